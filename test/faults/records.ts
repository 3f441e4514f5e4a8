import type { Page } from 'playwright-core';

/** What the database of a page holds, read past the program. */
export interface Records {
  /** How many records each store holds. */
  readonly counts: Readonly<Record<string, number>>;
  /** Every text that a change of the row of changes has put somewhere, as `table id field text`. */
  readonly changed: ReadonlySet<string>;
  /** The texts that stand in records now, written the same way. */
  readonly standing: ReadonlySet<string>;
}

interface KeptEdit {
  readonly table: string;
  readonly id: string;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** Fields that the fault runs type into, by table. */
const typed = { reps: ['territory', 'manager', 'email', 'notes'], privateNotes: ['text'] } as const;

/** Reads what matters to the fault runs from the page's database. */
export async function recordsOf(page: Page): Promise<Records> {
  const read = await page.evaluate(async (fields) => {
    const opened = indexedDB.open('benchcoach');
    const db = await new Promise<IDBDatabase>((done, failed) => {
      opened.onsuccess = () => done(opened.result);
      opened.onerror = () => failed(new Error(String(opened.error)));
    });
    const all = (store: string) =>
      new Promise<readonly Record<string, unknown>[]>((done, failed) => {
        const asked = db.transaction(store, 'readonly').objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result as Record<string, unknown>[]);
        asked.onerror = () => failed(new Error(String(asked.error)));
      });
    const counts: Record<string, number> = {};
    for (const store of db.objectStoreNames) counts[store] = (await all(store)).length;
    const line = (table: string, id: unknown, field: string, text: unknown) =>
      `${table} ${String(id)} ${field} ${String(text)}`;
    const changed: string[] = [];
    for (const change of await all('changes'))
      for (const { table, id, after } of change['edits'] as KeptEdit[])
        for (const [field, text] of Object.entries(after ?? {}))
          if (typeof text === 'string') changed.push(line(table, id, field, text));
    const standing: string[] = [];
    for (const [table, names] of Object.entries(fields))
      for (const record of await all(table))
        for (const name of names) standing.push(line(table, record['id'], name, record[name]));
    db.close();
    return { counts, changed, standing };
  }, typed);
  return { counts: read.counts, changed: new Set(read.changed), standing: new Set(read.standing) };
}

/** A text in a field as the sets of `Records` write it. */
export const lineOf = (table: string, id: string, field: string, text: string): string =>
  `${table} ${id} ${field} ${text}`;
