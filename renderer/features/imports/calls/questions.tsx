import { useMemo } from 'react';
import { useFormats } from '../../../platform/use-formats';
import { Button } from '../../../ui/controls/button';
import styles from './calls.module.css';
import type { DraftCall } from './draft';
import type { DraftActs } from './use-drafts';

/** What one answer settles for many files: names that are no rep yet, dates that can be read two ways. */
export function Questions({
  drafts,
  acts,
}: {
  readonly drafts: readonly DraftCall[];
  readonly acts: DraftActs;
}) {
  const formats = useFormats();
  const unknown = useMemo(() => {
    const named = drafts.filter(({ repId, nameGuess }) => repId === null && nameGuess !== null);
    return [...Map.groupBy(named, ({ nameGuess }) => nameGuess ?? '')];
  }, [drafts]);
  const unclear = drafts.filter(({ date, dateCouldBe }) => date === '' && dateCouldBe.length === 2);
  const [example] = unclear;
  const readAs = (place: number): void =>
    acts.correct(
      unclear.map(({ key }) => key),
      ({ dateCouldBe }) => ({ date: dateCouldBe[place] ?? '' }),
    );
  if (unknown.length === 0 && !example) return null;
  return (
    <div className={styles.questions}>
      {unknown.length > 0 ? (
        <div>
          <p>
            {unknown.length === 1 ? 'One name is' : `${unknown.length} names are`} no rep of this client yet.
          </p>
          {unknown.slice(0, 6).map(([name, calls]) => (
            <Button key={name} small onClick={() => acts.addReps([name])}>
              Add {name} ({calls.length})
            </Button>
          ))}
          {unknown.length > 1 ? (
            <Button small look="quiet" onClick={() => acts.addReps(unknown.map(([name]) => name))}>
              Add all {unknown.length}
            </Button>
          ) : null}
        </div>
      ) : null}
      {example ? (
        <div>
          <p>
            {unclear.length === 1 ? 'A date' : `${unclear.length} dates`} can be read two ways, as in “
            {example.fileName}”.
          </p>
          {example.dateCouldBe.map((day, place) => (
            <Button key={day} small onClick={() => readAs(place)}>
              {formats.day(day)}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
