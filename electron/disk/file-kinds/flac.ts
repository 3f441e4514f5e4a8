import { id3Length } from '../../../shared/lib/mpeg-frame';
import { ascii, bigEndian } from './bytes';
import { breaksOff, endsEarly, refused, soundless, taken, type KindReader, type SoundFile } from './verdict';

/**
 * FLAC, also behind an ID3 tag. It says how many samples the whole has, never how many bytes; so the last frame that
 * can be found near the end tells whether all samples are there. What cannot be known: a cut inside the very last
 * frame (a tenth of a second), and anything where the encoder left the number of samples open. Format: RFC 9639.
 */
export const readFlac: KindReader = async (file, head) => {
  const start = id3Length(head, 0);
  if (ascii(await file.read(start, 4), 0, 4) !== 'fLaC') return undefined;

  let info: StreamInfo | undefined;
  let at = start + 4;
  for (let last = false; !last;) {
    const header = await file.read(at, 4);
    const length = bigEndian(header, 1, 3);
    if (length === undefined) return endsInHeader(file);
    last = ((header[0] ?? 0) & 0x80) !== 0;
    if (((header[0] ?? 0) & 0x7f) === 0) info = readStreamInfo(await file.read(at + 4, 34));
    at += 4 + length;
    if (at > file.size) return endsEarly(file, at);
  }
  if (info === undefined)
    return refused(`${file.name} is a FLAC file whose header is damaged; export it again.`);
  if (at >= file.size) return soundless(file, 'a FLAC file');

  const end = info.totalSamples > 0 ? await lastSample(file, at, info) : undefined;
  if (end !== undefined && end < info.totalSamples) {
    return breaksOff(file, end / info.sampleRate, info.totalSamples / info.sampleRate);
  }
  return taken('flac', 'audio/flac');
};

const endsInHeader = (file: SoundFile) =>
  refused(`${file.name} ends inside its header, before any sound; download or copy it again.`);

interface StreamInfo {
  readonly blockSize: number;
  readonly maxFrameBytes: number;
  readonly sampleRate: number;
  readonly totalSamples: number;
}

function readStreamInfo(block: Uint8Array): StreamInfo | undefined {
  const blockSize = bigEndian(block, 2, 2);
  const maxFrameBytes = bigEndian(block, 7, 3);
  const sampleRate = (bigEndian(block, 10, 3) ?? 0) >> 4;
  const totalLow = bigEndian(block, 14, 4);
  if (blockSize === undefined || maxFrameBytes === undefined || totalLow === undefined || sampleRate === 0)
    return undefined;
  return { blockSize, maxFrameBytes, sampleRate, totalSamples: ((block[13] ?? 0) & 15) * 2 ** 32 + totalLow };
}

/** The sample after the last frame whose header stands, checksum and all, near the end; undefined where none does. */
async function lastSample(
  file: SoundFile,
  soundStart: number,
  info: StreamInfo,
): Promise<number | undefined> {
  const reach = Math.min(Math.max(2 * info.maxFrameBytes, 64 * 1024), 512 * 1024);
  const from = Math.max(soundStart, file.size - reach);
  const tail = await file.read(from, file.size - from);
  for (let at = tail.length - 6; at >= 0; at--) {
    if (tail[at] !== 0xff || ((tail[at + 1] ?? 0) & 0xfe) !== 0xf8) continue;
    const end = frameEnd(tail.subarray(at, at + 16), info);
    if (end !== undefined && end <= info.totalSamples) return end;
  }
  return undefined;
}

function frameEnd(header: Uint8Array, info: StreamInfo): number | undefined {
  const variable = ((header[1] ?? 0) & 1) !== 0;
  const sizeCode = (header[2] ?? 0) >> 4;
  const rateCode = (header[2] ?? 0) & 15;
  const number = codedNumber(header, 4);
  if (number === undefined || sizeCode === 0 || rateCode === 15) return undefined;
  const sizeBytes = sizeCode === 6 ? 1 : sizeCode === 7 ? 2 : 0;
  const rateBytes = rateCode === 12 ? 1 : rateCode === 13 || rateCode === 14 ? 2 : 0;
  const checkAt = number.end + sizeBytes + rateBytes;
  if (header[checkAt] !== crc8(header.subarray(0, checkAt))) return undefined;
  const samples = blockSamples(sizeCode, bigEndian(header, number.end, sizeBytes) ?? 0);
  return (variable ? number.value : number.value * info.blockSize) + samples;
}

function blockSamples(code: number, written: number): number {
  if (code === 1) return 192;
  if (code <= 5) return 576 << (code - 2);
  if (code <= 7) return written + 1;
  return 256 << (code - 8);
}

/** The frame's or sample's number, coded as UTF-8 codes a character, up to 36 bits. */
function codedNumber(
  bytes: Uint8Array,
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  const first = bytes[at] ?? 0xff;
  const ones = Math.clz32(~(first << 24));
  if (ones === 0) return { value: first, end: at + 1 };
  if (ones === 1 || ones > 7) return undefined;
  let value = first & (0x7f >> ones);
  for (let index = 1; index < ones; index++) {
    const next = bytes[at + index];
    if (next === undefined || (next & 0xc0) !== 0x80) return undefined;
    value = value * 64 + (next & 0x3f);
  }
  return { value, end: at + ones };
}

function crc8(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ ((crc & 0x80) !== 0 ? 7 : 0)) & 0xff;
  }
  return crc;
}
