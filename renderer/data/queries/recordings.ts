import type { Id } from '../../../shared/model/fields';
import type { Database } from '../open-db';

/** Of these content hashes, the ones that no client's recording has: their files may go. */
export async function unusedHashes(db: Database, hashes: readonly string[]): Promise<readonly string[]> {
  const clients = await db.clients.toCollection().primaryKeys();
  const keys = clients.flatMap((clientId) => hashes.map((hash): [Id, string] => [clientId, hash]));
  const used = await db.recordings.where('[clientId+hash]').anyOf(keys).toArray();
  const inUse = new Set(used.map(({ hash }) => hash));
  return hashes.filter((hash) => !inUse.has(hash));
}

/**
 * Hashes of the recordings that were deleted here and that no record names any more, of any client. Their files
 * stay so that the deletions can be undone. Reads all changes: for a look now and then, not for a list.
 */
export async function deletedHashes(db: Database): Promise<readonly string[]> {
  const deleted = new Set<string>();
  await db.changes.each(({ edits }) => {
    for (const { table, before, after } of edits) {
      const hash = table === 'recordings' && after === null ? before?.['hash'] : undefined;
      if (typeof hash === 'string') deleted.add(hash);
    }
  });
  return unusedHashes(db, [...deleted]);
}
