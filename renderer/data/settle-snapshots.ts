import type { Edit } from '../../shared/model/change';
import type { Id } from '../../shared/model/fields';
import type { Snapshot } from '../../shared/model/snapshot';
import type { Database } from './open-db';

/**
 * Snapshots that come in with a bundle, beside those that are here. The snapshot of a file of which there is one here
 * stays out, with its deals, so that no export counts twice; deals come in only with their snapshot.
 */
export async function settleSnapshots(
  db: Database,
  bundled: readonly Snapshot[],
  edits: readonly Edit[],
): Promise<{ readonly edits: readonly Edit[]; readonly leftOut: number }> {
  const clientIds = [...new Set(bundled.map(({ clientId }) => clientId))];
  const here = await db.snapshots.where('clientId').anyOf(clientIds).toArray();
  const hashes = new Set(here.map(({ fileHash }) => fileHash));
  const known: ReadonlySet<unknown> = new Set<Id>([
    ...here.map(({ id }) => id),
    ...bundled.filter(({ fileHash }) => hashes.has(fileHash)).map(({ id }) => id),
  ]);
  const isLeftOut = ({ table, id, after }: Edit): boolean =>
    (table === 'snapshots' && known.has(id)) ||
    (table === 'snapshotDeals' && known.has(after?.['snapshotId']));
  const kept = edits.filter((edit) => !isLeftOut(edit));
  return { edits: kept, leftOut: edits.length - kept.length };
}
