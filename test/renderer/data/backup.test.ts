import { expect, test } from 'vitest';
import { backupParts, sendBackup } from '../../../renderer/data/backup';
import { rebuild } from '../../../renderer/data/rebuild';
import { mostInAMessage } from '../../../shared/bridge/messages';
import { openDataRoom } from '../../fixtures/data-room';
import { putWorkbook } from '../../fixtures/fill';
import { sampleWorkbook } from '../../shared/sample-workbook';
import { clientId, idOf } from '../../shared/samples';

test('a backup goes out in messages of a bearable size, and comes back from pages as short as they may be', async () => {
  const room = await openDataRoom();
  const sample = sampleWorkbook();
  const many = [11, 12, 13].map((n) => idOf(n, 22));
  await putWorkbook(room, clientId, {
    ...sample,
    contracts: [],
    snapshots: sample.snapshots.flatMap((one) => many.map((id) => ({ ...one, id }))),
    snapshotDeals: sample.snapshotDeals.flatMap((one) =>
      many.map((snapshotId, place) => ({
        ...one,
        id: idOf(place + 11, 23),
        snapshotId,
        columns: 'A'.repeat(1_600_000),
      })),
    ),
  });
  const sizes: number[] = [];
  for await (const part of backupParts(room.db))
    if (part.is === 'records') sizes.push(part.records.reduce((sum, { length }) => sum + length, 0));
  // The change that brought all three in is one record and goes alone; nothing else is above the size.
  expect(sizes.filter((size) => size > mostInAMessage)).toHaveLength(1);

  expect((await sendBackup(backupParts(room.db), room.bridge.backups, 'test')).ok).toBe(true);
  const { backups } = room.bridge;
  const oneByOne = {
    ...room.bridge,
    backups: {
      ...backups,
      read: (ask: Parameters<typeof backups.read>[0]) => backups.read({ ...ask, limit: 1 }),
    },
  };
  const last = room.main.lines.at(-1);
  if (!last) throw new Error('the journal has lines');
  const before = await room.db.snapshotDeals.toArray();
  await Promise.all(room.db.tables.map((table) => table.clear()));
  expect((await rebuild(room.db, oneByOne, last, () => undefined)).ok).toBe(true);
  expect(await room.db.snapshotDeals.toArray()).toEqual(before);
});
