import { createBuckets, type Buckets } from './buckets';
import { byteStream } from './byte-stream';
import type { Deliver } from './deliver';
import type { PeaksOrder, ShareDone } from './messages';
import { createMp3Decoder, type DecodeMp3, type TakeSamples } from './mp3-decoder';
import { frameRuns, type FrameRun, type PlacedFrame } from './mp3-frames';

/**
 * A frame may use bits left over from the frames before it, and overlaps with the last: so many are decoded ahead of a
 * share and thrown away.
 */
const warmUpFrames = 12;

/** So much is decoded between two looks at the clock: a few seconds of sound. */
const pieceBytes = 32 * 1024;

/**
 * The peaks of a share of an MP3, by WebAssembly. Each share walks the frame headers from the file's beginning, which
 * takes a fiftieth of decoding, so that it knows to the sample where it begins, whatever the bit rate does on the way.
 * Throws in words where there is no frame at all.
 */
export async function peaksOfMp3({ url, bytes, share }: PeaksOrder, deliver: Deliver): Promise<ShareDone> {
  const from = (bytes * share.index) / share.of;
  const to = share.index + 1 === share.of ? Infinity : (bytes * (share.index + 1)) / share.of;
  const decode = await createMp3Decoder();
  let before: FrameRun | undefined;
  let sound: Sound | undefined;

  for await (const run of frameRuns(byteStream(url, 0, bytes))) {
    const first = run.frames.find((frame) => frame.start >= from);
    if (first !== undefined) {
      const start = sound === undefined ? first.start : run.start;
      sound ??= begin(decode, first, before === undefined ? [run] : [before, run]);
      const beyond = run.frames.find((frame) => frame.start >= to);
      // One frame more than the share: the decoder gives a frame out when it sees the next.
      const end = beyond === undefined ? run.start + run.bytes.length : beyond.start + beyond.frame.length;
      for (let at = start; at < end; at += pieceBytes) {
        decode(run.bytes.subarray(at - run.start, Math.min(at + pieceBytes, end) - run.start), sound.take);
        deliver(sound.buckets, (at - from) / (Math.min(to, bytes) - from));
      }
      if (beyond !== undefined) break;
    }
    before = run;
  }
  if (sound === undefined) throw new Error('The MP3 file has no frame of sound in it.');
  return deliver.done(sound.buckets);
}

interface Sound {
  readonly buckets: Buckets;
  readonly take: TakeSamples;
}

/** Buckets that begin with the frame `first`, and a decoder that has heard what comes before it. */
function begin(decode: DecodeMp3, first: PlacedFrame, runs: readonly FrameRun[]): Sound {
  const { sampleRate, channels } = first.frame;
  const buckets = createBuckets(sampleRate, channels, Math.max(0, first.sample));
  const earlier = runs
    .flatMap((run) => run.frames.map((placed) => ({ ...placed, run })))
    .filter((placed) => placed.start < first.start)
    .slice(-warmUpFrames);

  let position = earlier[0]?.sample ?? first.sample;
  const take: TakeSamples = (left, right, count) => {
    buckets.push([left, right], position, count);
    position += count;
  };
  for (const { run, start, frame } of earlier) {
    decode(run.bytes.subarray(start - run.start, start - run.start + frame.length), take);
  }
  return { buckets, take };
}
