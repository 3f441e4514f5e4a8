import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { databaseFolder } from '../e2e/launch';
import { sha256 } from './leftovers';
import { Tally, type Outcome } from './outcome';
import { recordsOf } from './records';
import { lostOf } from './typist';
import type { Work } from './work';
import { filesBelow, homeOf, newFolder, open, remove } from './workspace';

/** Files that a start may write whatever it finds: they hold nothing of the coach's. */
const ownNotes = /^(benchcoach\.log(\.old)?|window\.json)$/;

/**
 * Opens data that a newer program wrote: once said by the install, once by the database itself. It must be
 * refused in words, with every byte of journal, backups, recordings and database as it was, and open again
 * once the newer version is taken back.
 */
export async function newerData(
  work: Work,
  sayers: readonly ('install' | 'database')[] = ['install', 'database'],
): Promise<Outcome> {
  const tally = new Tally('newer data');
  for (const said of sayers) {
    const folder = await newFolder();
    await cp(work.folder, folder, { recursive: true });
    const takeBack = said === 'install' ? await raiseInstall(folder) : await raiseDatabase(folder);
    const before = await fingerprint(folder);
    const started = await open(folder);
    const words = (await started.page.locator('main').textContent()) ?? '';
    if (started.shown !== 'too new') tally.fault(`${said}: the start shows '${started.shown}'`);
    if (!words.includes('Nothing was changed'))
      tally.fault(`${said}: it does not say that nothing was changed`);
    await started.close();
    const after = await fingerprint(folder);
    for (const [file, hash] of before)
      if (after.get(file) !== hash) tally.fault(`${said}: ${file} was changed`);
    for (const file of after.keys()) if (!before.has(file)) tally.fault(`${said}: ${file} is new`);
    const lost = takeBack ? await lostAfter(takeBack, folder, work.acknowledged) : [];
    tally.run(`${said}: ${started.shown}`, work.acknowledged.length, lost);
    await remove(folder);
  }
  return tally.outcome();
}

async function lostAfter(
  takeBack: () => Promise<void>,
  folder: string,
  acknowledged: readonly string[],
): Promise<readonly string[]> {
  await takeBack();
  const again = await open(folder);
  const lost = again.shown === 'work' ? lostOf(acknowledged, await recordsOf(again.page)) : acknowledged;
  await again.close();
  return lost;
}

async function raiseInstall(folder: string): Promise<() => Promise<void>> {
  const file = path.join(homeOf(folder), 'install.json');
  const text = await readFile(file, 'utf8');
  const install = JSON.parse(text) as { readonly schemaVersion: number };
  await writeFile(file, JSON.stringify({ ...install, schemaVersion: install.schemaVersion + 1 }));
  return () => writeFile(file, text);
}

/** Raises the version that IndexedDB holds, as a newer program's upgrade does; there is no way back. */
async function raiseDatabase(folder: string): Promise<undefined> {
  const started = await open(folder);
  await started.page.evaluate(async () => {
    const stored = (await indexedDB.databases()).find(({ name }) => name === 'benchcoach');
    const raising = indexedDB.open('benchcoach', (stored?.version ?? 0) + 10);
    await new Promise((done, failed) => {
      raising.onsuccess = done;
      raising.onerror = failed;
    });
    raising.result.close();
  });
  await started.close();
  return undefined;
}

/** The hash of every file of the install and of its database's tables. */
async function fingerprint(folder: string): Promise<ReadonlyMap<string, string>> {
  const home = homeOf(folder);
  const store = databaseFolder(folder);
  const own = (await filesBelow(home))
    .filter((file) => !ownNotes.test(file))
    .map((file) => path.join(home, file));
  // LevelDB renames its logs and rolls its journal at every opening; its tables hold the records.
  const tables = (await filesBelow(store))
    .filter((file) => file.endsWith('.ldb'))
    .map((file) => path.join(store, file));
  const hashed = [...own, ...tables].map(
    async (file) => [path.relative(folder, file), await sha256(file)] as const,
  );
  return new Map(await Promise.all(hashed));
}
