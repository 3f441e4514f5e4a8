import { useState } from 'react';
import type { Assessment } from '../../../shared/model/assessment';
import type { CompetencyKey } from '../../../shared/model/framework';
import type { Result } from '../../../shared/lib/result';

type Level = number | null | undefined;

/**
 * An assessment with the levels just given laid over it, so that they stand in the next frame while storage
 * follows. What is stored by then needs no laying over any more; what was refused goes back.
 */
export function useGiven(stored: Assessment): {
  readonly assessment: Assessment;
  readonly give: (key: CompetencyKey, level: Level, storing: Promise<Result<unknown>>) => void;
} {
  const [given, setGiven] = useState<ReadonlyMap<CompetencyKey, Level>>(new Map());
  const [seen, setSeen] = useState(stored.levels);
  if (seen !== stored.levels) {
    setSeen(stored.levels);
    setGiven(kept(given, ([key, level]) => stored.levels[key] !== level));
  }
  const give = (key: CompetencyKey, level: Level, storing: Promise<Result<unknown>>): void => {
    setGiven((now) => new Map(now).set(key, level));
    void storing.then((result) => {
      if (!result.ok) setGiven((now) => kept(now, ([own]) => own !== key));
    });
  };
  return { assessment: { ...stored, levels: laidOver(stored.levels, given) }, give };
}

function kept<K, V>(map: ReadonlyMap<K, V>, isKept: (entry: readonly [K, V]) => boolean): ReadonlyMap<K, V> {
  const left = [...map].filter(isKept);
  return left.length === map.size ? map : new Map(left);
}

function laidOver(
  levels: Assessment['levels'],
  given: ReadonlyMap<CompetencyKey, Level>,
): Assessment['levels'] {
  const all = new Map<CompetencyKey, Level>([...Object.entries(levels), ...given]);
  return Object.fromEntries([...all].flatMap(([key, level]) => (level === undefined ? [] : [[key, level]])));
}
