import { useState, type FormEvent } from 'react';
import { leaveOut } from '../../shared/model/acts/calls';
import type { Call } from '../../shared/model/call';
import { useAct } from '../platform/use-act';
import { useOnce } from '../platform/use-once';
import { Button } from '../ui/controls/button';
import { Dialog } from '../ui/controls/dialog';
import { TextField } from '../ui/controls/field';
import styles from './form.module.css';

/** Leaves a call out of every queue with a reason, or puts it back. */
export function LeaveOutDialog({ call, onClose }: { readonly call: Call; readonly onClose: () => void }) {
  const act = useAct();
  const [reason, setReason] = useState(call.leftOut ?? '');
  const settle = useOnce(async (why: string | null) => {
    const done = await act(leaveOut(call, why));
    if (done.ok) onClose();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') settle(reason.trim());
  };
  return (
    <Dialog title="Leave out of the queue" onClose={onClose}>
      <form onSubmit={submit} className={styles.form}>
        <TextField
          label="Why this call is not scored"
          hint="It stands beside the call wherever the queue is shown."
          required
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
        <div className={styles.buttons}>
          {call.leftOut === null ? null : <Button onClick={() => settle(null)}>Put it back</Button>}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={reason.trim() === ''}>
            Leave out
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
