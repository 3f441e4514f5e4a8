import { describe, expect, test } from 'vitest';
import { planBundle } from '../../../renderer/data/bundle-import';
import type { Workbook } from '../../../shared/model/workbook';
import { openDataRoom, put } from '../../fixtures/data-room';
import { putWorkbook } from '../../fixtures/fill';
import { sampleWorkbook } from '../../shared/sample-workbook';
import { clientId, idOf } from '../../shared/samples';

const sample: Workbook = { ...sampleWorkbook(), contracts: [] };

/** The snapshots and deals that stand after a bundle with these tables was taken in where the sample is. */
async function takeIn(tables: Pick<Workbook, 'snapshots' | 'snapshotDeals'>) {
  const room = await openDataRoom();
  await putWorkbook(room, clientId, sample);
  const plan = await planBundle(room.db, { workbook: { ...sample, ...tables } });
  if (plan.edits.length > 0) await put(room, clientId, plan.edits);
  return { plan, snapshots: await room.db.snapshots.count(), deals: await room.db.snapshotDeals.count() };
}

describe('a snapshot of a bundle', () => {
  const again = sample.snapshots.map((one) => ({ ...one, id: idOf(9, 22) }));
  const dealsAgain = sample.snapshotDeals.map((one) => ({
    ...one,
    id: idOf(9, 23),
    snapshotId: idOf(9, 22),
  }));

  test('stays out with its deals where the same file was imported here', async () => {
    const { plan, snapshots, deals } = await takeIn({ snapshots: again, snapshotDeals: dealsAgain });
    expect([plan.edits, plan.differing, snapshots, deals]).toEqual([[], 2, 1, 1]);
  });

  test('comes in with its deals where it is of another file', async () => {
    const other = again.map((one) => ({ ...one, fileHash: 'e'.repeat(64) }));
    const { plan, snapshots, deals } = await takeIn({ snapshots: other, snapshotDeals: dealsAgain });
    expect([plan.edits.length, plan.differing, snapshots, deals]).toEqual([2, 0, 2, 2]);
  });

  test('that is here already gets no second deals', async () => {
    const second = sample.snapshotDeals.map((one) => ({ ...one, id: idOf(9, 23) }));
    const { plan, deals } = await takeIn({ snapshots: sample.snapshots, snapshotDeals: second });
    expect([plan.differing, deals]).toEqual([1, 1]);
  });
});
