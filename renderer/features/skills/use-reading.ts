import { useCallback, useEffect, useRef, useState } from 'react';
import type { Database } from '../../data/open-db';
import { changesUpTo } from '../../data/queries/skill-matrix';
import type { SkillsReading } from '../../jobs/skills';
import { useServices } from '../../platform/services';

/** What a worker worked out, and the change up to which it knows everything. */
export interface Known<T> {
  readonly key: string;
  readonly value: T;
  readonly seq: number;
}

/** What is worked out in a worker, as far as it is known. */
export interface Reading<T> {
  /** The last answer, to an earlier question too while the next is on its way. */
  readonly known: Known<T> | undefined;
  /** Puts an answer that was brought up to date in the place of the one it was made from, never of a newer one. */
  readonly update: (from: Known<T>, to: Known<T>) => void;
  /** Asks the same once more. */
  readonly askAgain: () => void;
  readonly isCurrent: boolean;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly error: string | undefined;
}

/** How a question is asked of a worker. */
type Ask<T> = (db: Database, onProgress: (done: number, total: number) => void) => SkillsReading<T>;

/** Asks a worker whenever the question says something else, nothing for an empty one. `ask` may be new at every drawing. */
export function useReading<T>(question: string, ask: Ask<T> | undefined): Reading<T> {
  const { db } = useServices();
  const [known, setKnown] = useState<Known<T>>();
  const [round, setRound] = useState(0);
  const key = question === '' ? '' : `${round} ${question}`;
  const [failure, setFailure] = useState<{ readonly key: string; readonly error: string }>();
  const [progress, setProgress] = useState<Reading<T>['progress']>();
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    const wanted = latest.current;
    if (!wanted || key === '') return undefined;
    let isCurrent = true;
    let reading: SkillsReading<T> | undefined;
    const begin = async (): Promise<void> => {
      const seq = await changesUpTo(db);
      if (!isCurrent) return;
      // What failed the last time may go well now.
      setFailure(undefined);
      reading = wanted(db, (done, total) => setProgress({ done, total }));
      const answer = await reading.read;
      if (!isCurrent) return;
      setProgress(undefined);
      if (!answer.ok) return setFailure({ key, error: answer.error });
      // Of thousands of reps it takes a while to draw: a key pressed since comes first.
      await new Promise((done) => setTimeout(done));
      if (isCurrent) setKnown({ key, value: answer.value, seq });
    };
    void begin();
    return () => {
      isCurrent = false;
      setProgress(undefined);
      reading?.cancel();
    };
  }, [db, key]);
  return {
    known,
    update: useCallback((from, to) => setKnown((now) => (now === from ? to : now)), []),
    askAgain: useCallback(() => setRound((before) => before + 1), []),
    isCurrent: known !== undefined && known.key === key,
    progress,
    error: failure?.key === key ? failure.error : undefined,
  };
}

/** No change is ever after this one. */
export const never = Number.MAX_SAFE_INTEGER;

const keysOfLists = new WeakMap<object, string>();

/** What a list says, as a text: made once for each list, because those of reps are long. */
export function keyOfList<T extends object>(list: readonly T[], say: (one: T) => unknown): string {
  const known = keysOfLists.get(list);
  if (known !== undefined) return known;
  const key = JSON.stringify(list.map(say));
  keysOfLists.set(list, key);
  return key;
}
