import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useId } from 'react';
import styles from './level-choice.module.css';

const levels = [1, 2, 3, 4, 5] as const;
export type ChosenLevel = (typeof levels)[number];

/** One level from 1 to 5 for one question: a radio group that the keys 1 to 5 answer while the focus is in it. */
export function LevelChoice({
  legend,
  value,
  lowest,
  highest,
  wordsOf,
  remark,
  isInline,
  onChoose,
  onAnswered,
  ref,
}: {
  readonly legend: ReactNode;
  readonly value: ChosenLevel | undefined;
  /** What the two ends mean. */
  readonly lowest: string;
  readonly highest: string;
  /** A level as it is read aloud. */
  readonly wordsOf: (level: ChosenLevel) => string;
  /** A few words at the end of the question, such as that it is not answered. */
  readonly remark?: string | undefined;
  /** Question and scale on one line, for a few short questions. */
  readonly isInline?: boolean;
  readonly onChoose: (level: ChosenLevel) => void;
  /** After an answer by a digit key: whoever lists questions moves on. */
  readonly onAnswered?: () => void;
  readonly ref?: Ref<HTMLFieldSetElement>;
}) {
  const name = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    const level = levelOf(event);
    if (level === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.querySelector<HTMLElement>(`input[value='${level}']`)?.focus();
    onChoose(level);
    onAnswered?.();
  };
  return (
    // The radio buttons inside are what is focused; the digits are a short cut for all of them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      ref={ref}
      className={styles.question}
      data-inline={isInline || undefined}
      aria-describedby={remark ? `${name}-remark` : undefined}
      onKeyDown={onKeyDown}
    >
      <legend>{legend}</legend>
      <div className={styles.scale}>
        <span aria-hidden="true">{lowest}</span>
        {levels.map((level) => (
          <label key={level}>
            <input
              type="radio"
              name={name}
              value={level}
              checked={level === value}
              aria-label={wordsOf(level)}
              onChange={() => onChoose(level)}
            />
            <b>{level}</b>
          </label>
        ))}
        <span aria-hidden="true">{highest}</span>
        {remark ? (
          <span id={`${name}-remark`} className={styles.remark}>
            {remark}
          </span>
        ) : null}
      </div>
    </fieldset>
  );
}

/** The level that a key stands for; undefined for any other key. */
export const levelOf = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): ChosenLevel | undefined =>
  ctrlKey || metaKey || altKey ? undefined : levels.find((level) => String(level) === key);
