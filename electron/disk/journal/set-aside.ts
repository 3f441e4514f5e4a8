import path from 'node:path';
import type { Disk, OpenFile } from '../disk';
import { piecesOf } from '../read-through';

/** Puts a segment out of the way, where a person can still find it. */
export async function setAside(disk: Disk, file: string, at: number): Promise<void> {
  const folder = await asideFolder(disk, file);
  await disk.rename(file, path.join(folder, asideName(file, at, 'whole')));
  await disk.syncFolder(folder);
  await disk.syncFolder(path.dirname(file));
}

/** Copies the end of a segment out of the way, forces the copy to disk, and only then cuts the end off. */
export async function setTailAside(
  disk: Disk,
  open: OpenFile,
  tail: { readonly file: string; readonly from: number; readonly to: number; readonly at: number },
): Promise<void> {
  const folder = await asideFolder(disk, tail.file);
  const copy = await disk.open(path.join(folder, asideName(tail.file, tail.at, `from-${tail.from}`)), 'new');
  try {
    for await (const piece of piecesOf(open, tail.from, tail.to)) await copy.write(piece);
    await copy.sync();
  } finally {
    await copy.close();
  }
  await disk.syncFolder(folder);
  await open.truncate(tail.from);
  await open.sync();
}

async function asideFolder(disk: Disk, file: string): Promise<string> {
  const folder = path.join(path.dirname(file), 'set-aside');
  await disk.makeFolder(folder);
  return folder;
}

const asideName = (file: string, at: number, part: string): string =>
  `${path.basename(file, '.log')}-${part}-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}.log`;
