import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { tableParts } from '../../../../shared/codec/bundle/write';
import { manifestName, writeManifest } from '../../../../shared/codec/bundle/manifest';
import { altered } from '../../../../shared/model/change';
import { blankClient } from '../../../../shared/model/client';
import { blankRep } from '../../../../shared/model/rep';
import { emptyWorkbook } from '../../../../shared/model/workbook';
import { axeFaults } from '../../../fixtures/axe';
import { fixedInstant, put } from '../../../fixtures/data-room';
import { sha256 } from '../../../fixtures/fake-files';
import type { ScreenRoom } from '../../../fixtures/screen';
import { useIntake } from '../../../../renderer/platform/intake';
import { drop, openImportRoom, text } from './import-room';

const roster = [
  'Rep name,E-mail,Team,Hired,Annual quota',
  'Dana Fox,dana@acme.example,East,03/04/2021,"1,200,000"',
  'Tomasz Wieczorek,tomasz@acme.example,East,05/06/2022,"900,000"',
  'Priya Raghunathan,not an address,West,07/08/2023,"800,000"',
].join('\n');

test('a roster is mapped, asks what is unclear, counts every row and comes in as one act', async () => {
  const room = await openImportRoom('Dana Fox');
  const [dana] = room.reps;
  const known = dana && altered('reps', dana, { email: 'dana@acme.example' });
  if (known) await put(room, room.client.id, [known]);
  drop(room, { name: 'team.csv', bytes: text(roster) });
  await expect.element(page.getByRole('combobox', { name: 'Name', exact: true })).toHaveValue('0');
  await expect.element(page.getByText('“03/04/2021” can be read two ways.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  expect(await axeFaults()).toEqual([]);

  await page.getByRole('combobox', { name: 'Start dates are written' }).selectOptions('dd/mm/yyyy');
  await expect.element(page.getByText('3 rows: 1 new, 1 changed, 0 unchanged, 1 rejected')).toBeVisible();
  await expect.element(page.getByText('E-mail: This is no e-mail address.')).toBeVisible();
  await expect
    .element(page.getByText('Team East, Start date 3 Apr 2021, Quota €1,200,000 a year', { exact: false }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Save rejected rows' }).click();
  await expect.poll(() => room.main.saved.length).toBe(1);
  const saved = new TextDecoder().decode(room.main.saved[0]?.bytes);
  expect(room.main.saved[0]?.name).toBe('team rejected rows.csv');
  expect(saved).toContain('Priya Raghunathan,not an address,West');
  expect(saved).toContain('This is no e-mail address.');

  await page.getByRole('button', { name: 'Import 2 reps' }).click();
  await expect.element(page.getByText('Imported 1 new and 1 changed reps.').first()).toBeVisible();
  const reps = await room.db.reps.orderBy('id').toArray();
  expect(reps.map(({ name, startDate, quota }) => [name, startDate, quota?.amount])).toEqual([
    ['Dana Fox', '2021-04-03', 1_200_000],
    ['Tomasz Wieczorek', '2022-06-05', 900_000],
  ]);
  expect((await room.db.teams.toArray()).map(({ name }) => name)).toEqual(['East']);
  expect(room.main.backups.size).toBe(0);
});

test('a roster is read from the disk once', async () => {
  const room = await openImportRoom();
  const { files } = room.bridge;
  const disk = { ...files };
  const asked: string[] = [];
  Object.assign(files, {
    read: (given: Parameters<typeof files.read>[0]) => {
      asked.push('whole');
      return disk.read(given);
    },
    readPiece: (given: Parameters<typeof files.readPiece>[0]) => {
      asked.push('piece');
      return disk.readPiece(given);
    },
  });
  drop(room, { name: 'team.csv', bytes: text(roster) });
  await expect.element(page.getByText('“03/04/2021” can be read two ways.')).toBeVisible();
  expect(asked).toEqual(['piece']);
});

test('how columns were mapped is remembered for the client', async () => {
  const room = await openImportRoom();
  drop(room, { name: 'team.csv', bytes: text('Kürzel,Who\nDF,Dana Fox\n') });
  await page.getByRole('combobox', { name: 'Name', exact: true }).selectOptions('Who');
  await page.getByRole('combobox', { name: 'Territory' }).selectOptions('Kürzel');
  await page.getByRole('button', { name: 'Import 1 rep' }).click();
  await expect.poll(() => room.db.reps.count()).toBe(1);
  await expect.element(page.getByRole('combobox', { name: 'Name', exact: true })).not.toBeInTheDocument();
  drop(room, { name: 'next month.csv', bytes: text('Who,Kürzel\nTomasz Wieczorek,TW\n') });
  await expect.element(page.getByRole('combobox', { name: 'Name', exact: true })).toHaveValue('0');
  await expect.element(page.getByRole('combobox', { name: 'Territory' })).toHaveValue('1');
  await expect.element(page.getByText('1 row: 1 new, 0 changed, 0 unchanged, 0 rejected')).toBeVisible();
});

test('the same roster again changes nothing', async () => {
  const room = await openImportRoom();
  const list = 'Name,E-mail\nDana Fox,dana@acme.example\n';
  drop(room, { name: 'team.csv', bytes: text(list) });
  await page.getByRole('button', { name: 'Import 1 rep' }).click();
  await expect.poll(() => room.db.reps.count()).toBe(1);
  drop(room, { name: 'team again.csv', bytes: text(list) });
  await expect.element(page.getByText('1 row: 0 new, 0 changed, 1 unchanged, 0 rejected')).toBeVisible();
  await expect.element(page.getByText('Every row of this file is here already, just so.')).toBeVisible();
});

test('a long roster is imported after a backup', async () => {
  const room = await openImportRoom();
  const rows = Array.from({ length: 51 }, (_, place) => `Rep Number${place},rep${place}@acme.example`);
  drop(room, { name: 'team.csv', bytes: text(['Name,E-mail', ...rows].join('\n')) });
  await page.getByRole('button', { name: 'Import 51 reps' }).click();
  await expect.poll(() => room.db.reps.count(), { timeout: 10_000 }).toBe(51);
  expect([...room.main.backups.values()].map(({ info }) => info.reason)).toEqual(['before an import']);
});

test('a table that is none says why, a table without names asks for the column', async () => {
  const room = await openImportRoom();
  drop(
    room,
    { name: 'page.csv', bytes: text('<!doctype html><table></table>') },
    { name: 'things.csv', bytes: text('Thing,Amount\nChair,3\n') },
  );
  await expect
    .element(page.getByText('This is a web page, whatever its name says.', { exact: false }))
    .toBeVisible();
  await expect
    .element(page.getByText('No column looks like the names of reps.', { exact: false }))
    .toBeVisible();
});

async function bundleOf(
  room: ScreenRoom,
  damage: (name: string, line: string) => string = (_, line) => line,
) {
  const client = blankClient({ id: room.newId(), name: 'Bellhaven', createdAt: fixedInstant });
  const rep = blankRep({ id: room.newId(), clientId: client.id, name: 'Dana Fox', createdAt: fixedInstant });
  const parts = [...tableParts({ ...emptyWorkbook(), clients: [client], reps: [rep] })];
  const entries = await Promise.all(
    parts.map(async ({ name, text: line }) => ({
      name,
      bytes: text(line).length,
      sha256: await sha256(text(line)),
    })),
  );
  const manifest = writeManifest({
    createdAt: fixedInstant,
    program: 'Benchcoach 0.1.0',
    contents: 'client',
    clientName: 'Bellhaven',
    entries,
  });
  const [file] = room.main.disk.put({ name: 'Bellhaven.benchcoach', bytes: text('zip') });
  if (!file) throw new Error('no file');
  room.main.disk.zips.set(
    file.handle,
    new Map([
      [manifestName, manifest],
      ...parts.map(({ name, text: line }) => [name, damage(name, line)] as const),
    ]),
  );
  useIntake.getState().offer([file]);
  return client;
}

test('a bundle says what it holds, is taken in after a backup, and its client can be opened', async () => {
  const room = await openImportRoom();
  const client = await bundleOf(room);
  await expect
    .element(page.getByText('Bellhaven is not on this machine yet and is added whole.'))
    .toBeVisible();
  expect(await axeFaults()).toEqual([]);
  expect(await room.db.clients.count()).toBe(1);
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect.element(page.getByText('Bellhaven is in, with 2 new records.')).toBeVisible();
  expect(room.main.backups.size).toBe(1);
  await page.getByRole('button', { name: 'Open Bellhaven' }).click();
  await expect.poll(async () => (await room.db.preferences.toArray())[0]?.openClientId).toBe(client.id);
});

test('a bundle that was tampered with is refused whole', async () => {
  const room = await openImportRoom();
  await bundleOf(room, (name, line) => (name.includes('reps') ? line.replace('Dana', 'Dina') : line));
  await expect
    .element(page.getByText('is not what the manifest says it is.', { exact: false }))
    .toBeVisible();
  expect(await room.db.clients.count()).toBe(1);
  expect(await room.db.reps.count()).toBe(0);
});
