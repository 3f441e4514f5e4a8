import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDialogReturns, saveDialogReturns, type Launched } from '../e2e/launch';
import { diceOf } from '../fixtures/random';
import { look } from './look';
import { noiseRecordings } from './noise';
import { Tally, type Outcome } from './outcome';
import { homeOf, newFolder, newInstall, open, remove } from './workspace';

declare const kept: (hash: string) => Promise<void>;

/** Kills the program while it takes recordings in. What is in the store afterwards must be whole. */
export async function killWhileImporting(kills: number, seed: number): Promise<Outcome> {
  const tally = new Tally('kill while importing recordings');
  const dice = diceOf(seed);
  const { folder } = await newInstall();
  const source = await newFolder();
  for (let kill = 0; kill < kills; kill++) {
    const files = await noiseRecordings(source, 4, dice);
    const started = await open(folder);
    const kept: string[] = [];
    await started.page.exposeBinding('kept', (_source, hash: string) => void kept.push(hash));
    await keepAll(started, files);
    await wait(dice.whole(0, 500));
    await started.kill();
    await look(folder, tally, kept.length, [], async ({ page }) => {
      const gone = await page.evaluate((hashes) => window.benchcoach.recordings.missing({ hashes }), kept);
      tally.lose(gone.map((hash) => `recording ${hash}`));
    });
  }
  await Promise.all([remove(folder), remove(source)]);
  return tally.outcome();
}

/** Kills the program while it writes a bundle. Where it was to go there is either nothing or the whole. */
export async function killWhileExporting(kills: number, seed: number): Promise<Outcome> {
  const tally = new Tally('kill while exporting a bundle');
  const dice = diceOf(seed);
  const { folder } = await newInstall();
  const target = await newFolder();
  const started = await open(folder);
  await started.page.exposeBinding('kept', () => undefined);
  await keepAll(started, await noiseRecordings(target, 6, dice), true);
  await started.close();
  const hashes = await storedHashes(folder);
  for (let kill = 0; kill < kills; kill++) {
    const name = `bundle-${kill}.benchcoach`;
    const running = await open(folder);
    await saveDialogReturns(running.app, path.join(target, name));
    await running.page.evaluate(beginExport, hashes);
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
  await Promise.all([remove(folder), remove(target)]);
  return tally.outcome();
}

/** Asks the program to keep files; with `whole` it is waited for. */
async function keepAll({ app, page }: Launched, files: readonly string[], whole = false): Promise<void> {
  await openDialogReturns(app, files);
  const job = page.evaluate(keepChosen);
  // The page may be killed meanwhile: what it kept until then was told through the binding.
  if (whole) await job;
  else job.catch(() => undefined);
}

async function storedHashes(userDataDir: string): Promise<readonly string[]> {
  const found = await readdir(path.join(homeOf(userDataDir), 'recordings'), { recursive: true });
  return found.map((name) => path.basename(name)).filter((name) => /^[0-9a-f]{64}$/.test(name));
}

/** Runs in the page: chooses files and keeps them one after the other, telling each that is kept. */
async function keepChosen(): Promise<void> {
  const { files, recordings } = window.benchcoach;
  const chosen = await files.choose({ filter: 'recordings', title: 'Recordings', several: true });
  for (const { handle } of chosen) {
    const answer = await recordings.keep({ handle, job: handle });
    if (!answer.ok) throw new Error(answer.error);
    await kept(answer.value.hash);
  }
}

/** Runs in the page: writes a bundle of recordings, without waiting for its end. */
async function beginExport(hashes: readonly string[]): Promise<void> {
  const { archives } = window.benchcoach;
  const begun = await archives.begin({ title: 'Export a bundle', name: 'bundle.benchcoach' });
  if (!begun.ok || !begun.value) throw new Error('The export did not begin');
  const { token } = begun.value;
  const write = async (): Promise<void> => {
    await archives.addText({ token, name: 'tables/reps.ndjson', text: '{}' });
    for (const hash of hashes) await archives.addRecording({ token, name: `recordings/${hash}.wav`, hash });
    await archives.finish({ token });
  };
  void write();
}

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
