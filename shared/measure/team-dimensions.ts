import { mean, meanBand, reaches } from '../lib/stats';
import { dimensionKeys, type DimensionKey } from '../model/dimensions';
import type { Rubric } from '../model/rubric';
import { cohortsOf, type Cohorts, type Placed } from './cohort';
import type { Figure } from './figure';
import type { SkillsProfile } from './skills-profile';

/** Where a team stands on one dimension of its calls. */
export interface TeamDimension {
  readonly dimension: DimensionKey;
  readonly name: string;
  /** Mean of the reps' means, 1 to 5, with its 95% band over the reps; undefined where nobody has five scores. */
  readonly mean: Figure | undefined;
  /** Reps with five scores or more: the figures are of them. */
  readonly n: number;
  /** Reps with fewer scores; they are left out. */
  readonly thin: number;
  /** Of the reps with five scores, those under the target. */
  readonly under: readonly Placed[];
  /** Reps by whole levels, 1 to 5, their means rounded. */
  readonly distribution: readonly number[];
  /** Undefined under two reps. */
  readonly cohorts: Cohorts | undefined;
}

/**
 * The team's standing per dimension. Reps with fewer than five scores stay out; of several rubric versions the one that
 * most reps were scored with counts, because versions are not comparable. Empty for nobody.
 */
export function teamDimensions(
  people: readonly { readonly key: string; readonly name: string; readonly profile: SkillsProfile }[],
  target: number,
): readonly TeamDimension[] {
  const rubric = teamRubric(people);
  if (!rubric) return [];
  const most = people.filter(({ profile }) => profile.rubric.id === rubric.id);
  return dimensionKeys.map((dimension) => {
    const standings = most.map(({ key, name, profile }) => ({
      key,
      name,
      ...standingOf(profile, dimension),
    }));
    const firm = standings.flatMap(({ key, name, value, isThin }) =>
      value === undefined || isThin ? [] : [{ key, name, value }],
    );
    return {
      dimension,
      name: rubric.dimensions[dimension].name,
      mean: meanOf(firm),
      n: firm.length,
      thin: standings.filter(({ value, isThin }) => value !== undefined && isThin).length,
      under: firm.filter(({ value }) => !reaches(value, target)).toSorted((a, b) => a.value - b.value),
      distribution: [1, 2, 3, 4, 5].map(
        (level) => firm.filter(({ value }) => Math.round(value) === level).length,
      ),
      cohorts: cohortsOf(firm, 'more'),
    };
  });
}

/** The rubric version that the team's figures are made from: the one that most reps were scored with. Undefined for nobody. */
export function teamRubric(people: readonly { readonly profile: SkillsProfile }[]): Rubric | undefined {
  const groups = [...Map.groupBy(people, ({ profile }) => profile.rubric.id).values()];
  const [most] = groups.toSorted((a, b) => b.length - a.length);
  return most?.[0]?.profile.rubric;
}

const standingOf = ({ dimensions }: SkillsProfile, key: DimensionKey) => ({
  value: dimensions[key].mean?.value,
  isThin: dimensions[key].isThin,
});

function meanOf(people: readonly Placed[]): Figure | undefined {
  const values = people.map(({ value }) => value);
  const value = mean(values);
  if (value === undefined) return undefined;
  const band = meanBand(values);
  return {
    value,
    n: values.length,
    ...(band && { band: [Math.max(1, band[0]), Math.min(5, band[1])] as const }),
    ...(values.length > 1 && !band && { withoutBand: 'no spread' }),
    formula: `sum of the reps’ means ÷ reps with five scores or more${band ? '; band: mean ± t·s÷√n over the reps, cut off at 1 and 5' : ''}`,
    inputs: people.map((one) => ({ label: one.name, value: one.value })),
  };
}
