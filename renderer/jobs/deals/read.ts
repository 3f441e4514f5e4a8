import { readColumns } from '../../../shared/codec/deals/columns';
import type { Deals } from '../../../shared/model/deals';
import type { Id } from '../../../shared/model/fields';
import type { Database } from '../../data/open-db';
import { dealsOfSnapshot } from '../../data/queries/snapshots';
import { unpacked } from './packed';

/**
 * The deals of a snapshot as columns. For workers: two hundred thousand deals are some twenty megabytes, so hold
 * one snapshot at a time. Throws where the snapshot has no deals or they are damaged, which the door and the
 * journal rule out.
 */
export async function readDeals(db: Database, snapshotId: Id): Promise<Deals> {
  const stored = await dealsOfSnapshot(db, snapshotId);
  if (!stored) throw new Error(`Snapshot ${snapshotId} has no deals`);
  const deals = readColumns(await unpacked(stored.columns));
  if (!deals.ok) throw new Error(deals.error);
  return deals.value;
}
