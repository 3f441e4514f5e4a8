import { expect, test } from 'vitest';
import { packed } from '../../../../renderer/jobs/deals/packed';
import { readDeals } from '../../../../renderer/jobs/deals/read';
import { writeColumns } from '../../../../shared/codec/deals/columns';
import { made } from '../../../../shared/model/change';
import type { Deals } from '../../../../shared/model/deals';
import { addClient, fixedInstant, openDataRoom, put } from '../../../fixtures/data-room';

const deals: Deals = {
  count: 2,
  id: ['006A1', '006A2'],
  name: ['Acme – renewal', 'Łódź'],
  owner: { values: ['Dana Fox'], at: Int32Array.of(0, -1) },
  stage: { values: ['Proposal'], at: Int32Array.of(0, 0) },
  state: Uint8Array.of(0, 1),
  amount: Float64Array.of(12_500.5, NaN),
};

test('deals that went through the door are read again as they were', async () => {
  const room = await openDataRoom();
  const { id: clientId } = await addClient(room, 'Acme');
  const snapshotId = room.newId();
  const columns = await packed(writeColumns(deals));
  await put(room, clientId, [
    made('snapshots', {
      id: snapshotId,
      clientId,
      takenOn: '2026-03-13',
      source: 'salesforce',
      fileName: 'deals.csv',
      fileHash: '0'.repeat(64),
      rowsRead: 2,
      rowsStored: 2,
      rowsReported: 0,
      deals: 2,
      has: ['amount'],
      importedAt: fixedInstant,
    }),
    made('snapshotDeals', { id: room.newId(), clientId, snapshotId, form: 1, columns }),
  ]);
  expect(await readDeals(room.db, snapshotId)).toEqual(deals);
});

test('a snapshot that is not there is said, not read as empty', async () => {
  const room = await openDataRoom();
  await expect(readDeals(room.db, room.newId())).rejects.toThrow('has no deals');
});
