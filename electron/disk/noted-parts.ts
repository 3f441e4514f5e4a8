import path from 'node:path';
import type { Disk } from './disk';

const partName = /^\..+\.([0-9a-f-]{36})\.part$/;

/**
 * A disk that notes in a folder of the install where each part is being written, until the part gets its name
 * or is removed. Exports lie where the user wants them: without a note, a part that a killed program left there
 * would stay for good, hidden from him.
 */
export function notingParts(disk: Disk, folder: string): Disk {
  const noteOf = (file: string): string | undefined => {
    const [, id] = partName.exec(path.basename(file)) ?? [];
    return id === undefined ? undefined : path.join(folder, id);
  };
  const forget = async (file: string): Promise<void> => {
    const note = noteOf(file);
    if (note !== undefined) await disk.remove(note);
  };
  return {
    ...disk,
    open: async (file, how) => {
      const note = how === 'new' ? noteOf(file) : undefined;
      if (note !== undefined) await writeNote(disk, note, file);
      return disk.open(file, how);
    },
    rename: async (from, to) => {
      await disk.rename(from, to);
      await forget(from);
    },
    remove: async (file) => {
      await disk.remove(file);
      await forget(file);
    },
  };
}

/** Removes the parts that earlier runs were writing when they ended, and the notes on them. */
export async function removeNotedParts(disk: Disk, folder: string): Promise<void> {
  for (const { name } of await disk.list(folder)) {
    const note = path.join(folder, name);
    const part = Buffer.from(await disk.readWhole(note)).toString('utf8');
    // A note that is itself half written names nothing that looks like a part, or nothing that is there.
    if (partName.test(path.basename(part))) await disk.remove(part).catch(() => undefined);
    await disk.remove(note);
  }
}

async function writeNote(disk: Disk, note: string, part: string): Promise<void> {
  await disk.makeFolder(path.dirname(note));
  const file = await disk.open(note, 'new');
  try {
    await file.write(Buffer.from(part));
  } finally {
    await file.close();
  }
}
