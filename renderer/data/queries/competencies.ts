import { Dexie } from 'dexie';
import type { Assessment } from '../../../shared/model/assessment';
import type { Call } from '../../../shared/model/call';
import type { Count } from '../../../shared/model/count';
import type { Id } from '../../../shared/model/fields';
import type { QuarterlyCycle } from '../../../shared/model/quarterly-cycle';
import type { Rep } from '../../../shared/model/rep';
import type { Rubric } from '../../../shared/model/rubric';
import type { Scorecard } from '../../../shared/model/scorecard';
import type { Team } from '../../../shared/model/team';
import type { TrainingBudget } from '../../../shared/model/training-budget';
import type { Database } from '../open-db';
import { frameworksOf, type FrameworkInUse } from './frameworks';
import { repsOf, teamsOf } from './reps';
import { rubricVersionsOf } from './skills';

/** What the Skills section has to know before it can ask for a quarter. */
export interface SkillsBasis {
  readonly frameworks: readonly FrameworkInUse[];
  /** The first days of the quarters in which somebody was assessed, the newest first. */
  readonly quarters: readonly string[];
}

/** The frameworks and assessed quarters of a client. */
export async function skillsBasis(db: Database, clientId: Id): Promise<SkillsBasis> {
  const [frameworks, quarters] = await Promise.all([
    frameworksOf(db, clientId),
    db.assessments
      .where('[clientId+quarter]')
      .between([clientId, Dexie.minKey], [clientId, Dexie.maxKey])
      .uniqueKeys(),
  ]);
  return {
    frameworks,
    quarters: quarters.flatMap((key) => (Array.isArray(key) ? String(key[1]) : [])).toReversed(),
  };
}

/** The people of the Skills section. */
export interface SkillsPeople {
  /** The active reps, by name. */
  readonly reps: readonly Rep[];
  /** By name. */
  readonly teams: readonly Team[];
}

/**
 * The active reps and the teams of a client. Apart from the frameworks and quarters: an assessment that is kept must not
 * read thousands of reps again.
 */
export async function skillsPeople(db: Database, clientId: Id): Promise<SkillsPeople> {
  const [reps, teams] = await Promise.all([repsOf(db, clientId), teamsOf(db, clientId)]);
  return { reps: reps.filter(({ archivedAt }) => archivedAt === null), teams };
}

/** All assessments of a client in some quarters, drafts included: their first days in one text, between blanks. */
export function assessmentsIn(db: Database, clientId: Id, quarters: string): Promise<readonly Assessment[]> {
  const keys = quarters.split(' ').filter(Boolean);
  return db.assessments
    .where('[clientId+quarter]')
    .anyOf(keys.map((quarter) => [clientId, quarter]))
    .toArray();
}

/** The quarterly cycles of a client, the one that began last first. */
export async function cyclesOf(db: Database, clientId: Id): Promise<readonly QuarterlyCycle[]> {
  const cycles = await db.quarterlyCycles.where('clientId').equals(clientId).toArray();
  return cycles.sort(
    (a, b) => b.startsOn.localeCompare(a.startsOn) || b.createdAt.localeCompare(a.createdAt),
  );
}

/** The training budgets of a client, the newest fiscal year first. */
export async function budgetsOf(db: Database, clientId: Id): Promise<readonly TrainingBudget[]> {
  const budgets = await db.trainingBudgets.where('clientId').equals(clientId).toArray();
  return budgets.sort((a, b) => b.year.localeCompare(a.year) || b.createdAt.localeCompare(a.createdAt));
}

/** What was heard of all reps in some days: calls, their scorecards and what was counted on them. */
export interface HeardRecords {
  readonly calls: readonly Call[];
  readonly scorecards: readonly Scorecard[];
  readonly counts: readonly Count[];
  readonly rubrics: readonly Rubric[];
}

/** The calls of a client from one day to another, both included, with all that was scored and counted on them. */
export async function heardIn(db: Database, clientId: Id, from: string, to: string): Promise<HeardRecords> {
  const [calls, rubrics] = await Promise.all([
    db.calls.where('[clientId+date]').between([clientId, from], [clientId, to], true, true).toArray(),
    rubricVersionsOf(db, clientId),
  ]);
  // Read in one piece: asked for call by call, those of a thousand calls take the database seconds.
  const [scorecards, counts] = await Promise.all([
    db.scorecards.where('clientId').equals(clientId).toArray(),
    db.counts.where('clientId').equals(clientId).toArray(),
  ]);
  const within = new Set(calls.map(({ id }) => id));
  const isOn = ({ callId }: { readonly callId: Id }): boolean => within.has(callId);
  return { calls, rubrics, scorecards: scorecards.filter(isOn), counts: counts.filter(isOn) };
}
