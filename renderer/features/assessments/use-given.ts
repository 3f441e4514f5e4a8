import { useState } from 'react';
import type { Result } from '../../../shared/lib/result';
import type { Assessment } from '../../../shared/model/assessment';
import type { CompetencyKey } from '../../../shared/model/framework';

type Level = number | null | undefined;

interface Given {
  readonly level: Level;
  /** Whether storage has answered: whatever is read from now on is newer than this. */
  readonly isStored: boolean;
}

/**
 * An assessment with the levels just given laid over it, so that they stand in the next frame while storage
 * follows. What is stored by then needs no laying over any more; what was refused goes back.
 */
export function useGiven(stored: Assessment): {
  readonly assessment: Assessment;
  readonly give: (key: CompetencyKey, level: Level, storing: Promise<Result<unknown>>) => void;
} {
  const [given, setGiven] = useState<ReadonlyMap<CompetencyKey, Given>>(new Map());
  const [seen, setSeen] = useState(stored.levels);
  if (seen !== stored.levels) {
    setSeen(stored.levels);
    const stillOpen = [...given].filter(
      ([key, { level, isStored }]) => !isStored && stored.levels[key] !== level,
    );
    setGiven(new Map(stillOpen));
  }
  const give = (key: CompetencyKey, level: Level, storing: Promise<Result<unknown>>): void => {
    const one: Given = { level, isStored: false };
    setGiven((now) => new Map(now).set(key, one));
    void storing.then((result) =>
      setGiven((now) => {
        // Given another level meanwhile, it waits for that one.
        if (now.get(key) !== one) return now;
        const next = new Map(now);
        if (result.ok) next.set(key, { level, isStored: true });
        else next.delete(key);
        return next;
      }),
    );
  };
  return { assessment: { ...stored, levels: laidOver(stored.levels, given) }, give };
}

function laidOver(
  levels: Assessment['levels'],
  given: ReadonlyMap<CompetencyKey, Given>,
): Assessment['levels'] {
  const all: Record<CompetencyKey, Level> = { ...levels };
  for (const [key, { level }] of given) all[key] = level;
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, level]) => (level === undefined ? [] : [[key, level]])),
  );
}
