import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileZip, type HostileEntry } from '../electron/disk/archives/hostile-zip';
import { countRecords, drop, entriesOf, exportBundle, startClient, storedFiles, userFolder } from './intake';
import type { Launched } from './launch';

let folder: string;
let bundle: string;
let elsewhere: Launched;

beforeAll(async () => {
  folder = await userFolder({
    'calls/2026-03-14 Dana Fox - Ashgrove.mp3': 'mp3-info.mp3',
    'calls/2026-03-15 Dana Fox - Pellworth.opus': 'opus.opus',
  });
  const home = await startClient('Acme');
  const { page } = home;
  await writeFile(
    path.join(folder, 'calls', '2026-03-14 Dana Fox - Ashgrove.vtt'),
    'WEBVTT\n\n00:00.000 --> 00:01.000\n<v Dana Fox>Good morning.\n',
  );
  await drop(home, path.join(folder, 'calls'));
  await page.getByRole('button', { name: 'Add Dana Fox (2)' }).click();
  await page.getByRole('button', { name: 'Import 2 calls' }).click();
  await page.getByText('Imported 2 calls.').first().waitFor();
  bundle = await exportBundle(home, folder);
  await home.close();
  elsewhere = await startClient('Elsewhere');
});
afterAll(() => elsewhere.close());

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const asText = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

type Entries = Record<string, Uint8Array>;

/** The bundle with some entries changed, and a manifest that knows of it where `isListed`. */
async function forged(change: (entries: Entries) => Entries, isListed: boolean): Promise<Entries> {
  const entries = change({ ...(await entriesOf(bundle)) });
  if (!isListed) return entries;
  const manifest: { entries: { name: string; bytes: number; sha256: string }[] } = JSON.parse(
    asText(entries['manifest.json']),
  );
  manifest.entries = manifest.entries.map(({ name }) => {
    const bytes = entries[name] ?? new Uint8Array();
    return { name, bytes: bytes.length, sha256: sha256(bytes) };
  });
  return { ...entries, 'manifest.json': Buffer.from(JSON.stringify(manifest)) };
}

const zipped = (entries: Entries, ...more: readonly HostileEntry[]): Buffer =>
  hostileZip([
    ...Object.entries(entries).map(([name, content]) => ({ name, content: Buffer.from(content) })),
    ...more,
  ]);

const edit =
  (name: string, from: string, to: string) =>
  (entries: Entries): Entries => ({
    ...entries,
    [name]: Buffer.from(asText(entries[name]).replace(from, to)),
  });

const same = (entries: Entries): Entries => entries;

/** Bundles that are made to do harm, and what is said of each. */
const hostile: Readonly<Record<string, readonly [() => Promise<Buffer>, string]>> = {
  'a name that leads out of the folder': [
    async () => zipped(await forged(same, false), { name: '../../evil.sh' }),
    'could lead out of its folder',
  ],
  'two entries of one name': [
    async () => zipped(await forged(same, false), { name: 'tables/reps.jsonl' }),
    'twice',
  ],
  'a link': [
    async () => zipped(await forged(same, false), { name: 'tables/x.jsonl', unixMode: 0o120777 }),
    'as a link or device',
  ],
  'an entry that unpacks to fill the disk': [
    async () =>
      zipped(await forged(same, false), {
        name: 'recordings/bomb.wav',
        content: Buffer.alloc(50_000_000),
        deflate: true,
      }),
    'made to fill the disk',
  ],
  'half of it': [
    async () => {
      const whole = await readFile(bundle);
      return whole.subarray(0, Math.floor(whole.length / 2));
    },
    'cut off or damaged',
  ],
  'a table that was changed behind its hash': [
    async () => zipped(await forged(edit('tables/reps.jsonl', 'Dana Fox', 'Dina Fox'), false)),
    'is not what its list says',
  ],
  'a newer schema': [
    async () => zipped(await forged(edit('manifest.json', '"schemaVersion":', '"schemaVersion":9'), false)),
    'was written by a newer Benchcoach',
  ],
  'keys that reach into the program': [
    async () => zipped(await forged(edit('tables/reps.jsonl', '{', '{"__proto__":{"isAdmin":true},'), true)),
    'is no record',
  ],
  'a recording that is another file': [
    async () => {
      const entries = await entriesOf(bundle);
      const name = Object.keys(entries).find((one) => one.endsWith('.mp3')) ?? '';
      const changed = Buffer.from(entries[name] ?? []);
      changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
      return zipped({ ...entries, [name]: changed });
    },
    'is not what its list says',
  ],
};

describe('a bundle made to do harm is refused with a sentence, and nothing has changed:', () => {
  test.each(Object.entries(hostile))('%s', async (what, [make, sentence]) => {
    const { page } = elsewhere;
    const file = path.join(folder, `${what}.benchcoach`);
    await writeFile(file, await make());
    const [records, files] = [await countRecords(page), await storedFiles(elsewhere)];
    await drop(elsewhere, file);
    const section = page.getByRole('region', { name: `Bundle: ${what}` });
    // What its entries hold is looked at when it is taken in.
    const take = section.getByRole('button', { name: 'Take it in' });
    await section.getByText(sentence, { exact: false }).or(take).waitFor();
    if (await take.isVisible()) await take.click();
    await section.getByText(sentence, { exact: false }).waitFor();
    expect(await countRecords(page)).toEqual(records);
    expect(await storedFiles(elsewhere)).toEqual(files);
    await section.getByRole('button', { name: 'Take off the list' }).click();
  });
});

test('a bundle that comes into another install goes out again with every table byte for byte the same', async () => {
  const { page } = elsewhere;
  await drop(elsewhere, bundle);
  await page.getByText('Acme is not on this machine yet and is added whole.').waitFor();
  await page.getByRole('button', { name: 'Take it in' }).click();
  await page.getByText('Acme is in, with', { exact: false }).waitFor();
  expect(await storedFiles(elsewhere)).toHaveLength(2);
  await page.getByRole('button', { name: 'Open Acme' }).click();
  await page.getByRole('heading', { name: 'Today' }).waitFor();
  const again = await exportBundle(elsewhere, folder);

  const [first, second] = [await entriesOf(bundle), await entriesOf(again)];
  expect(Object.keys(second).toSorted()).toEqual(Object.keys(first).toSorted());
  for (const name of Object.keys(first).filter((one) => one !== 'manifest.json'))
    expect([name, sha256(second[name] ?? new Uint8Array())]).toEqual([
      name,
      sha256(first[name] ?? new Uint8Array()),
    ]);
});

test('the same bundle again changes nothing', async () => {
  const { page } = elsewhere;
  const records = await countRecords(page);
  await drop(elsewhere, bundle);
  await page.getByText('Nothing of it is missing here.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Take it in' }).click();
  await page.getByText('Acme is in, with 0 new records.').waitFor();
  expect(await countRecords(page)).toEqual(records);
});
