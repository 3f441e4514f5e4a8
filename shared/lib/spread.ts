/** How values are spread: what must stand beside every mean. */
export interface Spread {
  readonly n: number;
  readonly mean: number;
  readonly lowest: number;
  /** A tenth of the values lie below. */
  readonly tenth: number;
  readonly quarter: number;
  readonly median: number;
  readonly threeQuarters: number;
  /** A tenth of the values lie above. */
  readonly ninetieth: number;
  readonly highest: number;
}

/**
 * The spread of some values; undefined for none. Quantiles with straight lines between neighbours (Hyndman and
 * Fan 1996, definition 7), as in `stats.ts`.
 */
export function spreadOf(values: ArrayLike<number>): Spread | undefined {
  return spreadOfSorted(new Float64Array(values).sort());
}

/** The spread of whole numbers from 0 that are given as counts: `counts[7]` is how often 7 occurs. */
export function spreadOfCounts(counts: Uint32Array): Spread | undefined {
  const upTo = new Float64Array(counts.length);
  let n = 0;
  let total = 0;
  counts.forEach((count, value) => {
    n += count;
    total += count * value;
    upTo[value] = n;
  });
  return spread(n, total, (place) => firstOver(upTo, place));
}

/** The spread of whole numbers from 0: counted where that is shorter than sorting them. */
export function spreadOfWhole(values: Int32Array): Spread | undefined {
  let highest = 0;
  for (const value of values) if (value > highest) highest = value;
  if (highest > values.length) return spreadOf(values);
  const counts = new Uint32Array(highest + 1);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return spreadOfCounts(counts);
}

/** The spread of values that stand in order already, the lowest first. */
export function spreadOfSorted(sorted: Float64Array | Int32Array): Spread | undefined {
  let total = 0;
  for (const value of sorted) total += value;
  return spread(sorted.length, total, (place) => sorted[place] ?? 0);
}

function spread(n: number, total: number, at: (place: number) => number): Spread | undefined {
  if (n === 0) return undefined;
  const quantile = (share: number): number => {
    const place = (n - 1) * share;
    const below = at(Math.floor(place));
    return below + (at(Math.ceil(place)) - below) * (place - Math.floor(place));
  };
  return {
    n,
    mean: total / n,
    lowest: at(0),
    tenth: quantile(0.1),
    quarter: quantile(0.25),
    median: quantile(0.5),
    threeQuarters: quantile(0.75),
    ninetieth: quantile(0.9),
    highest: at(n - 1),
  };
}

/** The first place whose running total is over a number, by halving. */
function firstOver(upTo: Float64Array, number: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
