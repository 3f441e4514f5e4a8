import { dayNumber, dayOfNumber } from '../../lib/calendar';
import { lastDayOfQuarter, quarterAfter } from '../../lib/quarters';
import { spanAt } from '../../lib/spans';
import type { Assessment } from '../../model/assessment';
import type { Id } from '../../model/fields';
import type { Framework } from '../../model/framework';
import type { QuarterlyCycle } from '../../model/quarterly-cycle';
import type { Rep } from '../../model/rep';
import { frameworksFor, openCompetencies } from './settled';

/** What is known of a client's reps, and of who assesses. */
export interface AssessingRecords {
  /** Active reps. */
  readonly reps: readonly Rep[];
  readonly frameworks: readonly Framework[];
  /** Those of the running quarter and of the one before, drafts included. */
  readonly assessments: readonly Assessment[];
  readonly cycles: readonly QuarterlyCycle[];
}

/** An assessment that the coach has begun. */
export interface OpenAssessment {
  readonly assessment: Assessment;
  readonly rep: Rep;
  readonly settled: number;
  readonly all: number;
  /** Whether it went out as a form and nothing of it is here. */
  readonly waitsForFile: boolean;
}

/** A rep whom nobody has assessed in the running quarter though it is time. */
export interface RepToAssess {
  readonly rep: Rep;
  readonly framework: Framework;
  readonly by: string;
  readonly isLate: boolean;
}

/** What is to be assessed. */
export interface AssessingDue {
  /** The one begun last first. */
  readonly drafts: readonly OpenAssessment[];
  /** The one due first comes first, then by name. */
  readonly due: readonly RepToAssess[];
}

/** So many days before it is due an assessment is told. */
const daysAhead = 31;

/**
 * Which assessments to go on with, and who is still to be assessed in the running quarter: whoever is in a quarterly
 * cycle that assesses in it, and where there is none, whoever was assessed in the quarter before. A rep with a complete
 * assessment of the quarter, or with a draft, is not due; what a complete one leaves out is told by the cycle itself.
 * It is due by the last day of the quarter, in the first quarter of a cycle by the end of its first month.
 */
export function assessingDue(
  { reps, frameworks, assessments, cycles }: AssessingRecords,
  { coachId, quarter, today }: { readonly coachId: Id; readonly quarter: string; readonly today: string },
): AssessingDue {
  const repOf = new Map(reps.map((rep) => [rep.id, rep]));
  const versionOf = new Map(frameworks.map((one) => [one.id, one]));
  const drafts = assessments
    .filter(({ state, coachId: of }) => state === 'draft' && (of ?? coachId) === coachId)
    .flatMap((assessment): readonly OpenAssessment[] => {
      const [rep, framework] = [repOf.get(assessment.repId), versionOf.get(assessment.frameworkId)];
      if (!rep || !framework) return [];
      const all = framework.competencies.length;
      const settled = all - openCompetencies(assessment, framework).length;
      return [{ assessment, rep, settled, all, waitsForFile: assessment.via === 'form' && settled === 0 }];
    })
    .toSorted((a, b) => b.assessment.startedAt.localeCompare(a.assessment.startedAt));
  const repsIn = (of: string): ReadonlySet<Id> =>
    new Set(assessments.flatMap((one) => (one.quarter === of ? one.repId : [])));
  const begun = repsIn(quarter);
  const assessedBefore = repsIn(quarterAfter(quarter, -1));
  const due = reps
    .filter(({ id, archivedAt }) => archivedAt === null && !begun.has(id))
    .filter(({ startDate }) => startDate === null || startDate <= today)
    .flatMap((rep): readonly RepToAssess[] => {
      const choices = frameworksFor(rep, frameworks);
      const inCycle = cycles.flatMap((cycle) => {
        const family = versionOf.get(cycle.frameworkId)?.family;
        const framework = choices.find((one) => one.family === family);
        const isHis = cycle.teamId === null || cycle.teamId === rep.teamId;
        const asks = isHis && cycle.endedAt === null ? asksIn(cycle, quarter) : undefined;
        return framework && asks ? [{ framework, by: asks.by }] : [];
      });
      const [first] = choices;
      const usual =
        first && assessedBefore.has(rep.id) ? { framework: first, by: lastDayOfQuarter(quarter) } : undefined;
      const [asked] = inCycle.length > 0 ? inCycle : usual ? [usual] : [];
      if (asked?.by === undefined || dayNumber(asked.by) - dayNumber(today) > daysAhead) return [];
      return [{ rep, framework: asked.framework, by: asked.by, isLate: today > asked.by }];
    })
    .toSorted((a, b) => a.by.localeCompare(b.by) || a.rep.name.localeCompare(b.rep.name));
  return { drafts, due };
}

/** By when a cycle assesses in a quarter, or that it assesses nobody then; undefined where the quarter is none of its four. */
function asksIn(
  { template, startsOn }: Pick<QuarterlyCycle, 'template' | 'startsOn'>,
  quarter: string,
): { readonly by: string | undefined } | undefined {
  const place = [0, 1, 2, 3].findIndex((away) => quarterAfter(startsOn, away) === quarter);
  if (place < 0) return undefined;
  if (place === 0) return { by: dayOfNumber(spanAt(dayNumber(quarter), 1, 1, 0).to) };
  return { by: template === 'tier by tier' && place === 1 ? undefined : lastDayOfQuarter(quarter) };
}
