import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dice } from '../fixtures/random';

const bytesOfSound = 8_000_000;

/** Writes recordings of 8 MB that differ from each other: WAV by their head, seeded noise by their sound. */
export async function noiseRecordings(
  folder: string,
  count: number,
  dice: Dice,
  bytes = bytesOfSound,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const files = Array.from({ length: count }, () => path.join(folder, `call-${dice.hex(8)}.wav`));
  for (const file of files) await writeFile(file, noiseWav(bytes, dice));
  return files;
}

/** A WAV of 16-bit mono at 16 kHz. The noise repeats a seeded kilobyte: only its difference matters. */
export function noiseWav(size: number, dice: Dice): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + size, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(16_000, 24);
  head.writeUInt32LE(32_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(size, 40);
  return Buffer.concat([head, Buffer.alloc(size, Buffer.from(dice.hex(2048), 'hex'))]);
}
