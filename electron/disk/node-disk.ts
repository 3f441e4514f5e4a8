import type { Dirent, Stats } from 'node:fs';
import { constants, promises as fs } from 'node:fs';
import path from 'node:path';
import type { Disk, EntryKind, OpenFile } from './disk';
import { isMissing } from './disk-errors';

const flags = {
  read: constants.O_RDONLY,
  new: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
  append: constants.O_RDWR | constants.O_CREAT,
} as const;

/** The machine's own disk. */
export const nodeDisk: Disk = {
  open: async (file, how) => openFile(await fs.open(file, flags[how], 0o600), how),
  readWhole: (file) => fs.readFile(file),
  stat: (file) => orUndefined(fs.lstat(file).then(asStat)),
  list: async (folder) =>
    ((await orUndefined(fs.readdir(folder, { withFileTypes: true }))) ?? []).map((entry) => ({
      name: entry.name,
      kind: kindOf(entry),
    })),
  makeFolder: async (folder) => {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  },
  rename: (from, to) => fs.rename(from, to),
  remove: async (target) => {
    // Windows does not remove a file that is read-only.
    if (process.platform === 'win32') await orUndefined(fs.chmod(target, 0o600));
    await fs.rm(target, { recursive: true, force: true });
  },
  syncFolder,
  protect: (file) => fs.chmod(file, 0o400),
  volume: async (place) => {
    const there = await nearestThatExists(place);
    const [room, stat] = await Promise.all([fs.statfs(there), fs.stat(there)]);
    return { id: String(stat.dev), freeBytes: room.bavail * room.bsize };
  },
};

function openFile(handle: fs.FileHandle, how: keyof typeof flags): OpenFile {
  const sizeNow = async () => (await handle.stat()).size;
  let end: number | undefined = how === 'new' ? 0 : undefined;
  return {
    size: sizeNow,
    read: async (into, position) => (await handle.read(into, 0, into.byteLength, position)).bytesRead,
    write: async (bytes, position) => {
      const start = position ?? (end ??= await sizeNow());
      for (let done = 0; done < bytes.byteLength;) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, start + done);
        done += bytesWritten;
      }
      if (position === undefined) end = start + bytes.byteLength;
    },
    truncate: async (size) => {
      await handle.truncate(size);
      end = size;
    },
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder as a file; NTFS keeps names in its own journal.
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const asStat = (stats: Stats) => ({ kind: kindOf(stats), size: stats.size, modified: stats.mtimeMs });

const kindOf = (entry: Dirent | Stats): EntryKind =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

async function nearestThatExists(place: string): Promise<string> {
  const there = await orUndefined(fs.stat(place));
  const above = path.dirname(place);
  return there || above === place ? place : nearestThatExists(above);
}

async function orUndefined<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
