import path from 'node:path';
import type { BackupInfo } from '../../../shared/bridge/bridge';
import { atomicWrite } from '../atomic-write';
import type { Disk } from '../disk';
import { isBackupName, type BackupHead } from './format';
import { headOfBackup } from './reader';
import { backupsToDrop } from './rotation';

/** The backups that stand in a folder, and what is remembered about each in a small file beside it. */
export interface Shelf {
  /** Newest first. */
  list(): Promise<readonly BackupInfo[]>;
  /** One of them; undefined for a name that is none. */
  find(name: string): Promise<BackupInfo | undefined>;
  fileOf(name: string): string;
  /** Remembers whether a backup was found sound, and when. */
  remember(name: string, head: BackupHead, verifiedAt: string | null): Promise<BackupInfo>;
  /** Remembers that a backup is not sound. */
  forget(info: BackupInfo): Promise<void>;
  /** Removes those that have had their day; answers what is left, newest first. */
  rotate(now: number): Promise<readonly BackupInfo[]>;
  /** Removes what was begun and never sealed. */
  tidy(): Promise<void>;
}

type Note = Omit<BackupInfo, 'name' | 'bytes'>;

/** The shelf in a folder. */
export function shelfIn(disk: Disk, folder: string): Shelf {
  const fileOf = (name: string) => path.join(folder, name);
  const noteOf = (name: string) => path.join(folder, `${name}.json`);

  async function find(name: string): Promise<BackupInfo | undefined> {
    const stat = isBackupName(name) ? await disk.stat(fileOf(name)) : undefined;
    if (stat?.kind !== 'file') return undefined;
    const note = (await readNote(disk, noteOf(name))) ?? (await noteFromFile(name));
    return note && { name, bytes: stat.size, ...note };
  }

  async function noteFromFile(name: string): Promise<Note | undefined> {
    const head = await headOfBackup(disk, fileOf(name));
    return head && noteFrom(head, null);
  }

  async function list(): Promise<readonly BackupInfo[]> {
    const names = (await disk.list(folder)).map(({ name }) => name).filter(isBackupName);
    const found = await Promise.all(names.map(find));
    return found
      .filter((info) => info !== undefined)
      .sort((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : b.seq - a.seq));
  }

  return {
    list,
    find,
    fileOf,
    remember: async (name, head, verifiedAt) => {
      const note = noteFrom(head, verifiedAt);
      await atomicWrite(disk, noteOf(name), Buffer.from(JSON.stringify(note)));
      return { name, bytes: (await disk.stat(fileOf(name)))?.size ?? 0, ...note };
    },
    forget: ({ name, bytes: _bytes, ...note }) =>
      atomicWrite(disk, noteOf(name), Buffer.from(JSON.stringify({ ...note, verifiedAt: null }))),
    rotate: async (now) => {
      const all = await list();
      const dropped = new Set(backupsToDrop(all, now));
      for (const name of dropped) {
        await disk.remove(fileOf(name));
        await disk.remove(noteOf(name));
      }
      return all.filter(({ name }) => !dropped.has(name));
    },
    tidy: async () => {
      for (const { name } of await disk.list(folder))
        if (/^\.backup-.*\.part$/.test(name)) await disk.remove(fileOf(name));
    },
  };
}

function noteFrom(head: BackupHead, verifiedAt: string | null): Note {
  const { seq, schemaVersion, counts } = head.sentinel;
  return { madeAt: head.madeAt, reason: head.reason, seq, schemaVersion, counts, verifiedAt };
}

async function readNote(disk: Disk, file: string): Promise<Note | undefined> {
  if (!(await disk.stat(file))) return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(await disk.readWhole(file)).toString('utf8'));
    return isNote(read) ? read : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isNote = (read: unknown): read is Note =>
  typeof read === 'object' &&
  read !== null &&
  'madeAt' in read &&
  typeof read.madeAt === 'string' &&
  'reason' in read &&
  typeof read.reason === 'string' &&
  'seq' in read &&
  typeof read.seq === 'number' &&
  'schemaVersion' in read &&
  typeof read.schemaVersion === 'number' &&
  'counts' in read &&
  typeof read.counts === 'object' &&
  read.counts !== null &&
  'verifiedAt' in read &&
  (read.verifiedAt === null || typeof read.verifiedAt === 'string');
