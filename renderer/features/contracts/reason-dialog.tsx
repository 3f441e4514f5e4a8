import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../ui/controls/button';
import { Dialog } from '../../ui/controls/dialog';
import { TextField } from '../../ui/controls/field';

/** Asks for a reason before something that stays on record. */
export function ReasonDialog({
  title,
  verb,
  label,
  isNeeded = false,
  isDanger = false,
  children,
  onDone,
  onClose,
}: {
  readonly title: string;
  readonly verb: string;
  readonly label: string;
  /** Nothing is done without a reason. */
  readonly isNeeded?: boolean;
  readonly isDanger?: boolean;
  /** What will come of it. */
  readonly children: ReactNode;
  readonly onDone: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const mayDo = !isNeeded || reason.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (mayDo) onDone(reason.trim());
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look={isDanger ? 'danger' : 'primary'}
            disabled={!mayDo}
            onClick={() => onDone(reason.trim())}
          >
            {verb}
          </Button>
        </>
      }
    >
      <p>{children}</p>
      <form onSubmit={submit}>
        <TextField label={label} value={reason} maxLength={200} onChange={setReason} />
      </form>
    </Dialog>
  );
}
