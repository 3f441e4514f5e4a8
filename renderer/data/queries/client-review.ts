import { Dexie } from 'dexie';
import { lastDayOfQuarter, quarterAfter, quarterOf } from '../../../shared/lib/quarters';
import type { Assessment } from '../../../shared/model/assessment';
import type { Call } from '../../../shared/model/call';
import type { Client } from '../../../shared/model/client';
import type { Id } from '../../../shared/model/fields';
import type { Rep } from '../../../shared/model/rep';
import { blankReportPlan } from '../../../shared/model/report-plan';
import { counts, type Scorecard } from '../../../shared/model/scorecard';
import { namesOfOwners } from '../../../shared/report/anonymous/deal-names';
import { noNames, type KnownNames } from '../../../shared/report/anonymous/name-finder';
import type { ReviewRecords } from '../../../shared/report/client-review/records';
import type { Database } from '../open-db';
import { coachingSettingsOf } from './diagnosis';
import { repsOf, teamsOf } from './reps';
import { evidenceOn, rubricVersionsOf, scoresOf } from './skills';
import { dealOwnersOf } from './snapshots';

/** What a client's report is made from, and the quarter that it is about. */
export interface ClientReviewRecords {
  readonly records: ReviewRecords;
  readonly quarter: string;
  /** Everybody of the client, archived ones too. */
  readonly everybody: readonly Rep[];
  /** Names anywhere in the client's records, but for those of deals; none where the report names people. */
  readonly knownNames: KnownNames;
  /** Quarters that a report can be about, the newest first: those with an assessment, and the last five. */
  readonly quarters: readonly string[];
  /** Whether the plan is kept, or the one that stands before anybody has changed it. */
  readonly isKept: boolean;
}

/**
 * The records of a client's report. Without a quarter in the plan it is about the last one in which a call was scored
 * or somebody was assessed, and about today's where there is none. Undefined where the client is not there. Private notes are not read.
 */
export async function clientReviewRecords(
  db: Database,
  clientId: Id,
  today: string,
): Promise<ClientReviewRecords | undefined> {
  const client = await db.clients.get(clientId);
  if (!client) return undefined;
  const [kept, people, teams, assessments, { settings }] = await Promise.all([
    db.reportPlans.where('clientId').equals(clientId).first(),
    repsOf(db, clientId),
    teamsOf(db, clientId),
    db.assessments.where('clientId').equals(clientId).toArray(),
    coachingSettingsOf(db, clientId),
  ]);
  const plan = kept ?? blankReportPlan({ id: clientId, clientId, createdAt: client.createdAt });
  const active = people.flatMap(({ id, archivedAt }) => (archivedAt === null ? [id] : []));
  const quarter = plan.quarter ?? (await lastQuarter(db, client, { repIds: active, assessments, today }));
  const reps = people.filter((rep) => wasThere(rep, lastDayOfQuarter(quarter)));
  const repIds = reps.map(({ id }) => id);
  const [scored, rubrics, frameworks, budgets, placements, contracts, knownNames] = await Promise.all([
    scoredIn(db, clientId, repIds, quarter),
    rubricVersionsOf(db, clientId),
    db.frameworks.where('clientId').equals(clientId).toArray(),
    db.trainingBudgets.where('clientId').equals(clientId).toArray(),
    db.placements.where('clientId').equals(clientId).toArray(),
    db.contracts.where('clientId').equals(clientId).toArray(),
    plan.isAnonymous ? namesKnownOf(db, clientId) : noNames,
  ]);
  return {
    quarter,
    everybody: people,
    knownNames,
    quarters: quartersOf(client, assessments, today),
    isKept: kept !== undefined,
    records: {
      ...{
        client,
        plan,
        reps,
        teams,
        settings,
        assessments,
        rubrics,
        frameworks,
        budgets,
        placements,
        contracts,
      },
      ...scored,
    },
  };
}

/** Whether a rep was in the job and not archived at the end of a day. */
const wasThere = ({ archivedAt, startDate }: Rep, day: string): boolean =>
  (archivedAt === null || archivedAt.slice(0, 10) > day) && (startDate === null || startDate <= day);

/**
 * Names of people, customers, deals of calls and files that stand anywhere in a client's records, of archived reps and
 * of coaches too: what a report without names must not hold. Reads all calls.
 */
