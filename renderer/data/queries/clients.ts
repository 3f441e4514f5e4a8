import { Dexie } from 'dexie';
import { isClientDeletion } from '../../../shared/model/acts/clients';
import type { Id } from '../../../shared/model/fields';
import type { KeptChange } from '../indexes';
import type { Database } from '../open-db';

/** How many records of each kind a client has: what a question about deleting it names. */
export async function clientSize(
  db: Database,
  clientId: Id,
): Promise<{ readonly reps: number; readonly calls: number; readonly scorecards: number }> {
  const [reps, calls, scorecards] = await Promise.all(
    [db.reps, db.calls, db.scorecards].map((table) => table.where({ clientId }).count()),
  );
  return { reps: reps ?? 0, calls: calls ?? 0, scorecards: scorecards ?? 0 };
}

/** A client that was deleted and can be brought back. */
export interface DeletedClient {
  readonly clientId: Id;
  readonly name: string;
  readonly deletion: KeptChange;
}

/**
 * The clients that were deleted here, the last one first. They are found in the row of changes: whose changes
 * are there while the client is not. Steps from client to client through the index, not through all changes.
 */
export async function deletedClients(db: Database): Promise<readonly DeletedClient[]> {
  const there = new Set(await db.clients.toCollection().primaryKeys());
  const deleted: DeletedClient[] = [];
  let after: unknown[] = [Dexie.minKey, Dexie.maxKey];
  for (;;) {
    const next = await db.changes.where('[clientId+seq]').above(after).first();
    const clientId = next?.clientId;
    if (!clientId) break;
    after = [clientId, Dexie.maxKey];
    if (there.has(clientId)) continue;
    const deletion = await lastDeletion(db, clientId);
    if (deletion) deleted.push({ clientId, name: nameIn(deletion), deletion });
  }
  return deleted.sort((a, b) => b.deletion.seq - a.deletion.seq);
}

const lastDeletion = (db: Database, clientId: Id): Promise<KeptChange | undefined> =>
  db.changes
    .where('[clientId+seq]')
    .between([clientId, Dexie.minKey], [clientId, Dexie.maxKey])
    .reverse()
    .filter(isClientDeletion)
    .first();

function nameIn({ edits, clientId }: KeptChange): string {
  const name = edits.find(({ table, id }) => table === 'clients' && id === clientId)?.before?.['name'];
  return typeof name === 'string' ? name : '';
}
