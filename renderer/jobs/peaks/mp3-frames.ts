import { id3Length, mpegFrameAt, type MpegFrame } from '../../../shared/lib/mpeg-frame';
import { joined } from './joined';

/** Where a frame of sound lies and what it is the first sample of. */
export interface PlacedFrame {
  /** In the file. */
  readonly start: number;
  readonly frame: MpegFrame;
  /** The number of its first sample; below nought while the encoder's delay lasts. */
  readonly sample: number;
}

/** A chunk of the file that begins and ends between frames, with the frames in it. */
export interface FrameRun {
  readonly bytes: Uint8Array;
  /** In the file. */
  readonly start: number;
  readonly frames: readonly PlacedFrame[];
}

/**
 * Cuts a stream of MP3 bytes from the file's beginning into runs of whole frames, without decoding anything. Steps over
 * tags and rubbish. The first frame, where it only carries a Xing or Info table, counts as no sound; the delay that
 * LAME or FFmpeg wrote into it is taken off, as players do, so that sample 0 is where playback begins.
 */
export async function* frameRuns(stream: AsyncIterable<Uint8Array>): AsyncGenerator<FrameRun> {
  let rest = new Uint8Array(0);
  let base = 0;
  let skipTo = 0;
  let sample = 0;
  let like: MpegFrame | undefined;

  for await (const chunk of stream) {
    const bytes = joined(rest, chunk);
    if (base === 0 && skipTo === 0) skipTo = id3Length(bytes, 0);
    const frames: PlacedFrame[] = [];
    let at = Math.min(bytes.length, Math.max(0, skipTo - base));
    let runStart = at;
    for (;;) {
      const found = nextFrame(bytes, at, like);
      at = found.at;
      if (found.frame === undefined) break;
      const table = like === undefined ? infoTable(bytes, at, found.frame) : undefined;
      like ??= found.frame;
      if (table === undefined) {
        frames.push({ start: base + at, frame: found.frame, sample });
        sample += found.frame.samples;
      } else {
        sample = -table.delay;
        runStart = at + found.frame.length;
      }
      at += found.frame.length;
    }
    if (at > runStart) yield { bytes: bytes.subarray(runStart, at), start: base + runStart, frames };
    rest = bytes.slice(at);
    base += at;
  }
}

/** The next whole frame at or after `at`; without one, where to go on once there are more bytes. */
function nextFrame(bytes: Uint8Array, at: number, like: MpegFrame | undefined) {
  for (let place = at; place + 4 <= bytes.length; place++) {
    const frame = mpegFrameAt(bytes, place);
    if (frame === undefined || frame.layer !== 3 || (like !== undefined && !alike(frame, like))) continue;
    const next = place + frame.length;
    if (next > bytes.length) return { at: place, frame: undefined };
    // A frame that was looked for is only believed when another follows it.
    const expected = place === at && like !== undefined;
    const followed = next + 4 > bytes.length || alike(mpegFrameAt(bytes, next), frame);
    if (expected || followed) return { at: place, frame };
  }
  return { at: Math.max(at, bytes.length - 3), frame: undefined };
}

const alike = (one: MpegFrame | undefined, other: MpegFrame): boolean =>
  one?.layer === other.layer && one.version === other.version && one.sampleRate === other.sampleRate;

/** A player starts 529 samples later than the encoder says: that is the decoder's own delay. */
const decoderDelay = 529;

function infoTable(bytes: Uint8Array, at: number, frame: MpegFrame): { readonly delay: number } | undefined {
  const text = (from: number) => String.fromCharCode(...bytes.subarray(from, from + 4));
  const table = at + frame.sideEnd;
  if (text(at + 36) === 'VBRI') return { delay: 0 };
  if (!['Xing', 'Info'].includes(text(table))) return undefined;
  if (!['LAME', 'Lavf', 'Lavc'].includes(text(table + 120))) return { delay: 0 };
  return { delay: ((bytes[table + 141] ?? 0) << 4) + ((bytes[table + 142] ?? 0) >> 4) + decoderDelay };
}
