import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recognise, type FileVerdict } from '../../../../electron/disk/file-kinds';

const fixtures = path.resolve(import.meta.dirname, '../../../fixtures/media');

export const fixture = (name: string) => path.join(fixtures, name);
export const fixtureBytes = (name: string): Promise<Uint8Array> => readFile(fixture(name));

/** The verdict on a fixture as it is, under its own name or another. */
export const verdictOn = (name: string, called = name) => recognise({ path: fixture(name), name: called });

/** The verdict on bytes, written to a real file of that name in a folder that is removed afterwards. */
export async function verdictOnBytes(name: string, bytes: Uint8Array): Promise<FileVerdict> {
  const folder = await mkdtemp(path.join(tmpdir(), 'file-kinds-'));
  try {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    return await recognise({ path: file, name });
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

export const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
