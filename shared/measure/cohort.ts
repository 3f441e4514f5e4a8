import { mean } from '../lib/stats';
import { spreadOf, type Spread } from '../lib/spread';
import type { Figure } from './figure';

/** One person's value of a figure. */
export interface Placed {
  readonly key: string;
  readonly name: string;
  readonly value: number;
}

/** The best and the worst of a team on one figure, and everybody between them. */
export interface Cohorts {
  readonly top: Figure;
  readonly bottom: Figure;
  /** (better − worse) ÷ worse × 100; undefined where the lower mean is nothing. */
  readonly gap: Figure | undefined;
  /** How many people are in each. */
  readonly size: number;
  /** Under ten people: the best and the worst third instead of the tenth. */
  readonly isThirds: boolean;
  readonly spread: Spread;
  /** The values of everybody, best first. */
  readonly values: Float64Array;
}

/** Under so many people a tenth would be one person's luck. */
const tenthsFrom = 10;

/** How many people are the best, and the worst, of so many: a tenth, under ten people a third, at least one. */
export const cohortSize = (people: number): number =>
  Math.max(1, Math.round(people < tenthsFrom ? people / 3 : people * 0.1));

/**
 * Cohorts instead of averages: the top 10% against the bottom 10%, k = max(1, round(0.1 n)); under ten people
 * the best and the worst third, k = max(1, round(n ÷ 3)). Undefined under two people.
 */
export function cohortsOf(people: readonly Placed[], better: 'more' | 'less'): Cohorts | undefined {
  const sign = better === 'more' ? -1 : 1;
  const ordered = people.toSorted((a, b) => sign * (a.value - b.value) || a.name.localeCompare(b.name));
  const spread = spreadOf(ordered.map(({ value }) => value));
  if (!spread || ordered.length < 2) return undefined;
  const isThirds = ordered.length < tenthsFrom;
  const size = cohortSize(ordered.length);
  const part = isThirds ? 'third' : '10%';
  const top = cohort(ordered.slice(0, size), `mean of the best ${part}`);
  const bottom = cohort(ordered.slice(-size), `mean of the worst ${part}`);
  const values = Float64Array.from(ordered, ({ value }) => value);
  return { top, bottom, gap: gapOf(top, bottom), size, isThirds, spread, values };
}

function cohort(members: readonly Placed[], formula: string): Figure {
  return {
    value: mean(members.map(({ value }) => value)) ?? 0,
    n: members.length,
    formula: `${formula}: sum of ${members.length} ÷ ${members.length}`,
    inputs: members.map(({ name, value }) => ({ label: name, value })),
  };
}

/** The gap over the lower of the two means, whichever end is better. */
function gapOf(top: Figure, bottom: Figure): Figure | undefined {
  const low = Math.min(top.value, bottom.value);
  const high = Math.max(top.value, bottom.value);
  if (low <= 0) return undefined;
  return {
    value: ((high - low) / low) * 100,
    n: top.n + bottom.n,
    formula: '(higher mean − lower mean) ÷ lower mean × 100',
    inputs: [
      { label: 'best', value: top.value },
      { label: 'worst', value: bottom.value },
      { label: 'multiple', value: high / low },
    ],
  };
}
