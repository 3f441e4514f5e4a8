import type { Assessment } from '../../model/assessment';
import type { CompetencyKey, Framework } from '../../model/framework';
import type { Rep } from '../../model/rep';
import type { Figure } from '../figure';
import { levelsOfQuarter, type RepLevels } from './quarter-levels';
import { judgedOn, requiredLevel } from './required-level';

/** What the figures have to know of a rep. */
export type TeamRep = Pick<Rep, 'id' | 'name' | 'role' | 'teamId' | 'startDate'>;

/** A rep with what is asked of him and where he was assessed to be. */
export interface TeamMember {
  readonly rep: TeamRep;
  /** Empty where nobody assessed him in the quarter. */
  readonly levels: RepLevels;
  /** What his role asks; a competency that it does not ask for is not in it. */
  readonly required: ReadonlyMap<CompetencyKey, Figure>;
}

/** A team on one framework in one quarter: what all figures of the Skills section are made from. */
export interface AssessedTeam {
  readonly framework: Framework;
  /** The first day of the quarter. */
  readonly quarter: string;
  /** By name. */
  readonly members: readonly TeamMember[];
}

/** Whether somebody in this role is assessed on a framework: those who lead on the leaders', all others on the reps'. */
export const isAudience = ({ audience }: Pick<Framework, 'audience'>, role: Rep['role']): boolean =>
  (role === 'manager') === (audience === 'leaders');

/**
 * The reps for whom a framework is meant, with their levels of a quarter and what was asked of them on its last
 * day, or is asked today while it runs. `versions` are the versions of the same framework: who was assessed on
 * an older one is in it, because competencies keep their keys.
 */
export function assessedTeam({
  framework,
  versions,
  reps,
  assessments,
  quarter,
  today,
}: {
  readonly framework: Framework;
  readonly versions: readonly Pick<Framework, 'id' | 'family'>[];
  readonly reps: readonly TeamRep[];
  readonly assessments: readonly Assessment[];
  readonly quarter: string;
  readonly today: string;
}): AssessedTeam {
  const ids = versions.filter(({ family }) => family === framework.family).map(({ id }) => id);
  const frameworkIds = new Set([framework.id, ...ids]);
  const levels = levelsOfQuarter(assessments, { quarter, frameworkIds, today });
  const on = judgedOn(quarter, today);
  const members = reps
    .filter(({ role }) => isAudience(framework, role))
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((rep): TeamMember => ({
      rep,
      levels: levels.get(rep.id) ?? new Map(),
      required: new Map(
        framework.competencies.flatMap(({ key }) => {
          const asked = requiredLevel(framework, key, rep, on);
          return asked ? [[key, asked] as const] : [];
        }),
      ),
    }));
  return { framework, quarter, members };
}
