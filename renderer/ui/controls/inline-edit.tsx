import { useRef, useState, type KeyboardEvent } from 'react';
import styles from './inline-edit.module.css';

/**
 * A text that becomes a field on a click or Enter. Enter and leaving it keep what was typed, Esc does not.
 * An empty text is not kept where the text is required.
 */
export function InlineEdit({
  label,
  value,
  onSave,
  placeholder = 'Add',
  isRequired,
}: {
  readonly label: string;
  readonly value: string;
  readonly onSave: (text: string) => void;
  /** What stands there while it is empty. */
  readonly placeholder?: string;
  readonly isRequired?: boolean;
}) {
  const [typed, setTyped] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const finish = (isKept: boolean): void => {
    const text = (typed ?? value).trim();
    setTyped(undefined);
    if (isKept && text !== value && !(isRequired && text === '')) onSave(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    finish(event.key === 'Enter');
    // The button is back in the next drawing; the focus goes where it came from.
    requestAnimationFrame(() => button.current?.focus());
  };
  if (typed === undefined) {
    return (
      <button
        ref={button}
        type="button"
        className={styles.text}
        data-empty={value === '' || undefined}
        aria-label={`${label}: ${value || placeholder}`}
        onClick={() => setTyped(value)}
      >
        {value || placeholder}
      </button>
    );
  }
  return (
    <input
      className={styles.field}
      aria-label={label}
      value={typed}
      autoComplete="off"
      ref={(field) => {
        if (field && document.activeElement !== field) field.select();
      }}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => finish(true)}
      onKeyDown={onKeyDown}
    />
  );
}
