import type { Assessment } from '../../model/assessment';
import type { Framework } from '../../model/framework';
import { assessedTeam, isAudience, type AssessedTeam, type TeamRep } from './assessed-team';

/**
 * A rep by himself in the newest quarter in which somebody assessed him, on the newest version of the framework
 * that was used. Undefined where nobody has, or where his role has another framework now.
 */
export function newestAssessed(
  rep: TeamRep,
  assessments: readonly Assessment[],
  frameworks: readonly Framework[],
  today: string,
): AssessedTeam | undefined {
  const newest = assessments
    .filter(({ state }) => state === 'complete')
    .reduce<Assessment | undefined>(
      (last, one) => (last && last.quarter >= one.quarter ? last : one),
      undefined,
    );
  const used = frameworks.find(({ id }) => id === newest?.frameworkId);
  if (!newest || !used || !isAudience(used, rep.role)) return undefined;
  const framework = frameworks
    .filter(({ family, state }) => family === used.family && state !== 'draft')
    .reduce((last, one) => (one.version > last.version ? one : last), used);
  return assessedTeam({
    framework,
    versions: frameworks,
    reps: [rep],
    assessments,
    quarter: newest.quarter,
    today,
  });
}
