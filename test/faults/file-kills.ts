import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openDialogReturns, saveDialogReturns, type Launched } from '../e2e/launch';
import { goTo } from '../e2e/walk';
import { diceOf } from '../fixtures/random';
import { look } from './look';
import { noiseRecordings } from '../fixtures/noise';
import { Tally, type Outcome } from './outcome';
import { recordsOf } from './records';
import { newFolder, newInstall, open, remove } from './workspace';

const atOnce = 4;

/**
 * Kills the program while it imports recordings. Afterwards the calls are all there or none of them, every
 * recording that a record names is whole in the store, and an import that was called done is there.
 */
export async function killWhileImporting(kills: number, seed: number): Promise<Outcome> {
  const tally = new Tally('kill while importing recordings');
  const dice = diceOf(seed);
  const { folder } = await newInstall();
  let before = 0;
  for (let kill = 0; kill < kills; kill++) {
    const source = await newFolder();
    const files = await noiseRecordings(source, atOnce, dice);
    const started = await open(folder);
    await beginImport(started, files);
    let isDone = false;
    started.page
      .getByText(/^Imported /)
      .first()
      .waitFor()
      .then(() => (isDone = true))
      // The kill takes the page away from whoever waits for it.
      .catch(() => undefined);
    await wait(dice.whole(0, 900));
    await started.kill();
    const wasDone = isDone;
    await look(folder, tally, wasDone ? atOnce : 0, [], async ({ page }) => {
      const { counts } = await recordsOf(page);
      const calls = counts['calls'] ?? 0;
      if (calls !== before && calls !== before + atOnce)
        tally.fault(`${calls - before} of ${atOnce} calls came in`);
      if (wasDone && calls !== before + atOnce)
        tally.lose([`an import of ${atOnce} calls that was called done`]);
      if (counts['recordings'] !== calls)
        tally.fault(`${counts['recordings']} recordings for ${calls} calls`);
      tally.lose((await missingFiles(page)).map((hash) => `the file of recording ${hash}`));
      before = calls;
    });
    await remove(source);
  }
  await remove(folder);
  return tally.outcome();
}

/** Kills the program while it writes a bundle. Where it was to go there is either nothing or the whole. */
export async function killWhileExporting(kills: number, seed: number): Promise<Outcome> {
  const tally = new Tally('kill while exporting a bundle');
  const dice = diceOf(seed);
  const { folder, repId } = await newInstall();
  const target = await newFolder();
  const source = await newFolder();
  const started = await open(folder);
  await beginImport(started, await noiseRecordings(source, atOnce, dice));
  await started.page
    .getByText(/^Imported /)
    .first()
    .waitFor();
  await started.close();
  for (let kill = 0; kill < kills; kill++) {
    const name = `bundle-${kill}.benchcoach`;
    const running = await open(folder);
    await saveDialogReturns(running.app, path.join(target, name));
    await goTo(running.page, `/reps/${repId}/calls`);
    await running.page.getByRole('button', { name: 'More' }).click();
    await running.page.getByRole('menuitem', { name: 'Export a bundle' }).click();
    await running.page.getByRole('button', { name: 'Choose a place and export' }).click();
    await wait(dice.whole(0, 1200));
    await running.kill();
    await look(folder, tally, 0, [], async (again) => {
      const left = (await readdir(target)).filter((each) => each.includes(name));
      const strays = left.filter((each) => each !== name);
      tally.fault(...strays.map((stray) => `${stray} was left beside the bundle`));
      if (!left.includes(name)) return;
      await openDialogReturns(again.app, [path.join(target, name)]);
      const why = await again.page.evaluate(openAsZip);
      if (why) tally.fault(`the bundle does not open: ${why}`);
    });
  }
  await Promise.all([remove(folder), remove(target), remove(source)]);
  return tally.outcome();
}

/** Offers recordings to the import screen and begins to import them. */
async function beginImport({ app, page }: Launched, files: readonly string[]): Promise<void> {
  await openDialogReturns(app, files);
  await goTo(page, '/import');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await page.getByRole('button', { name: `Import ${files.length} calls` }).click();
}

/** Hashes of recordings that records name and that are not in the store. */
const missingFiles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const opened = indexedDB.open('benchcoach');
    await new Promise((done) => (opened.onsuccess = done));
    const asked = opened.result.transaction('recordings').objectStore('recordings').getAll();
    await new Promise((done) => (asked.onsuccess = done));
    opened.result.close();
    const records = asked.result as readonly { readonly hash: string }[];
    return window.benchcoach.recordings.missing({ hashes: records.map(({ hash }) => hash) });
  });

/** Runs in the page: opens the chosen file as a zip; answers why it does not open. */
async function openAsZip(): Promise<string | undefined> {
  const { files, archives } = window.benchcoach;
  const [chosen] = await files.choose({ filter: 'bundles', title: 'Bundle', several: false });
  if (!chosen) return 'nothing was chosen';
  const opened = await archives.open({ handle: chosen.handle });
  if (!opened.ok) return opened.error;
  await archives.abandon({ token: opened.value.token });
  return undefined;
}
