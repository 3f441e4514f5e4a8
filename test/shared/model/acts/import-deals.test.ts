import { expect, test } from 'vitest';
import { importDealsEdits, repOfOwner, type DealsImport } from '../../../../shared/model/acts/import-deals';
import { against } from '../../../../shared/model/change';
import type { ColumnMapping } from '../../../../shared/model/column-mapping';
import type { DealOwner, PipelineSettings } from '../../../../shared/model/pipeline-settings';
import { countingIds } from '../../../fixtures/counting-ids';

const idOf = countingIds(100);
const [clientId, dana, ben, ownerId] = [idOf(), idOf(), idOf(), idOf()];

const given: DealsImport = {
  snapshot: {
    id: idOf(),
    clientId,
    takenOn: '2026-06-30',
    source: 'hubspot',
    fileName: 'deals.csv',
    fileHash: '0'.repeat(64),
    rowsRead: 1,
    rowsStored: 1,
    rowsReported: 0,
    deals: 1,
    has: [],
    importedAt: '2026-07-01T09:00:00.000Z',
  },
  columns: 'AAAA',
  stages: [{ name: 'Demo', is: 'presenting', isQualified: true }],
  owners: new Map([
    ['dana@x.example', dana],
    ['Stranger', null],
  ]),
  mapped: [{ column: 'Amount', field: 'amount', format: null }],
};

const touched = (edits: ReturnType<typeof importDealsEdits>) =>
  edits.map(({ table, before, after }) => `${before ? (after ? 'alter' : 'delete') : 'make'} ${table}`);

test('a first import makes everything; an owner who is no rep has no record', () =>
  expect(
    touched(importDealsEdits(given, { settings: null, owners: [], mapping: null }, countingIds())),
  ).toEqual([
    'make snapshots',
    'make snapshotDeals',
    'make pipelineSettings',
    'make dealOwners',
    'make columnMappings',
  ]));

test('a later one alters only what was said anew, and keeps what it does not speak of', () => {
  const settings: PipelineSettings = { id: clientId, clientId, stages: [...given.stages] };
  const owners: DealOwner[] = [
    { id: ownerId, clientId, owner: 'dana@x.example', repId: ben },
    { id: idOf(), clientId, owner: 'Stranger', repId: ben },
  ];
  const mapping: ColumnMapping = {
    id: idOf(),
    clientId,
    kind: 'deals',
    columns: [{ column: 'Other', field: null, format: null }],
  };
  const standing = new Map([settings, ...owners, mapping].map((record) => [record.id, record]));
  const edits = importDealsEdits(given, { settings, owners, mapping }, countingIds()).flatMap(
    (edit) => against(edit, standing.get(edit.id)) ?? [],
  );
  expect(touched(edits)).toEqual([
    'make snapshots',
    'make snapshotDeals',
    'alter dealOwners',
    'delete dealOwners',
    'alter columnMappings',
  ]);
  expect(edits.at(-1)?.after).toEqual({ columns: [...mapping.columns, ...given.mapped] });
});

test('an owner is whom he was said to be, otherwise by e-mail, otherwise the only one of his name', () => {
  const reps = [
    { id: dana, name: 'Dana Fox', email: 'Dana@x.example' },
    { id: ben, name: 'Ben Ito', email: '' },
  ];
  expect(repOfOwner('dana@X.example ', [], reps)).toBe(dana);
  expect(repOfOwner('BEN ITO', [], reps)).toBe(ben);
  expect(repOfOwner('Ito, Ben', [], reps)).toBe(ben);
  expect(repOfOwner('Ben', [], reps)).toBeNull();
  expect(repOfOwner('Ben Ito', [], [...reps, { id: idOf(), name: 'Ben Ito', email: '' }])).toBeNull();
  expect(repOfOwner('Ben Ito', [{ id: ownerId, clientId, owner: 'Ben Ito', repId: dana }], reps)).toBe(dana);
});
