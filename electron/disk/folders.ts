import path from 'node:path';
import type { Disk } from './disk';
import { removeNotedParts } from './noted-parts';

/** Where an install keeps what is its own. */
export interface Folders {
  readonly root: string;
  readonly journal: string;
  readonly backups: string;
  readonly recordings: string;
  /** What is on its way in; emptied at every start. */
  readonly staging: string;
  /** Notes on files that are being written, wherever they lie. */
  readonly parts: string;
  readonly install: string;
  readonly window: string;
  readonly log: string;
  /** Where the browser keeps the page's database; not a folder of ours, and never written to. */
  readonly database: string;
  /** A note that the database is to be set aside at the next start. */
  readonly setAsideNote: string;
}

/**
 * The places of an install inside the folder that the system gives this user's programs. The browser keeps its
 * own in `sessionData`, which is the same folder unless somebody moved it.
 */
export function foldersIn(userData: string, sessionData = userData): Folders {
  const root = path.join(userData, 'benchcoach');
  return {
    root,
    journal: path.join(root, 'journal'),
    backups: path.join(root, 'backups'),
    recordings: path.join(root, 'recordings'),
    staging: path.join(root, 'staging'),
    parts: path.join(root, 'parts'),
    install: path.join(root, 'install.json'),
    window: path.join(root, 'window.json'),
    log: path.join(root, 'benchcoach.log'),
    database: path.join(sessionData, 'IndexedDB'),
    setAsideNote: path.join(root, 'set-database-aside'),
  };
}

/** Makes the folders of an install and removes what was on its way, in or out, when the program last ended. */
export async function prepareFolders(disk: Disk, folders: Folders): Promise<void> {
  await disk.remove(folders.staging);
  await removeNotedParts(disk, folders.parts);
  for (const folder of [folders.journal, folders.backups, folders.recordings, folders.staging])
    await disk.makeFolder(folder);
}
