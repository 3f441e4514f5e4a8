import { readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose, countRecords, drop, startClient, storedFiles, userFolder, workbook } from './intake';
import { saveDialogReturns, type Launched } from './launch';

let started: Launched;
beforeAll(async () => {
  started = await startClient('Acme');
});
afterAll(() => started.close());

test('a roster as CSV and another as XLSX bring in the team, and its rejected rows are saved', async () => {
  const { page, app } = started;
  const folder = await userFolder();
  const csv = path.join(folder, 'team.csv');
  const rows = [
    'Rep name;E-mail;Team;Hired',
    'Dana Fox;dana@acme.example;East;13.04.2021',
    'Nobody;no address;West;',
  ];
  await writeFile(csv, `\ufeff${rows.join('\r\n')}`);
  await page.keyboard.press('Control+O');
  await page.getByRole('heading', { name: 'Import', exact: true }).waitFor();
  await choose(started, 'Choose files', csv);
  await page.getByText('2 rows: 1 new, 0 changed, 0 unchanged, 1 rejected').waitFor();
  const rejected = path.join(folder, 'rejected.csv');
  await saveDialogReturns(app, rejected);
  await page.getByRole('button', { name: 'Save rejected rows' }).click();
  await page.getByText('Saved rejected.csv').waitFor();
  expect(await readFile(rejected, 'utf8')).toContain('Nobody,no address,West');
  await page.getByRole('button', { name: 'Import 1 rep' }).click();
  await page.getByText('Imported 1 new rep.').first().waitFor();

  const xlsx = path.join(folder, 'team.xlsx');
  await writeFile(
    xlsx,
    workbook([
      ['Full name', 'E-mail', 'Team'],
      ['Dana Fox', 'dana@acme.example', 'East'],
      ['Tomasz Wieczorek', 'tomasz@acme.example', 'East'],
    ]),
  );
  await drop(started, xlsx);
  await page.getByText('2 rows: 1 new, 0 changed, 1 unchanged, 0 rejected').waitFor();
  await page.getByRole('button', { name: 'Import 1 rep' }).click();
  await page.getByRole('button', { name: 'Import 1 rep' }).waitFor({ state: 'detached' });
  expect(await countRecords(page)).toMatchObject({ reps: 2, teams: 1 });
});

test('a folder with every kind of recording comes in, transcripts with theirs, what is none with a sentence', async () => {
  const { page } = started;
  const day = '2026-03-1';
  const folder = await userFolder({
    [`${day}0 Dana Fox - Mp.mp3`]: 'mp3-info.mp3',
    [`${day}1 Dana Fox - Ma.m4a`]: 'm4a.m4a',
    [`${day}2 Dana Fox - Wave.wav`]: 'wav16-stereo.wav',
    [`${day}3 Dana Fox - Vorbis.ogg`]: 'vorbis.ogg',
    [`${day}4 Dana Fox - Opus.opus`]: 'opus.opus',
    [`${day}5 Tomasz Wieczorek - Flac.flac`]: 'flac.flac',
    [`${day}6 Tomasz Wieczorek - Web.webm`]: 'video.webm',
    [`deeper/${day}7 Tomasz Wieczorek - Film.mp4`]: 'video.mp4',
    [`${day}8 Dana Fox - Odd.mp3`]: 'flac.oga',
    'silent.mp4': 'silent-video.mp4',
    'cut off.flac': 'flac.flac',
    'empty.mp3': 'nothing.wav',
  });
  await truncate(path.join(folder, 'cut off.flac'), 4000);
  await writeFile(path.join(folder, 'empty.mp3'), '');
  await writeFile(
    path.join(folder, 'letter.mp3'),
    'Dear Dana, as agreed I send you the offer. Kind regards, Ann.\n',
  );
  const cues =
    'WEBVTT\n\n00:00.000 --> 00:01.000\n<v Dana Fox>Good morning.\n\n00:01.000 --> 00:02.000\n<v Ann>Hello.\n';
  await writeFile(path.join(folder, `${day}0 Dana Fox - Mp.vtt`), cues);
  await writeFile(
    path.join(folder, 'deeper', `${day}7 Tomasz Wieczorek - Film.srt`),
    '1\n00:00:00,000 --> 00:00:01,000\nHello.\n',
  );

  await choose(started, 'Choose a folder', folder);
  await page
    .getByText('9 recordings, 2 transcripts, 4 files that cannot be taken.', { exact: false })
    .waitFor();
  const refused = page.getByRole('region', { name: 'Cannot be taken' });
  for (const [name, why] of [
    ['silent.mp4', 'without any sound'],
    ['cut off.flac', 'download or copy it again'],
    ['empty.mp3', 'Is empty; download or copy it again.'],
    ['letter.mp3', 'Is text, not a recording'],
  ] as const)
    await refused.getByRole('listitem').filter({ hasText: name }).filter({ hasText: why }).waitFor();
  await page.getByText(`${day}8 Dana Fox - Odd.mp3 is really Ogg; it is kept as Ogg.`).waitFor();
  expect(await storedFiles(started)).toEqual([]);

  await page.getByRole('button', { name: /^Import \d+ (of \d+ )?calls/ }).click();
  await page.getByText('Imported 9 calls.').first().waitFor();
  expect(await storedFiles(started)).toHaveLength(9);
  expect(await countRecords(page)).toMatchObject({
    calls: 9,
    recordings: 9,
    transcripts: 2,
    transcriptSources: 2,
  });
});

