import type { Page } from 'playwright-core';

/** The first records of a table as the page keeps them: where a picture needs an address. */
export const recordsOf = (
  page: Page,
  table: string,
  most = 200,
): Promise<readonly Record<string, unknown>[]> =>
  page.evaluate(
    ({ name, limit }) =>
      new Promise<Record<string, unknown>[]>((done, failed) => {
        const opening = indexedDB.open('benchcoach');
        opening.onerror = () => failed(new Error('the database does not open'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll(undefined, limit);
          reading.onsuccess = () => {
            opening.result.close();
            done(reading.result as Record<string, unknown>[]);
          };
        };
      }),
    { name: table, limit: most },
  );

/** The id of the first record that fits. Throws where none does. */
export async function idOf(
  page: Page,
  table: string,
  fits: (record: Record<string, unknown>) => boolean,
  most?: number,
): Promise<string> {
  const found = (await recordsOf(page, table, most)).find(fits);
  if (!found) throw new Error(`No record of ${table} is as it should be`);
  return String(found['id']);
}
