import { useId, useRef, useState, type ReactNode, type ToggleEvent } from 'react';
import { Button } from './button';
import styles from './popover.module.css';

/**
 * A few lines about the thing that was pressed, over the screen. The browser's own popover: Esc, a second
 * press or a press elsewhere closes it and gives the focus back. Its content is made when it opens, so a list
 * can hold thousands.
 */
export function Popover({
  label,
  trigger,
  look = 'figure',
  icon,
  children,
}: {
  /** What the lines are about, read aloud when they open. */
  readonly label: string;
  /** What stands on the button that opens them. */
  readonly trigger: ReactNode;
  /** What opens it: a figure that stands in a line of text, or a button beside others. */
  readonly look?: 'figure' | 'button';
  /** On the button. */
  readonly icon?: ReactNode;
  readonly children: () => ReactNode;
}) {
  const id = useId();
  const panel = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const onToggle = (event: ToggleEvent): void => {
    setOpen(event.newState === 'open');
    if (event.newState === 'open') panel.current?.focus({ preventScroll: true });
  };
  return (
    <>
      {look === 'button' ? (
        <Button icon={icon} popoverTarget={id} aria-haspopup="dialog" aria-expanded={isOpen}>
          {trigger}
        </Button>
      ) : (
        <button
          type="button"
          className={styles.trigger}
          popoverTarget={id}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
        >
          {trigger}
        </button>
      )}
      {/* Presses inside are no business of the row, the list or the screen around: they are stopped here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <dialog
        ref={panel}
        id={id}
        popover="auto"
        tabIndex={-1}
        className={styles.panel}
        aria-label={label}
        onToggle={onToggle}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => event.stopPropagation()}
      >
        {isOpen ? children() : null}
      </dialog>
    </>
  );
}
