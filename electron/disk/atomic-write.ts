import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Disk, OpenFile } from './disk';

/** What was written does not read back as it was. */
export class MiswrittenError extends Error {}

/**
 * Writes a file whole or not at all: into a part beside the target, forced to disk, then renamed over it. Bytes are
 * read back and compared before the rename. When any step fails the old file stays as it was, the part is removed,
 * and the error is thrown on.
 */
export async function atomicWrite(
  disk: Disk,
  target: string,
  content: Uint8Array | ((file: OpenFile) => Promise<void>),
): Promise<void> {
  const part = partBeside(target);
  try {
    await writePart(disk, part, content);
    if (typeof content !== 'function' && !isSame(await disk.readWhole(part), content))
      throw new MiswrittenError(`${path.basename(target)} was not read back as it was written`);
    await putInPlace(disk, part, target);
  } catch (error) {
    await disk.remove(part).catch(() => undefined);
    throw error;
  }
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** A name for what becomes `target` once it is whole. */
export const partBeside = (target: string): string =>
  path.join(path.dirname(target), `.${path.basename(target).slice(0, 150)}.${randomUUID()}.part`);

/** Gives a finished part its name, so that the name survives a power cut. */
export async function putInPlace(disk: Disk, part: string, target: string): Promise<void> {
  await disk.rename(part, target);
  await disk.syncFolder(path.dirname(target));
}

async function writePart(
  disk: Disk,
  part: string,
  content: Uint8Array | ((file: OpenFile) => Promise<void>),
): Promise<void> {
  const file = await disk.open(part, 'new');
  try {
    if (typeof content === 'function') await content(file);
    else await file.write(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
