import { byteStream } from './byte-stream';

/** Reads every `step`th sample from byte `at` on into a lane, as shares of full loudness. */
type ReadSamples = (bytes: Uint8Array, at: number, step: number, count: number, lane: Float32Array) => void;

interface Coding {
  readonly channels: number;
  readonly sampleRate: number;
  readonly sampleBytes: number;
  readonly read: ReadSamples;
}

export interface WavFormat extends Coding {
  /** The sound's bytes in the file. */
  readonly start: number;
  readonly end: number;
}

/** Chunks before the sound; a forged file could claim millions. */
const mostChunks = 200;

/** Finds the sound in a WAV file and how it is coded. Throws in words where there is none or the coding is another. */
export async function readWavFormat(url: string, fileSize: number): Promise<WavFormat> {
  let coding: Coding | undefined;
  let at = 12;
  for (let chunks = 0; chunks < mostChunks && at + 8 < fileSize; chunks++) {
    const head = await readBytes(url, at, Math.min(fileSize, at + 8 + 40));
    const view = new DataView(head.buffer, head.byteOffset, head.length);
    const id = String.fromCharCode(...head.subarray(0, 4));
    const size = view.getUint32(4, true);
    if (id === 'fmt ' && head.length >= 8 + 16) coding = readCoding(view, size);
    if (id === 'data' && coding !== undefined) {
      const start = at + 8;
      // Nought and all ones: the recorder, or a file of over 4 GB, does not say it here.
      const open = size === 0 || size === 0xffffffff;
      return { ...coding, start, end: open ? fileSize : Math.min(fileSize, start + size) };
    }
    at += 8 + size + (size % 2);
  }
  throw new Error('The WAV file has no sound that can be read.');
}

async function readBytes(url: string, from: number, to: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(to - from);
  let length = 0;
  for await (const chunk of byteStream(url, from, to)) {
    bytes.set(chunk, length);
    length += chunk.length;
  }
  return bytes.subarray(0, length);
}

function readCoding(view: DataView, size: number): Coding {
  const written = view.getUint16(8, true);
  const extensible = written === 0xfffe && size >= 26 && view.byteLength >= 8 + 26;
  const tag = extensible ? view.getUint16(8 + 24, true) : written;
  const bits = view.getUint16(8 + 14, true);
  const channels = view.getUint16(8 + 2, true);
  const sampleRate = view.getUint32(8 + 4, true);
  const read = reader(tag, bits);
  if (read === undefined || channels === 0 || sampleRate === 0) {
    throw new Error(`The WAV file holds sound in an unusual coding (number ${tag}, ${bits} bits).`);
  }
  return { channels, sampleRate, sampleBytes: bits / 8, read };
}

function reader(tag: number, bits: number): ReadSamples | undefined {
  if (tag === 1 && bits === 16) return read16;
  if (tag === 1 && bits === 8) return byByte((byte) => (byte - 128) / 128);
  if (tag === 6 && bits === 8) return byByte(aLaw);
  if (tag === 7 && bits === 8) return byByte(muLaw);
  if (tag === 1 && bits === 24) return read24;
  if (tag === 1 && bits === 32) return byView((view, at) => view.getInt32(at, true) / 2 ** 31);
  if (tag === 3 && bits === 32) return byView((view, at) => view.getFloat32(at, true));
  return undefined;
}

/** Two bytes a sample is what nearly every WAV has. */
const read16: ReadSamples = (bytes, at, step, count, lane) => {
  for (let index = 0, from = at; index < count; index++, from += step) {
    lane[index] = (((bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8)) << 16) / 2 ** 31;
  }
};

const read24: ReadSamples = (bytes, at, step, count, lane) => {
  for (let index = 0, from = at; index < count; index++, from += step) {
    const bits = ((bytes[from] ?? 0) << 8) | ((bytes[from + 1] ?? 0) << 16) | ((bytes[from + 2] ?? 0) << 24);
    lane[index] = bits / 2 ** 31;
  }
};

function byByte(value: (byte: number) => number): ReadSamples {
  const table = Float32Array.from({ length: 256 }, (_, byte) => value(byte));
  return (bytes, at, step, count, lane) => {
    for (let index = 0, from = at; index < count; index++, from += step)
      lane[index] = table[bytes[from] ?? 0] ?? 0;
  };
}

const byView =
  (value: (view: DataView, at: number) => number): ReadSamples =>
  (bytes, at, step, count, lane) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let index = 0, from = at; index < count; index++, from += step) lane[index] = value(view, from);
  };

/** ITU-T G.711: sign, a three-bit exponent, a four-bit mantissa; every second bit is sent inverted. */
function aLaw(byte: number): number {
  const bits = byte ^ 0x55;
  const exponent = (bits >> 4) & 7;
  const magnitude = ((bits & 15) << 4) + (exponent === 0 ? 8 : 0x108);
  const value = exponent > 1 ? magnitude << (exponent - 1) : magnitude;
  return ((bits & 0x80) !== 0 ? value : -value) / 32_768;
}

/** ITU-T G.711: the same with a bias of 132, all bits inverted. */
function muLaw(byte: number): number {
  const bits = ~byte;
  const value = ((((bits & 15) << 3) + 132) << ((bits >> 4) & 7)) - 132;
  return ((bits & 0x80) !== 0 ? -value : value) / 32_768;
}
