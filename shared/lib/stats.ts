// Each answers undefined where the numbers given cannot answer it: no data is not zero.

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What binary adds to or takes from fractions that are exact on paper is less than this. */
const hair = 1e-9;

/**
 * Whether a value reaches a limit. Differences of fractions that are exact on paper (0.6 − 0.5) miss it by a hair
 * in binary, which does not count.
 */
export const reaches = (value: number, limit: number): boolean => value >= limit - hair;

/** The arithmetic mean; undefined for no values. */
export const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : sum(values) / values.length;

/** The mean with weights; undefined where the weights add up to nothing. */
export function weightedMean(
  pairs: readonly { readonly value: number; readonly weight: number }[],
): number | undefined {
  const total = sum(pairs.map(({ weight }) => weight));
  return total > 0 ? sum(pairs.map(({ value, weight }) => value * weight)) / total : undefined;
}

/** The standard deviation of a sample, √(Σ(x − x̄)² ÷ (n − 1)); undefined under two values. */
export function sampleDeviation(values: readonly number[]): number | undefined {
  const middle = mean(values);
  if (middle === undefined || values.length < 2) return undefined;
  return Math.sqrt(sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1));
}

/**
 * The value under which the given share (0 to 1) of the values lies, with straight lines between neighbours.
 * Undefined for no values. Source: Hyndman and Fan 1996, definition 7, as spreadsheets do it (PERCENTILE.INC).
 */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * Math.min(1, Math.max(0, share));
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (place - Math.floor(place));
}

/** The value in the middle; undefined for no values. */
export const median = (values: readonly number[]): number | undefined => quantile(values, 0.5);

/** By how much the values rise from one to the next, by least squares; undefined under two values. */
export function slope(values: readonly number[]): number | undefined {
  const middle = mean(values);
  if (middle === undefined || values.length < 2) return undefined;
  const centre = (values.length - 1) / 2;
  const joint = sum(values.map((value, place) => (place - centre) * (value - middle)));
  return joint / sum(values.map((_, place) => (place - centre) ** 2));
}

/**
 * Where the mean of what the values were drawn from lies with 95% confidence: mean ± t·s/√n.
 * Undefined under two values, and where all are equal: no spread was seen then, and a band without width would
 * claim a certainty that a few equal values do not give.
 */
export function meanBand(values: readonly number[]): readonly [number, number] | undefined {
  const middle = mean(values);
  const deviation = sampleDeviation(values);
  if (middle === undefined || deviation === undefined || !vary(values)) return undefined;
  const reach = (tCritical(values.length - 1) * deviation) / Math.sqrt(values.length);
  return [middle - reach, middle + reach];
}

/** Whether at least two of the values differ by more than the hair that fractions miss each other by in binary. */
export const vary = (values: readonly number[]): boolean =>
  values.some((value) => Math.abs(value - (values[0] ?? value)) > hair);

/**
 * Student's t that a value exceeds to either side with a chance of 5%, for whole degrees of freedom from 1.
 * Found by halving on the distribution function; throws for fewer than one degree.
 */
export function tCritical(degrees: number): number {
  if (!(degrees >= 1)) throw new Error(`There is no t for ${degrees} degrees of freedom`);
  let low = 0;
  let high = 13; // t is 12.706 at one degree and falls from there
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (withinT(middle, degrees) < 0.95) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The chance that Student's t lies within ±t, as a finite sum over cosines.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
 */
function withinT(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const cosine = Math.cos(angle);
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let series = degrees === 1 ? 0 : term;
  for (let power = odd ? 3 : 2; power < degrees; power += 2) {
    term *= ((power - 1) / power) * cosine ** 2;
    series += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * series) : Math.sin(angle) * series;
}
