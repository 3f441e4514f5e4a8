import { fail, ok, type Result } from '../../lib/result';
import { mean } from '../../lib/stats';
import type { Figure } from '../figure';

/** Won revenue of a rep who was in the job for the whole period. */
export interface RepRevenue {
  readonly name: string;
  readonly revenue: number;
}

/** What the calculator takes for granted; each can be changed. */
export interface LiftAssumptions {
  /** How many reps of the bottom are moved. */
  readonly moved: number;
  /** By which share the revenue of the top rises, as 0.1. */
  readonly topRise: number;
}

/** The effect of lifting the bottom of a team beside that of lifting its top, over the period of the revenues. */
export interface BandLift {
  readonly assumptions: LiftAssumptions;
  /** Reps in a quartile. */
  readonly size: number;
  /** Moving reps of the bottom quartile to the mean of the quartile above it. */
  readonly bottom: Figure;
  /** The top quartile selling more by the share assumed. */
  readonly top: Figure;
  /** Everybody moved up by what the bottom moves: an upper bound, not a plan. */
  readonly everybody: Figure;
}

/** Under so many reps a quartile is one person. */
export const liftFrom = 8;
/** Nobody is above the top quartile: that it sells a tenth more is an assumption. */
export const usualTopRise = 0.1;

/**
 * What it brings to lift reps of the bottom quartile one performance band, against lifting the top quartile: reps
 * ordered by won revenue, a quartile is n ÷ 4 rounded up. Reps moved (as many as a quartile unless somebody says
 * otherwise) × (mean of the quartile above the bottom − mean of the bottom quartile); top quartile × its mean ×
 * the rise assumed. A reason instead under eight reps. It supposes that all else stays as it was, and no
 * claim of anybody goes into it. Source of the rule: field.md X-10.
 */
export function bandLift(
  reps: readonly RepRevenue[],
  wanted: Partial<LiftAssumptions> = {},
): Result<BandLift, string> {
  const n = reps.length;
  if (n < liftFrom)
    return fail(
      `It takes ${liftFrom} reps with won revenue over the whole period, so that a quartile is more than one; there ${n === 1 ? 'is' : 'are'} ${n}.`,
    );
  const ordered = reps.toSorted((a, b) => b.revenue - a.revenue || a.name.localeCompare(b.name));
  const size = Math.ceil(n / 4);
  const moved = Math.min(n, Math.max(0, Math.round(wanted.moved ?? size)));
  const topRise = wanted.topRise ?? usualTopRise;
  const meanOf = (part: readonly RepRevenue[]): number => mean(part.map(({ revenue }) => revenue)) ?? 0;
  const [low, next, high] = [
    meanOf(ordered.slice(-size)),
    meanOf(ordered.slice(-2 * size, -size)),
    meanOf(ordered.slice(0, size)),
  ];
  const step = next - low;
  const ends = [
    { label: 'mean of the bottom quartile', value: low },
    { label: 'mean of the quartile above it', value: next },
    { label: 'reps in a quartile', value: size },
  ];
  return ok({
    assumptions: { moved, topRise },
    size,
    bottom: {
      value: moved * step,
      n,
      formula: 'reps moved × (mean of the quartile above − mean of the bottom quartile)',
      inputs: [{ label: 'assumed: reps moved', value: moved }, ...ends],
    },
    top: {
      value: size * high * topRise,
      n,
      formula: 'reps in the top quartile × their mean × rise',
      inputs: [
        { label: 'assumed: rise of the top, per cent', value: topRise * 100 },
        { label: 'reps in a quartile', value: size },
        { label: 'mean of the top quartile', value: high },
      ],
    },
    everybody: {
      value: n * step,
      n,
      formula: 'all reps × (mean of the quartile above − mean of the bottom quartile): an upper bound',
      inputs: [{ label: 'reps', value: n }, ...ends],
    },
  });
}
