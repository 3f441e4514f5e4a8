import { id3Length, mpegFrameAt, type MpegFrame } from '../../../shared/lib/mpeg-frame';
import { ascii, bigEndian, littleEndian } from './bytes';
import { endsEarly, refused, taken, unplayable, type KindReader, type SoundFile } from './verdict';

/** Rubbish in front of the first frame that is looked through, as cut-outs of radio streams have it. */
const searchBytes = 64 * 1024;

/** No recording has more in a row; a forged file could claim millions. */
const mostTags = 8;

/** So many frames in a row are no chance: other data passes for one about once in two thousand places. */
const framesInARow = 4;

/**
 * MP3, behind any ID3v2 or APEv2 tags. Its first frame may carry a Xing, Info or VBRI table that says how many bytes
 * of sound there are: with it a cut shows. Without (some recorders at a fixed bit rate) it cannot be known: frames have
 * no end mark. Formats: ISO/IEC 11172-3; id3.org ID3v2.4; Xing and Fraunhofer headers as LAME's VbrTag.c reads them.
 */
export const readMp3: KindReader = async (file) => {
  const start = await skipTags(file);
  if (start > 0 && start >= file.size) {
    return refused(
      `${file.name} ends inside its title and picture, before any sound; download or copy it again.`,
    );
  }
  const bytes = await file.read(start, searchBytes);
  const at = firstFrame(bytes, start + bytes.length === file.size, start > 0);
  if (at === undefined) return undefined;
  const frame = mpegFrameAt(bytes, at);
  if (frame === undefined) return undefined;
  if (frame.layer !== 3) return unplayable(file, 'is MPEG layer II sound (MP2)', 'MP3');

  const announced = announcedBytes(bytes, at, frame);
  const whole = announced === undefined ? 0 : start + at + announced;
  // Encoders disagree on whether the table's own frame counts.
  if (whole - 2 * frame.length > file.size) return endsEarly(file, whole);
  return taken('mp3', 'audio/mpeg');
};

async function skipTags(file: SoundFile): Promise<number> {
  let at = 0;
  for (let tags = 0; tags < mostTags; tags++) {
    const header = await file.read(at, 32);
    const tag = id3Length(header, 0) || apeLength(header);
    if (tag === 0) break;
    at += tag;
  }
  return at;
}

const apeLength = (header: Uint8Array): number =>
  ascii(header, 0, 8) === 'APETAGEX' ? (littleEndian(header, 12, 4) ?? 0) + 32 : 0;

function firstFrame(bytes: Uint8Array, toTheEnd: boolean, tagged: boolean): number | undefined {
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const row = countFrames(bytes, at);
    const enough = row.frames >= framesInARow || (tagged && row.frames >= 1);
    const endsWithFile = at === 0 && row.frames >= 1 && toTheEnd && row.end >= bytes.length;
    if (enough || endsWithFile) return at;
  }
  return undefined;
}

function countFrames(bytes: Uint8Array, from: number): { readonly frames: number; readonly end: number } {
  let at = from;
  let first: MpegFrame | undefined;
  for (let frames = 0; ; frames++) {
    const frame = frames < framesInARow ? mpegFrameAt(bytes, at) : undefined;
    first ??= frame;
    const alike =
      frame?.layer === first?.layer &&
      frame?.version === first?.version &&
      frame?.sampleRate === first?.sampleRate;
    if (frame === undefined || !alike) return { frames, end: at };
    at += frame.length;
  }
}

function announcedBytes(bytes: Uint8Array, at: number, frame: MpegFrame): number | undefined {
  const table = at + frame.sideEnd;
  if (['Xing', 'Info'].includes(ascii(bytes, table, 4))) {
    const flags = bigEndian(bytes, table + 4, 4) ?? 0;
    const bytesAt = table + 8 + ((flags & 1) !== 0 ? 4 : 0);
    return (flags & 2) !== 0 ? bigEndian(bytes, bytesAt, 4) : undefined;
  }
  if (ascii(bytes, at + 36, 4) === 'VBRI') return bigEndian(bytes, at + 46, 4);
  return undefined;
}
