import { faultOfColumns } from '../../../shared/codec/deals/check-columns';
import { readColumns } from '../../../shared/codec/deals/columns';
import type { Snapshot, SnapshotDeals } from '../../../shared/model/snapshot';
import type { Workbook } from '../../../shared/model/workbook';
import { unpacked } from '../deals/packed';

/**
 * What is wrong with the deals of a workbook's snapshots, as half a sentence; undefined where nothing is. Each snapshot
 * has its deals once, they can be read, and they are as many as it tells. One at a time: they are large.
 */
export async function faultOfDeals({
  snapshots,
  snapshotDeals,
}: Pick<Workbook, 'snapshots' | 'snapshotDeals'>): Promise<string | undefined> {
  const ofSnapshot = Map.groupBy(snapshotDeals, ({ snapshotId }) => snapshotId);
  for (const snapshot of snapshots) {
    const [deals, second] = ofSnapshot.get(snapshot.id) ?? [];
    const fault = !deals || second ? 'do not stand in it once' : await faultIn(snapshot, deals);
    if (fault !== undefined) return `of the snapshot of ${snapshot.takenOn} the deals ${fault}`;
  }
  return undefined;
}

async function faultIn(snapshot: Snapshot, { columns }: SnapshotDeals): Promise<string | undefined> {
  try {
    const deals = readColumns(await unpacked(columns));
    return deals.ok ? faultOfColumns(deals.value, snapshot) : 'cannot be read';
  } catch {
    return 'cannot be read';
  }
}