test('how long the recordings are is noted behind it', async () => {
  const lengths = () =>
    started.page.evaluate(async () => {
      const open = indexedDB.open('benchcoach');
      await new Promise((done) => (open.onsuccess = done));
      const all = open.result.transaction('recordings').objectStore('recordings').getAll();
      await new Promise((done) => (all.onsuccess = done));
      open.result.close();
      return all.result.map(({ durationMs }: { durationMs: number | null }) => durationMs);
    });
  await expect
    .poll(async () => (await lengths()).filter((length) => length !== null).length, { timeout: 30_000 })
    .toBe(9);
  expect((await lengths()).every((length) => length !== null && length > 500)).toBe(true);
});

test('the same files again are here already, and twice the same file comes in once', async () => {
  const { page } = started;
  const folder = await userFolder({
    'old friend.mp3': 'mp3-info.mp3',
    '2026-04-01 Dana Fox - Fresh.mp3': 'mp3-vbr.mp3',
    '2026-04-01 Dana Fox - Fresh copy.mp3': 'mp3-vbr.mp3',
  });
  await drop(started, folder);
  await page.getByText('Here: Mp, Dana Fox, 10 Mar 2026').waitFor();
  await page.getByText('Same as another').waitFor();
  await page.getByRole('button', { name: 'Import 1 of 3 calls' }).click();
  await page.getByText('Imported 1 call.').first().waitFor();
  expect(await countRecords(page)).toMatchObject({ calls: 10, recordings: 10 });
  expect(await storedFiles(started)).toHaveLength(10);
});

test('one undo takes a whole import back', async () => {
  const { page } = started;
  await page.getByText('Saved').first().waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Undone: Import 1 call').waitFor();
  await expect.poll(async () => (await countRecords(page))['calls']).toBe(9);
});

test('the menu leads somewhere with every command', async () => {
  const { page, app } = started;
  const press = (label: string): Promise<void> =>
    app.evaluate(({ Menu, BrowserWindow }, wanted) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
      const [window] = BrowserWindow.getAllWindows();
      items.find((item) => item.label === wanted)?.click({}, window, window?.webContents);
    }, label);
  const shown = async (name: string): Promise<void> =>
    expect(await page.getByRole('heading', { name, exact: true }).waitFor()).toBeUndefined();
  await press('Settings…');
  await shown('Settings');
  await press('Import…');
  await shown('Import');
  await press('Backups…');
  await shown('Backups');
  await press('About Benchcoach');
  await shown('About');
  await press('Export Report…');
  await shown('Reps');
  await press('Export Bundle…');
  await page.getByRole('dialog', { name: 'Export Acme' }).waitFor();
  await page.keyboard.press('Escape');
});
