import { Readable } from 'node:stream';
import type { Disk, OpenFile } from './disk';

const chunkBytes = 1024 * 1024;

/**
 * The bytes of an open file from a place up to another, piece by piece. A piece is only good until the next
 * one is asked for, because the memory is used again.
 */
export async function* piecesOf(file: OpenFile, from: number, to: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(Math.max(1, Math.min(chunkBytes, to - from)));
  for (let at = from; at < to;) {
    const got = await file.read(buffer.subarray(0, Math.min(buffer.byteLength, to - at)), at);
    if (got === 0) return;
    yield buffer.subarray(0, got);
    at += got;
  }
}

/** The same pieces as a stream, which holds on to what it was given: each gets a memory of its own. */
export function streamOf(pieces: AsyncIterable<Uint8Array>): Readable {
  async function* own() {
    for await (const piece of pieces) yield Uint8Array.from(piece);
  }
  return Readable.from(own());
}

/** Opens a file for reading for the length of a task, and lets go of it however the task ends. */
export async function withFile<T>(
  disk: Pick<Disk, 'open'>,
  path: string,
  task: (file: OpenFile) => Promise<T>,
): Promise<T> {
  const file = await disk.open(path, 'read');
  try {
    return await task(file);
  } finally {
    await file.close();
  }
}
