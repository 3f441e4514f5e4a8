import { useMemo } from 'react';
import { dayOf } from '../../../shared/lib/formats';
import { quarterOf } from '../../../shared/lib/quarters';
import { assessedTeam, type AssessedTeam } from '../../../shared/measure/competency/assessed-team';
import { newestMeasured } from '../../../shared/measure/competency/budget-needs';
import { newestVersion } from '../../../shared/measure/competency/newest-version';
import type { Assessment } from '../../../shared/model/assessment';
import type { Id } from '../../../shared/model/fields';
import type { Framework } from '../../../shared/model/framework';
import type { Rep } from '../../../shared/model/rep';
import {
  assessmentsIn,
  skillsBasis,
  skillsPeople,
  type SkillsBasis,
  type SkillsPeople,
} from '../../data/queries/competencies';
import type { FrameworkInUse } from '../../data/queries/frameworks';
import { useServices } from '../../platform/services';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { skillsChoiceFor, useSkillsUi } from './skills-ui';

/** What the parts of the Skills section draw from: the people, the framework and the quarter that are chosen. */
export interface Skills {
  readonly basis: SkillsBasis;
  /** All active reps and all teams, whatever is chosen. */
  readonly people: SkillsPeople;
  /** The newest version of the chosen framework; undefined where the client has none. */
  readonly framework: Framework | undefined;
  /** All versions of all frameworks. */
  readonly versions: readonly Framework[];
  readonly quarter: string;
  /** Those with an assessment and the running one, the newest first. */
  readonly quarters: readonly string[];
  readonly teamId: Id | null;
  /** The active reps of the team. */
  readonly reps: readonly Rep[];
  readonly today: string;
}

/** The choices of the Skills section with what they stand for. Undefined until it is read. */
export function useSkills(): Skills | undefined {
  const { client } = useWorkspace();
  const { now } = useServices();
  const basis = useLive(skillsBasis, client.id);
  const people = useLive(skillsPeople, client.id);
  const { of } = useSkillsUi();
  const chosen = skillsChoiceFor(of, client.id);
  const today = dayOf(now());
  const team = people?.teams.find(({ id }) => id === chosen.teamId);
  // The same list for the same people: what is worked out of thousands of them is worked out once.
  const reps = useMemo(
    () => (team ? people?.reps.filter(({ teamId }) => teamId === team.id) : people?.reps),
    [people, team],
  );
  return useMemo(() => {
    if (!basis || !people || !reps) return undefined;
    const running = quarterOf(today, client.fiscalYearStartMonth);
    const quarters = [...new Set([running, ...basis.quarters])].toSorted((a, b) => b.localeCompare(a));
    return {
      basis,
      people,
      framework: chosenFramework(basis.frameworks, chosen.family),
      versions: basis.frameworks.map(({ framework }) => framework),
      quarter: chosen.quarter ?? basis.quarters[0] ?? running,
      quarters,
      teamId: team?.id ?? null,
      reps,
      today,
    };
  }, [basis, people, team, reps, chosen.quarter, chosen.family, today, client.fiscalYearStartMonth]);
}

/** The newest published version of each framework, else its newest one. */
export const newestVersions = (frameworks: readonly FrameworkInUse[]): readonly FrameworkInUse[] =>
  [...Map.groupBy(frameworks, ({ framework }) => framework.family).values()].flatMap((versions) => {
    const newest = newestVersion(versions.map(({ framework }) => framework));
    return versions.filter(({ framework }) => framework === newest);
  });

/** The chosen framework, else the one of the reps that most assessments stand on. */
function chosenFramework(frameworks: readonly FrameworkInUse[], family: Id | null): Framework | undefined {
  const newest = newestVersions(frameworks);
  const inUse = (of: Id): number =>
    frameworks.reduce((sum, one) => sum + (one.framework.family === of ? one.assessments : 0), 0);
  const forReps = newest
    .filter(({ framework }) => framework.audience === 'reps')
    .toSorted((a, b) => inUse(b.framework.family) - inUse(a.framework.family));
  return (newest.find(({ framework }) => framework.family === family) ?? forReps[0] ?? newest[0])?.framework;
}

/** Puts together what a quarter's assessments say of the chosen people. */
export function teamIn(
  { basis, framework, versions, reps, today }: Skills,
  assessments: readonly Assessment[],
  quarter: string,
): AssessedTeam | undefined {
  return basis && framework && assessedTeam({ framework, versions, reps, assessments, quarter, today });
}

/** The chosen people on the chosen framework in the chosen quarter. Undefined until it is read, or without a framework. */
export function useAssessedTeam(skills: Skills | undefined): AssessedTeam | undefined {
  const { client } = useWorkspace();
  const assessments = useLive(assessmentsIn, client.id, skills?.quarter ?? '');
  return useMemo(
    () => (skills && assessments ? teamIn(skills, assessments, skills.quarter) : undefined),
    [skills, assessments],
  );
}

/** So many quarters back what people were short of says something of today. */
const measuredQuarters = 4;

/**
 * The chosen people in the newest quarter in which every group of skills was measured, of the chosen one and the three
 * assessed before it; where there is none, in the chosen one. Undefined until it is read, or without a framework.
 */
export function useMeasuredTeam(skills: Skills | undefined): AssessedTeam | undefined {
  const { client } = useWorkspace();
  const quarters = useMemo(
    () => skills?.quarters.filter((one) => one <= skills.quarter).slice(0, measuredQuarters) ?? [],
    [skills],
  );
  const assessments = useLive(assessmentsIn, client.id, quarters.join(' '));
  return useMemo(() => {
    if (!skills || !assessments) return undefined;
    const teams = quarters.flatMap((quarter) => teamIn(skills, assessments, quarter) ?? []);
    return newestMeasured(teams) ?? teams[0];
  }, [skills, assessments, quarters]);
}
