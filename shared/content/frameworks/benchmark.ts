import type { Benchmark } from '../../model/framework';

/** The mark that stands beside every benchmark, wherever it is shown. */
export const benchmarkMark = 'reference, unverified';

/** Where the gaps and the shares of spend come from: one publisher, whose articles name two sizes of its sample. */
export const benchmarkSource =
  'RevHeat, as quoted in its articles; how many sellers it rests on is stated inconsistently';

/** A quoted gap between the best and the worst tenth, in per cent. Nothing is computed from it. */
export const quoted = (gap: number): Benchmark => ({ gap, source: benchmarkSource });
