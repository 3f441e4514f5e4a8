import { useEffect, useState } from 'react';
import { observe } from '../data/observe';
import type { Database } from '../data/open-db';
import { useServices } from './services';

type Query<T, A extends readonly unknown[]> = (db: Database, ...args: A) => Promise<T>;

/**
 * The result of a named query, read again whenever something it read has changed. Undefined until the first
 * answer for these very arguments: nothing of another record is ever shown under this one's name. An error of
 * the database goes to the crash screen: a list is never silently empty.
 */
export function useLive<T, A extends readonly unknown[]>(query: Query<T, A>, ...args: A): T | undefined {
  const answer = useAnswer(query, args);
  return answer && isSame(answer.for, [query, ...args]) ? answer.of : undefined;
}

/**
 * As useLive, but the last answer stays while the arguments change and it is still about the same: more of a
 * list, other words to look for. `about` names what must be the same, such as a rep's id.
 */
export function useLiveAbout<T, A extends readonly unknown[]>(
  about: string,
  query: Query<T, A>,
  ...args: A
): T | undefined {
  const answer = useAnswer(query, args, about);
  return answer && answer.about === about ? answer.of : undefined;
}

interface Answer<T> {
  readonly of: T;
  readonly for: readonly unknown[];
  readonly about: string | undefined;
}

function useAnswer<T, A extends readonly unknown[]>(
  query: Query<T, A>,
  args: A,
  about?: string,
): Answer<T> | undefined {
  const { db } = useServices();
  const [answer, setAnswer] = useState<Answer<T> | undefined>(undefined);
  const [failure, setFailure] = useState<{ readonly of: unknown } | undefined>(undefined);
  useEffect(
    () =>
      observe(() => query(db, ...args), {
        next: (of) => setAnswer({ of, for: [query, ...args], about }),
        failed: (error) => setFailure({ of: error }),
      }),
    // The arguments are plain values and stand here one by one.
    // oxlint-disable-next-line react/exhaustive-deps
    [db, query, about, ...args],
  );
  if (failure) throw failure.of instanceof Error ? failure.of : new Error(String(failure.of));
  return answer;
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, place) => Object.is(value, b[place]));
