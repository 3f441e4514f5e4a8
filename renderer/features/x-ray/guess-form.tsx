import { useRef, useState, type ReactNode } from 'react';
import { dimensionShortNames } from '../../../shared/content/dimension-terms';
import { dimensionKeys, type DimensionKey } from '../../../shared/model/dimensions';
import type { LeaderGuess } from '../../../shared/model/leader-guess';
import { Button } from '../../ui/controls/button';
import { LevelChoice } from '../../ui/controls/level-choice';
import styles from './guess.module.css';

/** Five levels that a manager expects; all of them, or none at all. */
export function GuessForm({
  guess,
  nameOf = (key) => dimensionShortNames[key],
  action,
  onDone,
  children,
}: {
  /** The guess that was made before, to start from. */
  readonly guess: LeaderGuess | undefined;
  /** What a dimension is called; in a word unless told otherwise. */
  readonly nameOf?: (key: DimensionKey) => ReactNode;
  /** What the button does. */
  readonly action: string;
  readonly onDone: (levels: LeaderGuess['levels']) => void;
  /** What else can be done instead. */
  readonly children?: ReactNode;
}) {
  const [levels, setLevels] = useState<LeaderGuess['levels']>(guess?.levels ?? {});
  const [hasTried, setTried] = useState(false);
  const rows = useRef<(HTMLFieldSetElement | null)[]>([]);
  const goTo = (place: number): void => {
    const row = rows.current[place];
    const target = row?.querySelector<HTMLInputElement>('input:checked') ?? row?.querySelector('input');
    target?.focus();
  };
  const isMissing = (key: DimensionKey): boolean => levels[key] === undefined;
  const done = (): void => {
    setTried(true);
    const missing = dimensionKeys.findIndex(isMissing);
    if (missing < 0) onDone(levels);
    else goTo(missing);
  };
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      {dimensionKeys.map((key, place) => (
        <LevelChoice
          key={key}
          ref={(row) => {
            rows.current[place] = row;
          }}
          isInline
          legend={nameOf(key)}
          lowest="Absent"
          highest="Exemplary"
          wordsOf={wordsOf}
          value={levels[key]}
          remark={hasTried && isMissing(key) ? 'Not guessed yet' : undefined}
          onChoose={(level) => setLevels((now) => ({ ...now, [key]: level }))}
          onAnswered={() => goTo(place + 1)}
        />
      ))}
      <div className={styles.actions}>
        {children}
        <Button look="primary" onClick={done}>
          {action}
        </Button>
      </div>
    </form>
  );
}

const wordsOf = (level: number): string => {
  if (level === 1) return '1, absent or harmful';
  return level === 5 ? '5, exemplary' : String(level);
};
