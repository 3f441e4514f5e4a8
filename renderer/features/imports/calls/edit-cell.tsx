import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Option } from '../../../ui/controls/field';
import { PickField } from '../../../ui/controls/pick-field';
import styles from './calls.module.css';

/**
 * A cell that shows its value and becomes a field when it is pressed: a table of hundreds of rows stays light,
 * and the arrows go on moving from cell to cell.
 */
function EditCell({
  label,
  shown,
  missing,
  children,
}: {
  readonly label: string;
  readonly shown: string;
  /** What stands there in place of a value that has to be given. */
  readonly missing?: string | undefined;
  readonly children: (done: () => void) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <div className={styles.editor}>{children(() => setOpen(false))}</div>;
  return (
    <button
      type="button"
      className={styles.value}
      data-missing={(shown === '' && missing !== undefined) || undefined}
      aria-label={`${label}: ${shown || (missing ?? 'none')}`}
      title={shown}
      onClick={() => setOpen(true)}
    >
      {shown || missing || <span aria-hidden="true">–</span>}
    </button>
  );
}

interface CellProps<V> {
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly missing?: string;
}

/** A text, a day or a time of day. Enter and leaving take it, Esc does not. */
export function TextCell({
  label,
  value,
  onChange,
  missing,
  type = 'text',
  shown = value,
}: CellProps<string> & { readonly type?: 'text' | 'date' | 'time'; readonly shown?: string }) {
  return (
    <EditCell label={label} shown={shown} missing={missing}>
      {(done) => <TextEditor label={label} type={type} value={value} onChange={onChange} onDone={done} />}
    </EditCell>
  );
}

function TextEditor({
  label,
  type,
  value,
  onChange,
  onDone,
}: CellProps<string> & { readonly type: 'text' | 'date' | 'time'; readonly onDone: () => void }) {
  const [text, setText] = useState(value);
  const take = (): void => {
    if (text !== value) onChange(text);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isEnd(event)) return;
    if (event.key === 'Enter') take();
    else onDone();
  };
  return (
    <input
      // Asked for by pressing the cell.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      type={type}
      aria-label={label}
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={take}
    />
  );
}

/** Enter and Esc end the editing, and nothing else: the cell that takes the focus must not be pressed by them. */
function isEnd(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== 'Escape') return false;
  event.preventDefault();
  return true;
}

/** One of a short list. */
export function ChoiceCell<V extends string>({
  label,
  value,
  options,
  onChange,
}: CellProps<V> & { readonly options: readonly Option<V>[] }) {
  const shown = options.find((option) => option.value === value)?.label ?? '';
  return (
    <EditCell label={label} shown={shown}>
      {(done) => (
        <select
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by pressing the cell
          autoFocus
          aria-label={label}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen) onChange(chosen.value);
          }}
          onKeyDown={(event) => isEnd(event) && done()}
          onBlur={done}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </EditCell>
  );
}

/** One of a long list, found by typing. The list is made when the cell opens. */
export function PickCell({
  label,
  value,
  shown,
  missing,
  options,
  onChange,
}: CellProps<string | null> & {
  readonly shown: string;
  readonly options: () => readonly Option[];
}) {
  return (
    <EditCell label={label} shown={shown} missing={missing}>
      {(done) => (
        <PickField
          label={label}
          hideLabel
          opensAtOnce
          isClearable={false}
          value={value}
          options={options()}
          onChange={(chosen) => {
            if (chosen !== null) onChange(chosen);
          }}
          onDone={done}
        />
      )}
    </EditCell>
  );
}
