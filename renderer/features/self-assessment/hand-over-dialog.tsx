import { useState } from 'react';
import { handOver } from '../../../shared/model/acts/self-assessments';
import { isPin, pinHours } from '../../../shared/model/hand-over';
import type { Rep } from '../../../shared/model/rep';
import { useServices } from '../../platform/services';
import { useAct } from '../../platform/use-act';
import { useSubmit } from '../../platform/use-once';
import { TextField } from '../../ui/controls/field';
import { FormDialog } from '../../ui/controls/form-dialog';
import styles from './self-assessment.module.css';
import { keepPin } from './pin';
import type { Rounds } from './use-rounds';

/** Asks for the PIN that brings the coach back, says what it is good for, and hands the machine over. */
export function HandOverDialog({
  rep,
  rounds,
  onClose,
}: {
  readonly rep: Rep;
  readonly rounds: Rounds;
  readonly onClose: () => void;
}) {
  const { newId, now } = useServices();
  const act = useAct();
  const [pin, setPin] = useState('');
  const [hasTried, setTried] = useState(false);
  const start = useSubmit(async () => {
    setTried(true);
    if (!isPin(pin)) return;
    const making = { at: new Date(now()).toISOString(), newId };
    const result = await act(handOver(rounds.desk(), await keepPin(pin), making));
    if (!result.ok) onClose();
  });
  return (
    <FormDialog title={`Hand over to ${rep.name}`} act="Hand over" onSubmit={start} onClose={onClose}>
      <p>
        From now on this window shows nothing but the twenty questions, after a restart too, until you type
        the PIN.
      </p>
      <TextField
        label="PIN for your return"
        type="password"
        inputMode="numeric"
        value={pin}
        error={hasTried && !isPin(pin) ? 'Type four to twelve digits.' : undefined}
        hint={`It holds for this hand-over. If you forget it: after ${pinHours} hours it is not asked for any more.`}
        onChange={setPin}
      />
      <p className={styles.quiet}>
        It keeps {rep.name} from looking around in the program. It does not lock the files on this disk: for
        that, stay nearby or use an account of the system.
      </p>
    </FormDialog>
  );
}
