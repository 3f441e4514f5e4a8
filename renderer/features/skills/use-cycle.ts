import { useMemo } from 'react';
import { quarterAfter } from '../../../shared/lib/quarters';
import type { AssessedTeam } from '../../../shared/measure/competency/assessed-team';
import { dueIn, type QuarterDue } from '../../../shared/measure/competency/cycle-due';
import { cyclePlan, type CyclePlan, type CycleQuarter } from '../../../shared/measure/competency/cycle-plan';
import { goingCycle } from '../../../shared/measure/competency/quarter-answers';
import type { Framework } from '../../../shared/model/framework';
import type { QuarterlyCycle } from '../../../shared/model/quarterly-cycle';
import { assessmentsIn, cyclesOf } from '../../data/queries/competencies';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { newestVersions, teamIn, type Skills } from './use-skills';

/** A team's cycle with what its quarters are for and what is due in each. */
export interface CycleView {
  readonly cycle: QuarterlyCycle;
  readonly framework: Framework;
  readonly plan: CyclePlan;
  /** The quarter that today is in; the first or last one before and after the year. */
  readonly running: CycleQuarter;
  readonly dueOf: (quarter: CycleQuarter) => QuarterDue;
  /** Everybody with his levels in a quarter. */
  readonly teamOf: (quarter: string) => AssessedTeam;
}

/**
 * The ended cycles of a team and of all teams, the one that began last first: of the whole client where no team is
 * given. Empty for none; undefined until they are read.
 */
export function useEndedCycles(teamId: string | null): readonly QuarterlyCycle[] | undefined {
  const { client } = useWorkspace();
  const cycles = useLive(cyclesOf, client.id);
  return useMemo(
    () =>
      cycles?.filter(
        (one) => one.endedAt !== null && (teamId === null || one.teamId === null || one.teamId === teamId),
      ),
    [cycles, teamId],
  );
}

/**
 * The cycle that goes for the very team of an ended one, or for all teams like it: while it does, the ended one cannot be
 * taken up again, because only one of the two would ever be shown. Undefined for none, and until it is read.
 */
export function useGoingBeside({ id, teamId }: QuarterlyCycle): QuarterlyCycle | undefined {
  const { client } = useWorkspace();
  const cycles = useLive(cyclesOf, client.id);
  return cycles?.find((one) => one.id !== id && one.endedAt === null && one.teamId === teamId);
}

/**
 * The ended cycle that was chosen to be read, or the one that goes for the chosen team: its own, else the one of all
 * teams. `null` where there is none; undefined until it is read.
 */
export function useCycle(skills: Skills | undefined, chosen?: string): CycleView | null | undefined {
  const { client } = useWorkspace();
  const cycles = useLive(cyclesOf, client.id);
  const cycle = useMemo(() => {
    if (!skills || !cycles) return undefined;
    return (
      cycles.find(({ id, endedAt }) => id === chosen && endedAt !== null) ??
      goingCycle(cycles, skills.teamId) ??
      null
    );
  }, [skills, cycles, chosen]);
  const quarters = cycle ? [0, 1, 2, 3].map((away) => quarterAfter(cycle.startsOn, away)).join(' ') : '';
  const assessments = useLive(assessmentsIn, client.id, quarters);
  return useMemo(() => {
    if (!skills || cycle === undefined) return undefined;
    if (cycle === null) return null;
    if (!assessments) return undefined;
    const framework = frameworkOf(skills, cycle);
    if (!framework) return null;
    const of: Skills = { ...skills, framework };
    const teams = new Map<string, AssessedTeam>();
    const teamOf = (quarter: string): AssessedTeam => {
      const known = teams.get(quarter) ?? teamIn(of, assessments, quarter);
      if (!known) throw new Error('A cycle has a framework');
      teams.set(quarter, known);
      return known;
    };
    const plan = cyclePlan(cycle, teamOf, skills.today);
    const running =
      plan.quarters.find(({ state }) => state !== 'over') ?? plan.quarters[plan.quarters.length - 1];
    if (!running) throw new Error('A cycle has four quarters');
    const versions = new Set(
      skills.versions.filter(({ family }) => family === framework.family).map(({ id }) => id),
    );
    const own = assessments.filter(({ frameworkId }) => versions.has(frameworkId));
    const dueOf = (quarter: CycleQuarter): QuarterDue =>
      dueIn(quarter, teamOf(quarter.quarter), own, skills.today);
    return { cycle, framework, plan, running, dueOf, teamOf };
  }, [skills, cycle, assessments]);
}

/** The newest version of the framework that a cycle was started on. */
function frameworkOf({ basis, versions }: Skills, { frameworkId }: QuarterlyCycle): Framework | undefined {
  const family = versions.find(({ id }) => id === frameworkId)?.family;
  return newestVersions(basis.frameworks).find(({ framework }) => framework.family === family)?.framework;
}
