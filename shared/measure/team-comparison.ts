import { median } from '../lib/stats';
import { perDimension, type PerDimension } from '../model/dimensions';
import type { Id } from '../model/fields';
import type { Figure } from './figure';
import type { SkillsProfile, Standing } from './skills-profile';

/**
 * What the middle of a team is at, per dimension: the median of the reps' means, 1 to 5. Reps with fewer than
 * five scores stay out; undefined where nobody has five. Profiles of another rubric version than `rubricId`
 * stay out too, because versions are not comparable.
 */
export function teamMedians(
  profiles: readonly SkillsProfile[],
  rubricId: Id,
): PerDimension<Figure | undefined> {
  const comparable = profiles.filter(({ rubric }) => rubric.id === rubricId);
  return perDimension((key) => {
    const means = comparable
      .map(({ dimensions }) => dimensions[key])
      .flatMap(({ mean, isThin }) => (mean && !isThin ? [mean.value] : []));
    const value = median(means);
    if (value === undefined) return undefined;
    return {
      value,
      n: means.length,
      formula: 'median of the means of the reps with five scores or more',
      inputs: means.map((one, place) => ({ label: `rep ${place + 1}`, value: one })),
    };
  });
}

/** Reps in an order, as far as there is one. */
export interface Order {
  /** Highest first. Reps of one group cannot be told apart; inside it they stand as they were given. */
  readonly groups: readonly (readonly Id[])[];
  /** Reps with fewer than five scores, or with scores that are all equal: they have no place. */
  readonly unranked: readonly Id[];
}

/**
 * Puts reps in an order only where their bands do not overlap; a rep whose scores are all equal has no band and no place. A chain of overlapping bands is one group,
 * even where its first and last would be apart.
 */
export function orderOf(
  reps: readonly { readonly repId: Id; readonly standing: Pick<Standing, 'mean' | 'isThin'> }[],
): Order {
  const banded = reps.flatMap(({ repId, standing: { mean, isThin } }, place) =>
    mean?.band && !isThin ? [{ repId, place, low: mean.band[0], high: mean.band[1] }] : [],
  );
  const ranked = new Set(banded.map(({ repId }) => repId));
  const groups: { low: number; members: { repId: Id; place: number }[] }[] = [];
  for (const { repId, place, low, high } of banded.toSorted((a, b) => b.high - a.high)) {
    const group = groups.at(-1);
    if (group && high >= group.low) {
      group.members.push({ repId, place });
      group.low = Math.min(group.low, low);
    } else {
      groups.push({ low, members: [{ repId, place }] });
    }
  }
  return {
    groups: groups.map(({ members }) =>
      members.toSorted((a, b) => a.place - b.place).map(({ repId }) => repId),
    ),
    unranked: reps.filter(({ repId }) => !ranked.has(repId)).map(({ repId }) => repId),
  };
}
