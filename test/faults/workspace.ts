import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { endsForRestart, launch, type Launched } from '../e2e/launch';
import { goTo, startWithClient } from '../e2e/walk';

/** How long a start may take on a busy machine, in milliseconds. */
const patience = 60_000;

/** What a start showed first. */
export type Shown =
  'work' | 'first run' | 'recovery' | 'set aside' | 'journal missing' | 'too new' | 'failed';

const heads: readonly (readonly [Shown, string])[] = [
  ['first run', 'Welcome to Benchcoach'],
  ['recovery', 'Some of your data is missing here'],
  ['set aside', 'Your data is put together again'],
  ['journal missing', 'The journal of your data is missing'],
  ['too new', 'A newer Benchcoach wrote this data'],
  ['failed', 'The data could not be opened'],
];

/** A new data folder. `above` is the disk it is made on; the system's temporary folder when left out. */
export const newFolder = (above = os.tmpdir()): Promise<string> =>
  mkdtemp(path.join(above, 'benchcoach-faults-'));

/** Starts the built program on a data folder and says what it shows once it has looked at its data. */
export async function open(userDataDir: string): Promise<Launched & { readonly shown: Shown }> {
  const started = await launch({ userDataDir });
  const { page } = started;
  page.setDefaultTimeout(patience);
  const work = page.getByRole('navigation', { name: 'Screens' });
  const stops = page.getByRole('heading', { name: new RegExp(heads.map(([, head]) => head).join('|')) });
  await work.or(stops).first().waitFor();
  if (await work.isVisible()) return { ...started, shown: 'work' };
  const text = (await stops.first().textContent()) ?? '';
  const shown = heads.find(([, head]) => text.includes(head))?.[0];
  if (!shown) throw new Error(`The program shows something unknown: ${text}`);
  return { ...started, shown };
}

/** Adds a rep in the list of reps; the rep's profile is open afterwards. Answers the rep's id. */
export async function addRep(page: Page, name: string): Promise<string> {
  await goTo(page, '/reps');
  await page.getByRole('button', { name: 'Add a rep' }).first().click();
  await page.getByLabel('Name').fill(name);
  await page.keyboard.press('Enter');
  await page.getByLabel('Territory').waitFor();
  await saved(page);
  const [, id] = /\/reps\/([^/]+)\//.exec(page.url()) ?? [];
  if (!id) throw new Error(`No rep's page is open: ${page.url()}`);
  return id;
}

/** Waits until the program says that everything is saved. */
export const saved = (page: Page): Promise<void> =>
  page.getByRole('navigation', { name: 'Screens' }).getByText('Saved', { exact: true }).waitFor();

/**
 * Takes the way back that is offered for a damaged database: the program ends, and the start after it sets the
 * database aside and rebuilds. Stands in for the system, which would start the program again. Answers the
 * program at work.
 */
export async function rebuild(started: Launched): Promise<Launched> {
  const { end } = await endsForRestart(started.app);
  const press = started.page.getByRole('button', { name: 'Rebuild from backup and journal' }).click();
  // The program ends on the press: its page may be gone before the press is answered.
  await press.catch(() => end);
  await end;
  const again = await open(started.userDataDir);
  if (again.shown !== 'set aside') throw new Error(`the start after shows '${again.shown}'`);
  await again.page.getByRole('button', { name: 'Open Benchcoach' }).click();
  await again.page.getByRole('navigation', { name: 'Screens' }).waitFor();
  return again;
}

/** Takes the way out that is offered where the journal is gone: everything is backed up and a new one begins. */
export async function beginNewJournal({ page }: Launched): Promise<void> {
  await page.getByRole('button', { name: 'Back up and begin a new journal' }).click();
  await page.getByRole('button', { name: 'Open Benchcoach' }).click();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
}

/** A fresh install with a coach, a client and one rep, closed in good order. */
export async function newInstall(
  above?: string,
): Promise<{ readonly folder: string; readonly repId: string }> {
  const folder = await newFolder(above);
  const started = await open(folder);
  await startWithClient(started.page, 'Acme');
  const repId = await addRep(started.page, 'Dana Fox');
  await started.close();
  return { folder, repId };
}

/** The program's own files in a data folder. */
export const homeOf = (userDataDir: string): string => path.join(userDataDir, 'benchcoach');

/** Every file below a folder, as paths relative to it. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

export const remove = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 });
