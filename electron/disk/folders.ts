import path from 'node:path';
import type { Disk } from './disk';

/** Where an install keeps what is its own. */
export interface Folders {
  readonly root: string;
  readonly journal: string;
  readonly backups: string;
  readonly recordings: string;
  /** What is on its way in; emptied at every start. */
  readonly staging: string;
  readonly install: string;
  readonly window: string;
  readonly log: string;
}

/** The places of an install inside the folder that the system gives this user's programs. */
export function foldersIn(userData: string): Folders {
  const root = path.join(userData, 'benchcoach');
  return {
    root,
    journal: path.join(root, 'journal'),
    backups: path.join(root, 'backups'),
    recordings: path.join(root, 'recordings'),
    staging: path.join(root, 'staging'),
    install: path.join(root, 'install.json'),
    window: path.join(root, 'window.json'),
    log: path.join(root, 'benchcoach.log'),
  };
}

/** Makes the folders of an install and empties the one for what was on its way when the program last ended. */
export async function prepareFolders(disk: Disk, folders: Folders): Promise<void> {
  await disk.remove(folders.staging);
  for (const folder of [folders.journal, folders.backups, folders.recordings, folders.staging])
    await disk.makeFolder(folder);
}
