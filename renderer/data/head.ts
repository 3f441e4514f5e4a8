import type { Sentinel } from '../../shared/bridge/bridge';
import { schemaVersion, tableNames } from '../../shared/model/workbook';
import type { Head } from './indexes';
import type { Database } from './open-db';

/** The hash that the row of changes starts from. */
export const firstHash = '0'.repeat(64);

/** How a database that has seen no change knows itself. */
export const blankHead: Head = {
  key: 'head',
  seq: 0,
  hash: firstHash,
  hlc: '',
  ticket: 0,
  schemaVersion,
  counts: Object.fromEntries(tableNames.map((table) => [table, 0])),
};

/** What the database knows of itself; a blank head for a fresh one. */
export const readHead = async (db: Database): Promise<Head> => (await db.meta.get('head')) ?? blankHead;

/** The head as the main process holds it. */
export const sentinelOf = ({ seq, hash, counts, schemaVersion: version }: Head): Sentinel => ({
  seq,
  hash,
  counts,
  schemaVersion: version,
});

/** How many records each table really holds. */
export async function countRecords(db: Database): Promise<Record<string, number>> {
  const counted = await Promise.all(
    tableNames.map(async (table) => [table, await db.table(table).count()] as const),
  );
  return Object.fromEntries(counted);
}
