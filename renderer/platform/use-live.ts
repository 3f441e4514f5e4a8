import { useEffect, useState } from 'react';
import { observe } from '../data/observe';
import type { Database } from '../data/open-db';
import { useServices } from './services';

/**
 * The result of a named query, read again whenever something it read has changed. Undefined until the first
 * answer; while the arguments change, the last answer stays so that nothing flickers. An error of the
 * database goes to the crash screen: a list is never silently empty.
 */
export function useLive<T, A extends readonly unknown[]>(
  query: (db: Database, ...args: A) => Promise<T>,
  ...args: A
): T | undefined {
  const { db } = useServices();
  const [value, setValue] = useState<{ readonly of: T } | undefined>(undefined);
  const [failure, setFailure] = useState<{ readonly of: unknown } | undefined>(undefined);
  useEffect(
    () =>
      observe(() => query(db, ...args), {
        next: (next) => setValue({ of: next }),
        failed: (error) => setFailure({ of: error }),
      }),
    // The arguments are plain values and stand here one by one.
    // oxlint-disable-next-line react/exhaustive-deps
    [db, query, ...args],
  );
  if (failure) throw failure.of instanceof Error ? failure.of : new Error(String(failure.of));
  return value?.of;
}