export async function namesKnownOf(db: Database, clientId: Id): Promise<KnownNames> {
  const [reps, teams, coaches, assessments, owners, recordings, calls, contracts] = await Promise.all([
    repsOf(db, clientId),
    teamsOf(db, clientId),
    db.coaches.toArray(),
    db.assessments.where('clientId').equals(clientId).toArray(),
    dealOwnersOf(db, clientId),
    db.recordings
      .where('[clientId+hash]')
      .between([clientId, Dexie.minKey], [clientId, Dexie.maxKey])
      .toArray(),
    db.calls.where('clientId').equals(clientId).toArray(),
    db.contracts.where('clientId').equals(clientId).toArray(),
  ]);
  const ofOwners = namesOfOwners(owners.map(({ owner }) => owner));
  const people = [
    ...reps.flatMap(({ name, manager }) => [name, manager]),
    ...coaches.map(({ name }) => name),
    ...assessments.map(({ assessor }) => assessor),
    ...ofOwners.people,
    ...contracts.flatMap(({ signatures }) => signatures.map(({ name }) => name)),
  ];
  const wholes = [
    ...ofOwners.wholes,
    ...reps.map(({ email }) => email),
    ...teams.map(({ name }) => name),
    ...recordings.flatMap(({ fileName }) => [fileName, fileName.replace(/\.[^.]+$/, '')]),
    ...calls.flatMap(({ customer, deal }) => [customer, deal]),
  ];
  return { people: [...new Set(people)], wholes: [...new Set(wholes)] };
}

/** The calls of a quarter and the one before, and as far back as the last ten scorecards of each rep reach. */
async function scoredIn(db: Database, clientId: Id, repIds: readonly Id[], quarter: string) {
  const [from, to] = [quarterAfter(quarter, -1), lastDayOfQuarter(quarter)];
  const [last, ...inQuarters] = await Promise.all([
    scoresOf(db, clientId, repIds, to),
    ...repIds.map((repId) =>
      db.calls.where('[repId+date]').between([repId, from], [repId, to], true, true).toArray(),
    ),
  ]);
  const known = new Map<Id, Call>();
  for (const call of [...last.flatMap(({ calls }) => calls), ...inQuarters.flat()])
    if (call.clientId === clientId) known.set(call.id, call);
  const callIds = [...known.keys()];
  const [scorecards, counted] = await Promise.all([
    db.scorecards.where('callId').anyOf(callIds).toArray(),
    db.counts.where('callId').anyOf(callIds).toArray(),
  ]);
  const evidence = await evidenceOn(
    db,
    clientId,
    scorecards.filter(counts).map(({ id }) => id),
  );
  return { calls: [...known.values()], scorecards, evidence, counts: counted };
}

/** The last quarter in which something was scored or assessed; today's where nothing was. */
async function lastQuarter(
  db: Database,
  { id, fiscalYearStartMonth }: Client,
  given: {
    readonly repIds: readonly Id[];
    readonly assessments: readonly Assessment[];
    readonly today: string;
  },
): Promise<string> {
  const scores = await scoresOf(db, id, given.repIds);
  const days = scores.flatMap(({ calls, scorecards }) => newestScored(calls, scorecards));
  const quarters = [
    ...days.map((day) => quarterOf(day, fiscalYearStartMonth)),
    ...given.assessments.filter(({ state }) => state === 'complete').map(({ quarter }) => quarter),
  ];
  return quarters.sort().at(-1) ?? quarterOf(given.today, fiscalYearStartMonth);
}

function newestScored(calls: readonly Call[], scorecards: readonly Scorecard[]): readonly string[] {
  const scored = new Set(scorecards.filter(counts).map(({ callId }) => callId));
  const newest = calls.find(({ id }) => scored.has(id));
  return newest ? [newest.date] : [];
}

function quartersOf(
  { fiscalYearStartMonth }: Client,
  assessments: readonly Assessment[],
  today: string,
): readonly string[] {
  const recent = [0, -1, -2, -3, -4].map((away) => quarterOf(today, fiscalYearStartMonth, away));
  return [...new Set([...recent, ...assessments.map(({ quarter }) => quarter)])].sort().toReversed();
}
