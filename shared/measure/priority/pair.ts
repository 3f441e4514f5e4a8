import { skillOf } from '../../content/skills';
import type { Placement } from '../../model/placement';
import { axisThreshold, quadrantOf } from './quadrant';

/** The two skills that a cycle might take, and why these. */
export interface Pair<P> {
  readonly foundational: P | undefined;
  readonly advanced: P | undefined;
  readonly why: string;
}

type Placed = Pick<Placement, 'skill' | 'impact' | 'difficulty' | 'isRepsChoice'>;

/**
 * One foundational and one advanced skill for the next cycle: of each rank the one with the greatest impact,
 * the easier one where two are alike, the rep's own choice before others of high impact. Gaps to ignore are
 * not proposed. Undefined where nothing is left to propose.
 */
export function pairFrom<P extends Placed>(placements: readonly P[]): Pair<P> | undefined {
  const worth = placements.filter((one) => quadrantOf(one) !== 'ignore for now').toSorted(byWorth);
  const of = (rank: 'foundational' | 'advanced') => worth.find(({ skill }) => skillOf(skill)?.rank === rank);
  const [foundational, advanced] = [of('foundational'), of('advanced')];
  if (!foundational && !advanced) return undefined;
  return { foundational, advanced, why: whyOf(foundational, advanced) };
}

function byWorth(a: Placed, b: Placed): number {
  const wanted = (one: Placed): number => Number(one.isRepsChoice && one.impact >= axisThreshold);
  return wanted(b) - wanted(a) || b.impact - a.impact || a.difficulty - b.difficulty;
}

function whyOf(foundational: Placed | undefined, advanced: Placed | undefined): string {
  const name = (one: Placed): string => skillOf(one.skill)?.name ?? one.skill;
  if (foundational && advanced) {
    return `${name(foundational)} carries every deal and has the greatest impact of the foundational skills; ${name(advanced)} is the advanced skill that pays off most beside it.`;
  }
  const only = foundational ?? advanced;
  if (!only) return '';
  const other = foundational ? 'advanced' : 'foundational';
  return `${name(only)} has the greatest impact. No ${other} skill is placed where it would be worth a cycle.`;
}
