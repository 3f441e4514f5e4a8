import { reaches } from '../../lib/stats';
import type { Id } from '../../model/fields';
import type { CompetencyKey } from '../../model/framework';
import type { Figure } from '../figure';
import type { AssessedTeam } from './assessed-team';
import { isUnder, wholeJudgedOf, type Judged } from './need';
import { wholeLevel } from './required-level';

/** Who is so many levels over what his role asks could teach it. */
const over = 2;
/** Whoever is at this level could teach it, whatever is required of him. */
const high = 8;
/** Evidence that is older says little of what somebody could teach today. */
export const freshForDays = 183;

/** Somebody who could teach a competency. */
export interface Teacher {
  readonly repId: Id;
  readonly name: string;
  readonly level: Figure;
  /** What his role asks, without the ramp. */
  readonly required: Figure | undefined;
  readonly ageInDays: number;
}

/**
 * Who could teach a competency: those two levels or more over what their role asks or at 8 and above, assessed
 * on evidence of the last half year (183 days). The best first. It is the whole level that counts: who is new and over
 * what is asked of him in his ramp is no teacher yet. Whoever was not assessed is never among them.
 */
export function teachersOf(
  { framework, members }: AssessedTeam,
  competency: CompetencyKey,
): readonly Teacher[] {
  return members
    .flatMap(({ rep, levels }): readonly Teacher[] => {
      const assessed = levels.get(competency);
      const asked = wholeLevel(framework, competency, rep.role);
      if (!assessed || assessed.ageInDays > freshForDays) return [];
      const { value } = assessed.level;
      const could = reaches(value, high) || (asked !== undefined && reaches(value, asked.value + over));
      return could
        ? [
            {
              repId: rep.id,
              name: rep.name,
              level: assessed.level,
              required: asked,
              ageInDays: assessed.ageInDays,
            },
          ]
        : [];
    })
    .toSorted((a, b) => b.level.value - a.level.value);
}

/** How many people a team can rely on for a competency. */
export interface Cover {
  /** Assessed people who are at the whole level of their role or over it. */
  readonly able: readonly Judged[];
  /** How many more are needed until it does not hang on one person: two have to be able. */
  readonly needed: number;
  /** Those who are nearest to it, as many as are needed where there are as many. */
  readonly nearest: readonly Judged[];
  /** Only one person has it. */
  readonly hangsOnOne: boolean;
}

/** Two have to be able: when one is away or leaves, the other is there. */
const enough = 2;

/**
 * Whether a competency hangs on one person. Only people who were assessed and whose role asks for it count, against
 * the whole level of the role: nobody can rely on somebody for what he is still to learn. Undefined where there are fewer than two of them.
 */
export function coverOf(team: AssessedTeam, competency: CompetencyKey): Cover | undefined {
  const everybody = wholeJudgedOf(team, competency);
  if (everybody.length < enough) return undefined;
  const able = everybody.filter((one) => !isUnder(one));
  const needed = Math.max(0, enough - able.length);
  const nearest = everybody
    .filter(isUnder)
    .toSorted((a, b) => a.gap.value - b.gap.value)
    .slice(0, needed);
  return { able, needed, nearest, hangsOnOne: able.length === 1 };
}
