import { altered, deleted, made } from '../change';
import type { Id } from '../fields';
import type { Placement } from '../placement';
import type { SkillKey } from '../skill-key';
import type { ClientAct, Making } from './making';

/** A gap to be placed: where it goes first. */
export interface Place extends Pick<Placement, 'foundBy' | 'impact' | 'difficulty'> {
  readonly skill: SkillKey;
  readonly name: string;
}

/** The rep and cycle whose matrix it is, and all that was placed on it, in any cycle. */
export interface Matrix {
  readonly clientId: Id;
  readonly repId: Id;
  readonly cycle: number;
  readonly placements: readonly Placement[];
}

/** A place on an axis as it is kept: 1 to 5, one decimal. */
export const onAxis = (value: number): number => Math.min(5, Math.max(1, Math.round(value * 10) / 10));

/** Places gaps on the matrix of a cycle. What stands there already stays where it is. */
export function placeGaps(
  { clientId, repId, cycle, placements }: Matrix,
  places: readonly Place[],
  { at, newId }: Making,
): ClientAct {
  const standing = new Set(placements.filter((one) => one.cycle === cycle).map(({ skill }) => skill));
  const missing = places.filter(({ skill }) => !standing.has(skill));
  const [first] = missing;
  return {
    label:
      missing.length === 1 && first
        ? `Place ${first.name} on the matrix`
        : `Place ${missing.length} gaps on the matrix`,
    about: [repId],
    edits: missing.map(({ skill, foundBy, impact, difficulty }) =>
      made('placements', {
        id: newId(),
        clientId,
        repId,
        cycle,
        skill,
        foundBy,
        impact: onAxis(impact),
        difficulty: onAxis(difficulty),
        impactReason: '',
        difficultyReason: '',
        cost: null,
        isRepsChoice: false,
        placedAt: at,
      }),
    ),
  };
}

/** Places gaps of several reps, each on his own matrix, as one act. What stands there already stays where it is. */
export function placeGapsOfReps(
  places: readonly { readonly matrix: Matrix; readonly gaps: readonly Place[] }[],
  making: Making,
): ClientAct {
  const acts = places
    .map(({ matrix, gaps }) => placeGaps(matrix, gaps, making))
    .filter(({ edits }) => edits.length > 0);
  const [only] = acts;
  if (only && acts.length === 1) return only;
  const edits = acts.flatMap((act) => act.edits);
  return {
    label: `Place ${edits.length} gaps of ${acts.length} reps on their matrices`,
    about: acts.flatMap((act) => act.about ?? []),
    edits,
  };
}

/** Moves a gap by hand. Steps of one key are undone as one. */
export const movePlacement = (
  placement: Placement,
  name: string,
  { impact, difficulty }: Pick<Placement, 'impact' | 'difficulty'>,
  by: 'key' | 'pointer',
): ClientAct => ({
  ...change(placement, `Move ${name} on the matrix`, {
    impact: onAxis(impact),
    difficulty: onAxis(difficulty),
  }),
  ...(by === 'key' ? { fold: `${placement.id}.move` } : {}),
});

/** Sets the exact place of a gap, with the reasons where it is not the proposed one. */
export const setPlace = (
  placement: Placement,
  name: string,
  place: Pick<Placement, 'impact' | 'impactReason' | 'difficulty' | 'difficultyReason'>,
): ClientAct =>
  change(placement, `Set the place of ${name}`, {
    impact: onAxis(place.impact),
    impactReason: place.impactReason.trim(),
    difficulty: onAxis(place.difficulty),
    difficultyReason: place.difficultyReason.trim(),
  });

/** Says what a gap costs in place of what the figures give; null goes back to the figures. */
export const setGapCost = (placement: Placement, name: string, cost: Placement['cost']): ClientAct =>
  change(placement, cost ? `Set the cost of ${name}` : `Take the cost of ${name} from the figures`, { cost });

/** Says whether the rep wants to work on a gap. */
export const setRepsChoice = (placement: Placement, name: string, isRepsChoice: boolean): ClientAct =>
  change(
    placement,
    isRepsChoice ? `Mark ${name} as the rep’s own choice` : `Unmark ${name} as the rep’s own choice`,
    {
      isRepsChoice,
    },
  );

/** Takes a gap off the matrix of a cycle, with every placement of it that a merge left behind. */
export const takeOff = (
  { repId, cycle, placements }: Matrix,
  { skill }: Pick<Placement, 'skill'>,
  name: string,
): ClientAct => ({
  label: `Take ${name} off the matrix`,
  about: [repId],
  edits: placements
    .filter((one) => one.repId === repId && one.cycle === cycle && one.skill === skill)
    .map((one) => deleted('placements', one)),
});

const change = (
  placement: Placement,
  label: string,
  fields: Parameters<typeof altered<'placements'>>[2],
): ClientAct => ({
  label,
  about: [placement.repId],
  edits: [altered('placements', placement, fields)],
});
