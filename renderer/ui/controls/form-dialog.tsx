import { useId, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import styles from './dialog.module.css';

/** A form over the screen: its fields under each other, a way out, and the act, which Enter does as well. */
export function FormDialog({
  title,
  act,
  wide = false,
  onSubmit,
  onClose,
  children,
}: {
  readonly title: string;
  /** What the button that does it says, such as Add. */
  readonly act: string;
  readonly wide?: boolean;
  readonly onSubmit: (event: SyntheticEvent) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const form = useId();
  return (
    <Dialog
      title={title}
      wide={wide}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} look="primary">
            {act}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} noValidate onSubmit={onSubmit}>
        {children}
      </form>
    </Dialog>
  );
}
