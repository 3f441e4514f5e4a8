import { reaches } from '../../lib/stats';
import type { Benchmark } from '../../model/framework';
import type { Cohorts } from '../cohort';
import type { Figure } from '../figure';

/**
 * How far the best and the worst are apart: 1 for system skills (fix first), 2 for hybrid ones (next), 3 for
 * saturated ones (maintain).
 */
export type GapTier = 1 | 2 | 3;

/** The tier of a cohort gap in per cent: 1 from 200, 2 from 100, 3 under it. Always computed, never typed in. */
export const tierOfGap = (gap: number): GapTier => (reaches(gap, 200) ? 1 : reaches(gap, 100) ? 2 : 3);

/** Under so many people their own gap gives no tier. */
export const tierFrom = 3;
/** Under so many people a tier is marked thin: the ends of the team are one to three people each. */
export const firmFrom = 10;

/** A team's own gap on a competency. */
export interface OwnGap {
  /** (mean of the best − mean of the worst) ÷ mean of the worst × 100, in per cent. */
  readonly gap: Figure;
  /** 1 + gap ÷ 100: how many times the worst the best are. */
  readonly multiple: Figure;
  readonly tier: GapTier;
  /** Fewer than ten people. */
  readonly isThin: boolean;
}

/** A team's own gap, or in a sentence why there is none. */
export type OwnGapTold =
  { readonly is: 'known'; readonly own: OwnGap } | { readonly is: 'not known'; readonly why: string };

/**
 * The team's own gap between its best and its worst, with its tier. Not known under three assessed people.
 * Source of the formula and its reading: field.md X-01; of the cohorts: X-26.
 */
export function ownGapOf(cohorts: Cohorts | undefined, people: number): OwnGapTold {
  if (people < tierFrom)
    return {
      is: 'not known',
      why: `A tier needs ${tierFrom} assessed people; there ${people === 1 ? 'is' : 'are'} ${people}.`,
    };
  if (!cohorts?.gap)
    return { is: 'not known', why: 'The worst are at nothing: there is no percentage of nothing.' };
  const { gap } = cohorts;
  const multiple: Figure = {
    value: 1 + gap.value / 100,
    n: gap.n,
    formula: '1 + gap ÷ 100',
    inputs: [{ label: 'gap, per cent', value: gap.value }],
  };
  return { is: 'known', own: { gap, multiple, tier: tierOfGap(gap.value), isThin: people < firmFrom } };
}

/** A published gap beside its tier by the same limits: a reference, unverified. Nothing is computed from it. */
export interface BenchmarkGap {
  readonly gap: number;
  readonly tier: GapTier;
  readonly source: string;
}

/** The published gap of a competency with its tier; undefined where none was published. */
export const benchmarkGap = (benchmark: Benchmark | null): BenchmarkGap | undefined =>
  benchmark === null ? undefined : { ...benchmark, tier: tierOfGap(benchmark.gap) };
