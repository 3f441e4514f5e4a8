import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { readDeals } from '../../../../renderer/jobs/deals/read';
import { altered } from '../../../../shared/model/change';
import { axeFaults } from '../../../fixtures/axe';
import { put } from '../../../fixtures/data-room';
import hubspot from '../../../fixtures/deals/hubspot-deals.csv?raw';
import { drop, openImportRoom, text } from './import-room';

const open = [
  'Opportunity ID,Opportunity Name,Opportunity Owner,Stage,Amount,Close Date,Created Date',
  '006A1,Fjordlight,Dana Fox,Proposal,1.500,03/04/2026,01/02/2026',
  '006A2,Quarry Lane,Ben Ito,Closed Won,2.250,05/06/2026,02/03/2026',
  '006A3,Mirador,Dana Fox,,9.000,05/06/2026,02/03/2026',
].join('\n');

const importButton = (words: string) => page.getByRole('button', { name: words, exact: true });

test('an export is recognised, asks what is unclear with both readings, and comes in as one act that one undo takes back', async () => {
  const room = await openImportRoom('Dana Fox', 'Somebody Else');
  drop(room, { name: 'pipeline 2026-06-30.csv', bytes: text(open) });
  await expect
    .element(
      page.getByText('Recognised as an export of Salesforce with a deal in each row.', { exact: false }),
    )
    .toBeVisible();
  await expect.element(page.getByText('“1.500” can be read two ways.')).toBeVisible();
  await expect.element(importButton('Import')).toBeDisabled();
  const closes = page.getByRole('combobox', { name: 'Close Date is written' });
  await expect.element(closes.getByRole('option', { name: 'dd/mm/yyyy (3 Apr 2026)' })).toBeInTheDocument();
  await expect.element(closes.getByRole('option', { name: 'mm/dd/yyyy (4 Mar 2026)' })).toBeInTheDocument();
  expect(await axeFaults()).toEqual([]);

  await closes.selectOptions('dd/mm/yyyy');
  await page.getByRole('combobox', { name: 'Created Date is written' }).selectOptions('dd/mm/yyyy');
  await page.getByRole('combobox', { name: 'Amount is written' }).selectOptions('1.234,50');
  await expect.element(page.getByText('3 rows read = 2 stored + 1 reported')).toBeVisible();
  await expect.element(page.getByText('The stage is missing.')).toBeVisible();
  await expect.element(page.getByText('2 owners, 1 of them no rep')).toBeVisible();
  await expect.element(page.getByLabelText('The pipeline as it was on')).toHaveValue('2026-06-30');
  expect(await axeFaults()).toEqual([]);

  await page.getByRole('button', { name: 'Save reported rows' }).click();
  await expect.poll(() => room.main.saved.length).toBe(1);
  expect(new TextDecoder().decode(room.main.saved[0]?.bytes)).toContain(
    '006A3,Mirador,Dana Fox,"",9.000,05/06/2026,02/03/2026,4,Stage,The stage is missing.',
  );

  await page.getByRole('combobox', { name: 'Proposal stands for' }).selectOptions('closing');
  await importButton('Import 2 deals').click();
  const done = page.getByText('Imported 2 deals as of 30 Jun 2026.');
  await expect.element(done).toBeVisible();
  expect(room.said.map((message) => message.text)).toEqual(['Saved pipeline 2026-06-30 reported rows.csv']);
  await expect.element(page.getByRole('link', { name: 'Open the pipeline' })).toBeVisible();
  expect(await axeFaults()).toEqual([]);
  const [snapshot] = await room.db.snapshots.toArray();
  expect(snapshot).toMatchObject({
    takenOn: '2026-06-30',
    rowsRead: 3,
    rowsStored: 2,
    rowsReported: 1,
    deals: 2,
  });
  const deals = await readDeals(room.db, snapshot?.id ?? '');
  expect([...(deals.amount ?? [])]).toEqual([1500, 2250]);
  expect((await room.db.pipelineSettings.toArray())[0]?.stages).toEqual([
    { name: 'Proposal', is: 'closing', isQualified: true },
    { name: 'Closed Won', is: 'won', isQualified: true },
  ]);
  expect((await room.db.dealOwners.toArray()).map(({ owner, repId }) => [owner, repId])).toEqual([
    ['Dana Fox', room.reps[0]?.id],
  ]);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => room.db.snapshots.count()).toBe(0);
  await expect.element(done).not.toBeInTheDocument();
  for (const table of ['snapshotDeals', 'pipelineSettings', 'dealOwners', 'columnMappings'] as const)
    expect(await room.db[table].count()).toBe(0);
});

