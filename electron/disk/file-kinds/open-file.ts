import { open } from 'node:fs/promises';
import type { SoundFile } from './verdict';

/** One read from the disk fetches this much, because headers lie close together. */
const windowBytes = 16 * 1024;

/**
 * Opens a file for reading a few bytes here and there. Each miss reads 16 KB once and serves its neighbours from
 * memory. Rejects as `node:fs` does where the file cannot be opened. The caller closes it.
 */
export async function openSoundFile(
  path: string,
  name: string,
): Promise<SoundFile & { readonly close: () => Promise<void> }> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  let windowStart = 0;
  let window = new Uint8Array(0);

  const fetch = async (at: number, length: number) => {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await handle.read(bytes, 0, length, at);
    return bytes.subarray(0, bytesRead);
  };

  const read = async (at: number, length: number) => {
    if (at >= size || at < 0) return new Uint8Array(0);
    if (length > windowBytes) return fetch(at, length);
    const inside = at >= windowStart && at + length <= windowStart + window.length;
    if (!inside) {
      window = await fetch(at, windowBytes);
      windowStart = at;
    }
    return window.subarray(at - windowStart, at - windowStart + length);
  };

  return { name, size, read, close: () => handle.close() };
}
