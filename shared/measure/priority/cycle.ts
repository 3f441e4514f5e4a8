import type { Contract } from '../../model/contract';
import type { Placement } from '../../model/placement';
import type { SkillKey } from '../../model/skill-key';

/** The cycle that a rep's priorities are set for: the one after the last that was signed; 1 before the first. */
export const nextCycleOf = (contracts: readonly Pick<Contract, 'state' | 'cycle'>[]): number =>
  1 + Math.max(0, ...contracts.filter(({ state }) => state !== 'draft').map(({ cycle }) => cycle));

/** The draft of a cycle's contract; undefined before there is one. Amendments belong to a cycle that runs. */
export const draftFor = (contracts: readonly Contract[], cycle: number): Contract | undefined =>
  contracts.find((one) => one.state === 'draft' && one.cycle === cycle && one.amends === null);

/**
 * What stands on the matrix in a cycle. A skill stands there once: where two coaches placed it apart and their
 * work was merged, the one placed last counts, and of two placed at the same instant the one with the later id.
 */
export function placementsIn(placements: readonly Placement[], cycle: number): readonly Placement[] {
  const last = new Map<SkillKey, Placement>();
  for (const placement of placements.toSorted(inOrder)) {
    if (placement.cycle === cycle) last.set(placement.skill, placement);
  }
  return [...last.values()].toSorted(inOrder);
}

/** Where a skill stood in the cycles before this one, oldest first. */
export const trailOf = (
  placements: readonly Placement[],
  skill: SkillKey,
  cycle: number,
): readonly Placement[] =>
  [...new Set(placements.map((one) => one.cycle))]
    .filter((earlier) => earlier < cycle)
    .sort((a, b) => a - b)
    .flatMap((earlier) => placementsIn(placements, earlier).filter((one) => one.skill === skill));

const inOrder = (a: Placement, b: Placement): number => (timeOf(a) < timeOf(b) ? -1 : 1);
const timeOf = ({ placedAt, id }: Placement): string => `${placedAt} ${id}`;
