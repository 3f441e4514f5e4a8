import { peakByte, peaksPerSecond, type PeaksPart } from '../../../shared/lib/peaks';

/** Collects samples into one peak per channel for each hundredth of a second. */
export interface Buckets {
  readonly sampleRate: number;
  readonly channels: 1 | 2;
  /**
   * Takes `count` samples per channel, the first of which is sample number `position` of the recording. Positions go
   * forward; samples before `firstSample` are dropped.
   */
  readonly push: (channels: readonly Float32Array[], position: number, count: number) => void;
  /** The peaks finished since the last call; with `all`, also the one that is still open. Undefined where none are. */
  readonly take: (all?: boolean) => PeaksPart | undefined;
  /** The number of the sample after the last one taken. */
  readonly end: () => number;
}

/** Two days: a position beyond comes from a damaged file, and would fill the memory with silence. */
const longestSeconds = 48 * 3600;

/** Empty buckets for a sound of that rate; nothing before `firstSample` counts. */
export function createBuckets(sampleRate: number, channels: 1 | 2, firstSample = 0): Buckets {
  const perBucket = sampleRate / peaksPerSecond;
  const lanes = Array.from({ length: channels }, () => new Uint8Array(peaksPerSecond * 60));
  const open = Array.from({ length: channels }, () => 0);
  /** The bucket that `lanes[0][0]` stands for, and the one that is open. */
  let base = Math.floor(firstSample / perBucket);
  let bucket = base;
  let bucketEnd = Math.round((bucket + 1) * perBucket);
  let end = firstSample;

  const close = () => {
    const at = bucket - base;
    lanes.forEach((lane, index) => {
      const room = at < lane.length ? lane : (lanes[index] = grown(lane));
      room[at] = peakByte(open[index] ?? 0);
      open[index] = 0;
    });
    bucket += 1;
    bucketEnd = Math.round((bucket + 1) * perBucket);
  };

  const push: Buckets['push'] = (samples, position, count) => {
    if (position > longestSeconds * sampleRate) throw new Error('The recording’s times are damaged.');
    let at = Math.max(0, Math.max(firstSample, end) - position);
    while (at < count) {
      while (position + at >= bucketEnd) close();
      const stop = Math.min(count, bucketEnd - position);
      for (let index = 0; index < channels; index++) {
        const lane = samples[index];
        if (lane !== undefined) open[index] = Math.max(open[index] ?? 0, loudest(lane, at, stop));
      }
      at = stop;
      if (position + at === bucketEnd) close();
    }
    end = Math.max(end, position + count);
  };

  const take: Buckets['take'] = (all = false) => {
    if (all && open.some((value) => value > 0)) close();
    const length = bucket - base;
    if (length === 0) return undefined;
    const [left, right] = lanes.map((lane) => lane.slice(0, length));
    const part = { from: base, left: left ?? new Uint8Array(0), ...(right && { right }) };
    base = bucket;
    return part;
  };

  return { sampleRate, channels, push, take, end: () => end };
}

/** The greatest absolute sample from `from` up to `to`. This loop sees every sample of the recording: keep it bare. */
function loudest(samples: Float32Array, from: number, to: number): number {
  let high = 0;
  let low = 0;
  for (let index = from; index < to; index++) {
    const sample = samples[index] ?? 0;
    if (sample > high) high = sample;
    else if (sample < low) low = sample;
  }
  return Math.max(high, -low);
}

function grown(lane: Uint8Array): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(lane.length * 2);
  longer.set(lane);
  return longer;
}
