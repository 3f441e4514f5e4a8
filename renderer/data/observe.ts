import { liveQuery } from 'dexie';

/** What is told to somebody who watches a query. */
export interface Watcher<T> {
  readonly next: (value: T) => void;
  readonly failed: (error: unknown) => void;
}

/** Runs a query now and after every change that touches what it read. Returns how to stop. */
export function observe<T>(query: () => Promise<T>, watcher: Watcher<T>): () => void {
  const subscription = liveQuery(query).subscribe({ next: watcher.next, error: watcher.failed });
  return () => subscription.unsubscribe();
}