test('the same file again changes nothing; the next one is a snapshot beside it and is not asked again', async () => {
  const room = await openImportRoom('Dana Fox');
  drop(room, { name: 'pipeline 2026-06-30.csv', bytes: text(open) });
  await page.getByRole('combobox', { name: 'Close Date is written' }).selectOptions('dd/mm/yyyy');
  await page.getByRole('combobox', { name: 'Created Date is written' }).selectOptions('dd/mm/yyyy');
  await page.getByRole('combobox', { name: 'Amount is written' }).selectOptions('1.234,50');
  await importButton('Import 2 deals').click();
  await expect.poll(() => room.db.snapshots.count()).toBe(1);

  drop(room, { name: 'copy.csv', bytes: text(open) });
  await expect
    .element(
      page.getByText(
        'This file is here already, as the pipeline of 30 Jun 2026. Importing it again would change nothing.',
      ),
    )
    .toBeVisible();
  await expect.element(importButton('Import')).toBeDisabled();
  await page.getByRole('button', { name: 'Take off the list' }).click();

  drop(room, {
    name: 'pipeline 2026-07-31.csv',
    bytes: text(`${open}\n006A4,Olive Grove,Dana Fox,Proposal,4.000,05/06/2026,02/03/2026`),
  });
  await expect
    .element(
      page.getByText('It becomes a snapshot beside one other snapshot, the newest of 30 Jun 2026.', {
        exact: false,
      }),
    )
    .toBeVisible();
  await importButton('Import 3 deals').click();
  await expect.poll(() => room.db.snapshots.count()).toBe(2);
  expect(await room.db.columnMappings.count()).toBe(1);
  expect(await room.db.pipelineSettings.count()).toBe(1);
});

test('a foreign currency is worth what the user says', async () => {
  const room = await openImportRoom();
  drop(room, { name: 'hubspot.csv', bytes: text(hubspot) });
  await expect.element(page.getByText('Say what 1 USD is worth, or leave these amounts out.')).toBeVisible();
  await expect.element(importButton('Import 3 deals')).toBeDisabled();
  await page.getByLabelText('1 USD in EUR').fill('0.5');
  await expect.element(page.getByText('1,000 USD count as €500.', { exact: false })).toBeVisible();
  await importButton('Import 3 deals').click();
  await expect.poll(() => room.db.snapshots.count()).toBe(1);
  const [snapshot] = await room.db.snapshots.toArray();
  const deals = await readDeals(room.db, snapshot?.id ?? '');
  expect(deals.amount?.[1]).toBe(62_750.25);
});

test('columns can be corrected, and what is missing is said', async () => {
  const room = await openImportRoom();
  drop(room, {
    name: 'list.csv',
    bytes: text('Opportunity Name,Where it is,Amount,Close Date\nFjordlight,Demo,100,2026-06-30\n'),
  });
  await page.getByRole('combobox', { name: 'This table holds' }).selectOptions('deals');
  await expect.element(page.getByText('No column tells how deals stand.', { exact: false })).toBeVisible();
  await page.getByRole('combobox', { name: 'Where it is' }).selectOptions('stage');
  await importButton('Import 1 deal').click();
  await expect.poll(() => room.db.snapshots.count()).toBe(1);
});

test('stopped while it reads, an import leaves nothing and says so', async () => {
  const room = await openImportRoom();
  const reading = Promise.withResolvers<void>();
  room.main.disk.held.set('many.csv', reading.promise);
  drop(room, { name: 'many.csv', bytes: text(open) });
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.element(page.getByText('Reading the file was stopped. Nothing was stored.')).toBeVisible();
  reading.resolve();
  await expect.element(page.getByText('Reading the file was stopped. Nothing was stored.')).toBeVisible();
  expect(await room.db.snapshots.count()).toBe(0);
});

test('an owner is a rep by e-mail, and can be made another one', async () => {
  const room = await openImportRoom('Dana Fox', 'Ben Ito');
  const [dana, ben] = room.reps;
  const known = dana && altered('reps', dana, { email: 'dana@coach.example' });
  if (known) await put(room, room.client.id, [known]);
  drop(room, { name: 'hubspot.csv', bytes: text(hubspot.replaceAll('USD', 'EUR')) });
  await page.getByText('2 owners, 1 of them no rep').click();
  await expect
    .element(page.getByRole('combobox', { name: 'dana@coach.example' }))
    .toHaveValue(dana?.id ?? '');
  await page.getByRole('combobox', { name: 'ben@coach.example' }).selectOptions(ben?.id ?? '');
  await importButton('Import 3 deals').click();
  await expect.poll(() => room.db.dealOwners.count()).toBe(2);
});

test('rows that an import reported are refused as an export of their own, with what would work', async () => {
  const room = await openImportRoom('Dana Fox');
  const saved =
    'Id,Stage,Created Date,Line,Column,Reason\n006A3,Demo,03/04/2026,4,Stage,The stage is missing.\n';
  drop(room, { name: 'pipeline 2026-06-30 reported rows.csv', bytes: text(saved) });
  await expect
    .element(
      page.getByText('This file holds the rows that an import reported, not the whole pipeline', {
        exact: false,
      }),
    )
    .toBeVisible();
  await expect.element(importButton('Import')).toBeDisabled();
  expect(page.getByLabelText('The pipeline as it was on').query()).toBeNull();
  expect(page.getByRole('combobox', { name: 'Created Date is written' }).query()).toBeNull();
  expect(await axeFaults()).toEqual([]);
  await page.getByRole('button', { name: 'Take off the list' }).click();
  await expect.element(page.getByText('This file holds the rows', { exact: false })).not.toBeInTheDocument();
});
