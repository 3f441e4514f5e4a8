import path from 'node:path';
import { atomicWrite } from './atomic-write';
import type { Disk } from './disk';
import type { Folders } from './folders';

type Places = Pick<Folders, 'database' | 'setAsideNote'>;

/**
 * Notes that the browser's database is to be set aside at the next start. The browser holds its files open while
 * it runs, and would go on writing to those that were moved.
 */
export const noteSettingAside = (disk: Disk, { setAsideNote }: Places, at: number): Promise<void> =>
  atomicWrite(disk, setAsideNote, Buffer.from(`${new Date(at).toISOString()}\n`));

/** Whether the database is to be set aside before it is opened. */
export const isToBeSetAside = async (disk: Disk, { setAsideNote }: Places): Promise<boolean> =>
  (await disk.stat(setAsideNote)) !== undefined;

/**
 * Forgets that the database is to be set aside, for good: a note that stayed would set the rebuilt one aside
 * at the start after. So this comes first, and where it fails nothing is moved.
 */
export async function forgetSettingAside(disk: Disk, { setAsideNote }: Places): Promise<void> {
  await disk.remove(setAsideNote);
  await disk.syncFolder(path.dirname(setAsideNote));
}

/** Gives the database's folder a dated name beside its own. Nothing is deleted; content where there is no folder. */
export async function setDatabaseAside(disk: Disk, { database }: Places, at: number): Promise<void> {
  if (!(await disk.stat(database))) return;
  await disk.rename(database, await freeName(disk, database, at));
  await disk.syncFolder(path.dirname(database));
}

async function freeName(disk: Disk, database: string, at: number): Promise<string> {
  const dated = `${database}.damaged-${new Date(at).toISOString().slice(0, 10)}`;
  for (let count = 1; ; count++) {
    const name = count === 1 ? dated : `${dated}-${count}`;
    if (!(await disk.stat(name))) return name;
  }
}
