import { cp, open as openFile, readdir, rm, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { databaseFolder } from '../e2e/launch';
import { diceOf, type Dice } from '../fixtures/random';
import { Tally, type Outcome } from './outcome';
import { recordsOf } from './records';
import { lostOf } from './typist';
import type { Work } from './work';
import { newFolder, open, rebuild, remove } from './workspace';

/** Ways in which a store's files come to harm. */
export const harms = [
  'overwritten',
  'cut',
  'emptied',
  'removed',
  'all emptied',
  'folder removed',
  'manifest removed',
] as const;
export type Harm = (typeof harms)[number];

/**
 * Damages the files of the browser's database, each case on a fresh copy of the same install. The program must
 * open sound or show the way back, and rebuilding must bring back all that was acknowledged.
 */
export async function damagedStores(work: Work, cases: readonly Harm[], seed: number): Promise<Outcome> {
  const tally = new Tally('damaged store');
  const dice = diceOf(seed);
  for (const harm of cases) {
    const folder = await newFolder();
    await cp(work.folder, folder, { recursive: true });
    const said = await damage(databaseFolder(folder), harm, dice);
    const started = await open(folder);
    const { shown } = started;
    const isRebuilt = shown === 'recovery' || shown === 'failed';
    const atWork = isRebuilt ? await rebuild(started) : started;
    const isAtWork = isRebuilt || shown === 'work';
    const lost = isAtWork ? lostOf(work.acknowledged, await recordsOf(atWork.page)) : work.acknowledged;
    tally.run(`${harm}: ${shown}`, work.acknowledged.length, lost);
    if (!isAtWork) tally.fault(`${said}: the start shows '${shown}'`);
    await atWork.close();
    // What was rebuilt must stand on its own.
    if (isRebuilt) {
      const again = await open(folder);
      if (again.shown !== 'work') tally.fault(`${said}: after the rebuild a start shows '${again.shown}'`);
      else tally.lose(lostOf(work.acknowledged, await recordsOf(again.page)));
      await again.close();
    }
    await remove(folder);
  }
  return tally.outcome();
}

/** Does the harm to one seeded file, or to all; says in words what was done. */
async function damage(store: string, harm: Harm, dice: Dice): Promise<string> {
  // Neither the lock nor the log in words holds anything.
  const files = (await readdir(store)).filter((name) => !/^(LOCK|LOG.*)$/.test(name)).sort();
  const name = dice.oneOf(files);
  const file = path.join(store, name);
  switch (harm) {
    case 'manifest removed':
      for (const each of files.filter((found) => found.startsWith('MANIFEST')))
        await rm(path.join(store, each));
      return 'the manifest removed';
    case 'overwritten':
      await overwrite(file, dice);
      return `${name} overwritten`;
    case 'cut':
      await truncate(file, Math.floor((await stat(file)).size / 2));
      return `${name} cut in half`;
    case 'emptied':
      await truncate(file, 0);
      return `${name} emptied`;
    case 'removed':
      await rm(file);
      return `${name} removed`;
    case 'all emptied':
      for (const each of files) await truncate(path.join(store, each), 0);
      return 'all files emptied';
    case 'folder removed':
      await rm(store, { recursive: true });
      return 'the folder removed';
  }
}

async function overwrite(file: string, dice: Dice): Promise<void> {
  const { size } = await stat(file);
  const length = Math.min(size, 512);
  const handle = await openFile(file, 'r+');
  await handle.write(Buffer.from(dice.hex(length * 2), 'hex'), 0, length, dice.whole(0, size - length));
  await handle.close();
}
