import { peaksPerSecond } from '../lib/peaks';

/** A stretch of speech of one side, in hundredths of a second; `end` is the first hundredth after it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * When somebody speaks on one side of a recording, from its peaks (100 a second, 255·√sample). A hundredth is speech
 * where it stands out of the noise around it; see the thresholds. Stretches come in order and do not touch. Empty where
 * nobody speaks, also where the side is one even hum. It hears sound, not words: music counts as speech.
 */
export function speechStretches(lane: Uint8Array): readonly Stretch[] {
  const whole = histogram(lane, 0, lane.length);
  const loud = percentile(whole, loudShare);
  const quiet = percentile(whole, noiseShare);
  if (loud < leastLoud || loud < quiet * aboveNoise) return [];
  const active = new Uint8Array(lane.length);
  for (let block = 0; block < lane.length; block += blockLength) {
    const end = Math.min(lane.length, block + blockLength);
    const noise = Math.max(
      percentile(histogram(lane, block - windowReach, end), noiseShare),
      percentile(histogram(lane, block, end + windowReach), noiseShare),
    );
    const threshold = Math.min(
      Math.max(noise * aboveNoise, loud * belowVoice, leastLoud),
      loud * wellBelowVoice,
    );
    for (let index = block; index < end; index++) active[index] = (lane[index] ?? 0) >= threshold ? 1 : 0;
  }
  return joinedOver(runsOf(active), hangover).filter(({ start, end }) => end - start >= shortest);
}

/** Stretches with the pauses between them closed that are no longer than `pause` hundredths. */
export function joinedOver(stretches: readonly Stretch[], pause: number): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last !== undefined && stretch.start - last.end <= pause)
      joined[joined.length - 1] = { start: last.start, end: stretch.end };
    else joined.push(stretch);
  }
  return joined;
}

// On the scale of the bytes, twice as much is 12 dB: 40·log₁₀ 2.

/** Loud speech is what only one hundredth is louder than: somebody who hardly speaks is still heard, one knock is not. */
const loudShare = 0.99;
/** Noise is what nine tenths are louder than: even a flood of words has that many pauses. */
const noiseShare = 0.1;
/** Speech stands at least 12 dB over the noise; line noise and room hum vary by less than that within a minute. */
const aboveNoise = 2;
/** −50 dB of full loudness: under it lies what a telephone line carries when nobody speaks. */
const leastLoud = 14;
/** 26 dB under the side's loud speech: the other side's voice leaking into this side's microphone lies under it. */
const belowVoice = 0.22;
/** The threshold never climbs closer than 12 dB to loud speech, or a speaker without pauses would pass for noise. */
const wellBelowVoice = 0.5;
/**
 * The noise is looked at anew every 10 s, once with the 30 s before and once with the 30 s after: long enough that
 * everybody pauses in them. The higher of the two counts, so that a fan that is switched on is noise from then on.
 */
const blockLength = 10 * peaksPerSecond;
const windowReach = 30 * peaksPerSecond;
/** Silences inside words and between the words of a phrase last up to about 0.3 s; longer ones end a stretch. */
const hangover = 30;
/** Under 0.15 s it is a click, a cough or a breath: the shortest spoken answers take about 0.2 s. */
const shortest = 15;

function histogram(lane: Uint8Array, from: number, to: number): Uint32Array {
  const counts = new Uint32Array(256);
  for (let index = Math.max(0, from), end = Math.min(lane.length, to); index < end; index++) {
    const value = lane[index] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** The smallest byte that at least this share of all is no louder than. */
function percentile(counts: Uint32Array, share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  return counts.findIndex((count) => (below += count) >= total * share && below > 0);
}

function runsOf(active: Uint8Array): readonly Stretch[] {
  const runs: Stretch[] = [];
  let start = -1;
  for (let index = 0; index <= active.length; index++) {
    const speaks = active[index] === 1;
    if (speaks && start < 0) start = index;
    if (!speaks && start >= 0) {
      runs.push({ start, end: index });
      start = -1;
    }
  }
  return runs;
}
