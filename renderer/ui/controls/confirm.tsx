import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import styles from './confirm.module.css';

/** Asks before something goes, and says what goes with it. The focus starts on the way back. */
export function Confirm({
  title,
  verb,
  children,
  goesWith = [],
  isUndoable,
  onConfirm,
  onClose,
}: {
  /** The question: `Delete Dana Fox?` */
  readonly title: string;
  /** What the button does: `Delete`. */
  readonly verb: string;
  readonly children?: ReactNode;
  /** What is lost beside: `14 calls`, `9 scorecards`. */
  readonly goesWith?: readonly string[];
  readonly isUndoable?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="danger"
            onClick={() => {
              onConfirm();
              onClose();
            }}
          >
            {verb}
          </Button>
        </>
      }
    >
      {children}
      {goesWith.length > 0 ? (
        <div>
          <p>This goes with it:</p>
          <ul className={styles.list}>
            {goesWith.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {isUndoable === undefined ? null : (
        <p className={styles.hint}>{isUndoable ? 'You can undo this.' : 'This cannot be undone.'}</p>
      )}
    </Dialog>
  );
}
