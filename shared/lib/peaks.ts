/** How many peaks a second of sound has: one for each hundredth of a second. */
export const peaksPerSecond = 100;

/**
 * The loudness of a recording over time, for drawing and for telling speech from silence: per channel the greatest
 * absolute sample of each hundredth of a second. One byte each, 255·√sample: the root keeps quiet speech apart from
 * line noise (−96 dB is the smallest step above nothing), which a straight scale of 256 steps (−48 dB) could not.
 */
export interface Peaks {
  readonly durationMs: number;
  /** Of the sound in the file, in hertz. */
  readonly sampleRate: number;
  /** The left channel, or the only one. */
  readonly left: Uint8Array;
  /** Missing in a mono recording. */
  readonly right?: Uint8Array;
}

/** A stretch of peaks as a decoder delivers it; `from` counts hundredths of a second. */
export interface PeaksPart {
  readonly from: number;
  readonly left: Uint8Array;
  readonly right?: Uint8Array;
}

/** A greatest absolute sample (0 to 1, louder counts as 1) as one byte. */
export const peakByte = (sample: number): number => (sample >= 1 ? 255 : Math.round(255 * Math.sqrt(sample)));

/** A peak's byte as a share of full loudness, 0 to 1. */
export const peakLevel = (byte: number): number => (byte / 255) ** 2;

/**
 * A lane of peaks with a stretch written into it at `from`; where both have a peak, the louder one stands, because two
 * decoders that meet in the middle of a hundredth each saw a part of it. The lane itself is changed where it is long
 * enough; else a longer copy is returned, at least twice as long, so that growing stays cheap.
 */
export function withStretch(lane: Uint8Array, from: number, stretch: Uint8Array): Uint8Array {
  const needed = from + stretch.length;
  let target = lane;
  if (needed > lane.length) {
    target = new Uint8Array(Math.max(needed, 2 * lane.length, 60 * peaksPerSecond));
    target.set(lane);
  }
  for (let index = 0; index < stretch.length; index++) {
    const value = stretch[index] ?? 0;
    if (value > (target[from + index] ?? 0)) target[from + index] = value;
  }
  return target;
}

/**
 * The loudest peak under each column of pixels: column `c` covers the peaks from `start + c·perColumn` up to, not
 * including, `start + (c+1)·perColumn`, and at least the one it begins in. Bytes as in the lane; 0 beyond its ends.
 * Both numbers may be fractions. Writes into `columns` and returns it.
 */
export function columnPeaks(
  lane: Uint8Array,
  start: number,
  perColumn: number,
  columns: Uint8Array,
): Uint8Array {
  for (let column = 0; column < columns.length; column++) {
    const begin = Math.floor(start + column * perColumn);
    const end = Math.max(begin + 1, Math.floor(start + (column + 1) * perColumn));
    let loudest = 0;
    for (let index = Math.max(0, begin), last = Math.min(lane.length, end); index < last; index++) {
      const value = lane[index] ?? 0;
      if (value > loudest) loudest = value;
    }
    columns[column] = loudest;
  }
  return columns;
}

/**
 * The level, 0 to 1, that only one peak in two hundred of all lanes is louder than: what a drawing should fill its height
 * with, so that a quiet recording is seen as well as a loud one and one knock does not flatten the rest. At least 0.02
 * (−34 dB), so that silence is not blown up; 1 where there are no peaks.
 */
export function fullHeight(lanes: readonly Uint8Array[]): number {
  const counts = new Uint32Array(256);
  for (const lane of lanes) {
    for (let index = 0; index < lane.length; index++) {
      const value = lane[index] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  // Silence, and what is not decoded yet, is no measure of how loud somebody speaks.
  const heard = counts.reduce((sum, count) => sum + count, 0) - (counts[0] ?? 0);
  if (heard === 0) return 1;
  let louder = 0;
  const byte = counts.findLastIndex((count) => (louder += count) > heard / 200);
  return Math.max(0.02, peakLevel(byte));
}
