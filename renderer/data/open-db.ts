import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Result } from '../../shared/lib/result';
import { fail, ok } from '../../shared/lib/result';
import type { TableName } from '../../shared/model/workbook';
import { schemaVersion } from '../../shared/model/workbook';
import { indexes, ownIndexes, type Head, type KeptChange, type Rows } from './indexes';

export const databaseName = 'benchcoach';

/** The database of an install: a table for every record, the row of changes, and its own state. */
export type Database = Dexie & { [T in TableName]: EntityTable<Rows[T], 'id'> } & {
  changes: Table<KeptChange, number>;
  meta: Table<Head, string>;
};

/**
 * Opens the database, or says why it must not be opened. A database that a newer program wrote is refused
 * before it is touched: Dexie would open it without a word and later upgrades would not run.
 */
export async function openDatabase(name = databaseName): Promise<Result<Database, 'too new'>> {
  if ((await storedVersion(name)) > schemaVersion) return fail('too new');
  const db = defineDatabase(name);
  await db.open();
  return ok(db);
}

/** The schema version of the database as it lies on disk; 0 where there is none. */
export async function storedVersion(name = databaseName): Promise<number> {
  const stored = (await indexedDB.databases()).find((database) => database.name === name);
  // Dexie multiplies its version numbers by ten.
  return Math.round((stored?.version ?? 0) / 10);
}

function defineDatabase(name: string): Database {
  // 'relaxed', the default, loses what it has acknowledged when the power goes.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  db.version(schemaVersion).stores({ ...indexes, ...ownIndexes });
  return db as Database;
}
