import { expect, test } from 'vitest';
import { isLong, nextHash, seal } from '../../../renderer/data/seal';
import { sealAside } from '../../../renderer/jobs/seal';
import { made, type Change } from '../../../shared/model/change';
import type { SnapshotDeals } from '../../../shared/model/snapshot';
import { addClient, openDataRoom } from '../../fixtures/data-room';

const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const deals = (letters: number): SnapshotDeals => ({
  id: idOf(1),
  clientId: idOf(2),
  snapshotId: idOf(3),
  form: 1,
  columns: 'x'.repeat(letters),
});

const change = (letters: number): Change => ({
  id: idOf(4),
  seq: 1,
  clientId: idOf(2),
  hlc: '',
  coachId: null,
  deviceId: idOf(5),
  label: 'Import “Größe”',
  about: [],
  quiet: false,
  fold: null,
  undoes: [],
  redoes: [],
  edits: [made('snapshotDeals', deals(letters))],
});

const previous = 'a'.repeat(64);

test('a change is long by the longest of its texts, made or deleted', () => {
  const [edit] = change(100_001).edits;
  expect(isLong(change(100_000))).toBe(false);
  expect(isLong(change(100_001))).toBe(true);
  expect(
    isLong({ edits: [{ table: 'snapshotDeals', id: idOf(1), before: edit?.after ?? null, after: null }] }),
  ).toBe(true);
});

test('a change of very many records is cut into pieces too', () => {
  const [edit] = change(3).edits;
  if (!edit) throw new Error('The change has an edit');
  const many = (count: number) => ({ edits: Array.from({ length: count }, () => edit) });
  expect([isLong(many(500)), isLong(many(501))]).toEqual([false, true]);
});

test('a change says the same and has the same hash, whether it is sealed on the page or in a worker', async () => {
  for (const letters of [3, 200_000]) {
    const here = await seal(previous, change(letters));
    expect(await sealAside(previous, change(letters))).toEqual(here);
    expect(here.hash).toBe(await nextHash(previous, here.text));
    expect(JSON.parse(here.text)).toEqual(change(letters));
  }
});

test('a worker that cannot be had leaves the change to the page', async () => {
  const { Worker } = window;
  window.Worker = class {
    constructor() {
      throw new Error('no worker');
    }
  } as unknown as typeof Worker;
  try {
    expect(await sealAside(previous, change(200_000))).toEqual(await seal(previous, change(200_000)));
  } finally {
    window.Worker = Worker;
  }
});

test('a long change stands in the rows and in the row of changes alike, or in neither', async () => {
  const room = await openDataRoom();
  const client = await addClient(room, 'Acme');
  const own = (id: string) => ({
    ...deals(200_000),
    id,
    clientId: client.id,
    snapshotId: idOf(8),
  });
  const snapshot = {
    id: idOf(8),
    clientId: client.id,
    takenOn: '2026-11-22',
    source: 'hubspot' as const,
    fileName: 'deals.csv',
    fileHash: '0'.repeat(64),
    rowsRead: 1,
    rowsStored: 1,
    rowsReported: 0,
    deals: 1,
    has: [],
    importedAt: '2026-11-22T09:00:00.000Z',
  };
  const edits = [made('snapshots', snapshot), made('snapshotDeals', own(idOf(9)))];
  expect(await room.door.commit({ clientId: client.id, label: 'Import', edits })).toMatchObject({ ok: true });
  expect(await room.db.snapshotDeals.get(idOf(9))).toEqual(own(idOf(9)));
  expect((await room.db.changes.get(2))?.edits).toEqual(edits);

  // A place in the row of changes that is taken already makes the transaction fail after its rows were written.
  const [kept] = await room.db.changes.toArray();
  if (!kept) throw new Error('a client was added');
  await room.db.changes.add({ ...kept, seq: 3, id: idOf(10) });
  const again = await room.door.commit({
    clientId: client.id,
    label: 'Import again',
    edits: [made('snapshotDeals', own(idOf(11)))],
  });
  expect(again.ok).toBe(false);
  expect(await room.db.snapshotDeals.get(idOf(11))).toBeUndefined();
});
