import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open as openFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launch, openDialogReturns, saveDialogReturns, type Launched } from '../e2e/launch';
import { goTo, startWithClient } from '../e2e/walk';
import { noiseRecordings } from '../fixtures/noise';
import { diceOf } from '../fixtures/random';
import { remove } from './installs';
import { rounded, sideOf, timed, type Result } from './result';

const megabyte = 1_000_000;
const patience = 600_000;

/**
 * Imports recordings of a megabyte, exports the client with them as a bundle, and takes the bundle in on a fresh
 * install; each step in turn with copying the same bytes with SHA-256 and forcing them to disk: file by file
 * where recordings are kept one by one, in one piece where a bundle is written.
 */
export async function files(count: number, runs: number): Promise<readonly Result[]> {
  const taken = { imported: [] as number[], out: [] as number[], in: [] as number[] };
  const copied = { one: [] as number[], each: [] as number[] };
  for (let run = 0; run < runs; run++) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-files-'));
    const recordings = await noiseRecordings(path.join(folder, 'source'), count, diceOf(run + 1), megabyte);
    const bundle = path.join(folder, 'Acme.benchcoach');
    const copyEach = async () =>
      copied.each.push(await timed(() => copyHashed(recordings, path.join(folder, 'copies'))));
    if (run % 2 === 0) await copyEach();

    const userDataDir = path.join(folder, 'first');
    const first = await launch({ userDataDir });
    await startWithClient(first.page, 'Acme');
    await addRep(first, 'Dana Fox');
    taken.imported.push(await importAll(first, recordings));
    await first.close();
    if (run % 2 === 1) await copyEach();

    // Opened anew: what an import still does in the background is no part of an export.
    const again = await launch({ userDataDir });
    taken.out.push(await exportBundle(again, bundle));
    await again.close();
    copied.one.push(await timed(() => copyHashed([bundle], path.join(folder, 'bundle-copy'))));

    const second = await launch({ userDataDir: path.join(folder, 'second') });
    taken.in.push(await importBundle(second, bundle));
    await second.close();
    await remove(folder);
  }
  const sums = (one: readonly number[], other: readonly number[]) =>
    one.map((time, run) => time + (other[run] ?? 0));
  const result = (name: string, own: readonly number[], peer: readonly number[]): Result => {
    const [ours, other] = [sideOf(own), sideOf(peer)];
    const against = 'copying the same bytes with SHA-256 and fsync';
    const ratio = rounded(ours.median / other.median);
    return { name, unit: 'ms', ours, peer: other, against, ratio, goal: '≤ 1.5', met: ratio <= 1.5 };
  };
  return [
    result(`import of ${count} recordings of 1 MB`, taken.imported, copied.each),
    {
      ...result(
        `bundle of ${count} calls out and in`,
        sums(taken.out, taken.in),
        sums(copied.one, copied.each),
      ),
      more: {
        out: sideOf(taken.out).median,
        in: sideOf(taken.in).median,
        copiedInOnePiece: sideOf(copied.one).median,
        copiedFileByFile: sideOf(copied.each).median,
      },
    },
  ];
}

async function addRep({ page }: Launched, name: string): Promise<void> {
  await goTo(page, '/reps');
  await page.getByRole('button', { name: 'Add a rep' }).first().click();
  await page.getByLabel('Name').fill(name);
  await page.keyboard.press('Enter');
  await page.getByLabel('Territory').waitFor();
}

async function importAll({ app, page }: Launched, recordings: readonly string[]): Promise<number> {
  await openDialogReturns(app, recordings);
  await goTo(page, '/import');
  await page.getByRole('button', { name: 'Choose files' }).click();
  const button = page.getByRole('button', { name: `Import ${recordings.length} calls` });
  await button.waitFor({ timeout: patience });
  return timed(async () => {
    await button.click();
    await page
      .getByText(/^Imported /)
      .first()
      .waitFor({ timeout: patience });
  });
}

async function exportBundle({ app, page }: Launched, target: string): Promise<number> {
  await saveDialogReturns(app, target);
  await goTo(page, '/reps');
  await page.getByText('Dana Fox').first().click();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Export a bundle' }).click();
  const button = page.getByRole('button', { name: 'Choose a place and export' });
  await button.waitFor();
  return timed(async () => {
    await button.click();
    await page
      .getByText(/^Exported and read back/)
      .first()
      .waitFor({ timeout: patience });
  });
}

/** A first start with the bundle: from the press on the button that opens it to the first screen. */
async function importBundle({ app, page }: Launched, bundle: string): Promise<number> {
  await openDialogReturns(app, [bundle]);
  await page.getByLabel('Your name').fill('Imogen Hartley');
  await page.getByText('A bundle', { exact: true }).click();
  const button = page.getByRole('button', { name: 'Choose the bundle' });
  await button.waitFor();
  return timed(async () => {
    await button.click();
    await page.getByRole('heading', { name: 'Today', exact: true }).waitFor({ timeout: patience });
  });
}

/** The limit: every byte read, hashed, written and forced to disk, file by file. */
async function copyHashed(sources: readonly string[], into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  for (const source of sources) {
    const target = await openFile(path.join(into, path.basename(source)), 'w');
    const hash = createHash('sha256');
    for await (const piece of createReadStream(source, { highWaterMark: 1024 * 1024 })) {
      hash.update(piece as Buffer);
      await target.write(piece as Buffer);
    }
    hash.digest('hex');
    await target.sync();
    await target.close();
  }
  await rm(into, { recursive: true });
}
