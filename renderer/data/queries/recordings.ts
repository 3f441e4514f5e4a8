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
