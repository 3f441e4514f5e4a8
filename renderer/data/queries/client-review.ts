import { Dexie } from 'dexie';
import { lastDayOfQuarter, quarterAfter, quarterOf } from '../../../shared/lib/quarters';
import type { Assessment } from '../../../shared/model/assessment';
import type { Call } from '../../../shared/model/call';
import type { Client } from '../../../shared/model/client';
import type { Id } from '../../../shared/model/fields';
import type { Rep } from '../../../shared/model/rep';
import { blankReportPlan } from '../../../shared/model/report-plan';
import { counts, type Scorecard } from '../../../shared/model/scorecard';
import { newerFirst } from '../../../shared/measure/queue';
import { reachOf } from '../../../shared/measure/score-reach';
import { namesOfOwners } from '../../../shared/report/anonymous/deal-names';
import { noNames, type KnownNames } from '../../../shared/report/anonymous/name-finder';
import type { ReviewRecords } from '../../../shared/report/client-review/records';
import type { Database } from '../open-db';
import { cyclesOf } from './competencies';
import { coachingSettingsOf } from './diagnosis';
import { repsOf, teamsOf } from './reps';
import { evidenceOn, rubricVersionsOf } from './skills';
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
  const [kept, people, teams, assessments, { settings }, heard] = await Promise.all([
    db.reportPlans.where('clientId').equals(clientId).first(),
    repsOf(db, clientId),
    teamsOf(db, clientId),
    db.assessments.where('clientId').equals(clientId).toArray(),
    coachingSettingsOf(db, clientId),
    heardOf(db, clientId),
  ]);
  const plan = kept ?? blankReportPlan({ id: clientId, clientId, createdAt: client.createdAt });
  const active = new Set(people.flatMap(({ id, archivedAt }) => (archivedAt === null ? id : [])));
  const quarter = plan.quarter ?? lastQuarter(client, { heard, active, assessments, today });
  const reps = people.filter((rep) => wasThere(rep, lastDayOfQuarter(quarter)));
  const repIds = reps.map(({ id }) => id);
  const [scored, rubrics, frameworks, budgets, placements, contracts, cycles, knownNames] = await Promise.all(
    [
      scoredIn(db, clientId, { heard, repIds, quarter }),
      rubricVersionsOf(db, clientId),
      db.frameworks.where('clientId').equals(clientId).toArray(),
      db.trainingBudgets.where('clientId').equals(clientId).toArray(),
      db.placements.where('clientId').equals(clientId).toArray(),
      db.contracts.where('clientId').equals(clientId).toArray(),
      cyclesOf(db, clientId),
      plan.isAnonymous ? namesKnownOf(db, clientId) : noNames,
    ],
  );
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
        cycles,
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

/** All calls of a client with the scorecards on them. */
interface Heard {
  /** Of each rep, the newest first. */
  readonly callsOf: ReadonlyMap<Id, readonly Call[]>;
  readonly cardsOn: ReadonlyMap<Id, readonly Scorecard[]>;
}

/** Read in two pieces: asked for rep by rep and call by call, those of a large client take the database many seconds. */
async function heardOf(db: Database, clientId: Id): Promise<Heard> {
  const [calls, scorecards] = await Promise.all([
    db.calls.where('clientId').equals(clientId).toArray(),
    db.scorecards.where('clientId').equals(clientId).toArray(),
  ]);
  return {
    callsOf: new Map(
      [...Map.groupBy(calls, ({ repId }) => repId)].map(([repId, own]) => [repId, own.sort(newerFirst)]),
    ),
    cardsOn: Map.groupBy(scorecards, ({ callId }) => callId),
  };
}

/** The calls of a quarter and the one before, and as far back as the last ten scorecards of each rep reach. */
async function scoredIn(
  db: Database,
  clientId: Id,
  {
    heard: { callsOf, cardsOn },
    repIds,
    quarter,
  }: { readonly heard: Heard; readonly repIds: readonly Id[]; readonly quarter: string },
) {
  const [from, to] = [quarterAfter(quarter, -1), lastDayOfQuarter(quarter)];
  const calls = repIds.flatMap((repId) => {
    const upTo = (callsOf.get(repId) ?? []).filter(({ date }) => date <= to);
    const reach = reachOf(upTo, (call) => (cardsOn.get(call.id) ?? []).filter(counts).length);
    return upTo.filter(({ date }, place) => place < reach || date >= from);
  });
  const scorecards = calls.flatMap(({ id }) => cardsOn.get(id) ?? []);
  const ids = new Set(calls.map(({ id }) => id));
  const [counted, evidence] = await Promise.all([
    db.counts.where('clientId').equals(clientId).toArray(),
    evidenceOn(
      db,
      clientId,
      scorecards.filter(counts).map(({ id }) => id),
    ),
  ]);
  return { calls, scorecards, evidence, counts: counted.filter(({ callId }) => ids.has(callId)) };
}

/** The last quarter in which something was scored or assessed; today's where nothing was. */
function lastQuarter(
  { fiscalYearStartMonth }: Client,
  {
    heard: { callsOf, cardsOn },
    active,
    assessments,
    today,
  }: {
    readonly heard: Heard;
    readonly active: ReadonlySet<Id>;
    readonly assessments: readonly Assessment[];
    readonly today: string;
  },
): string {
  const newestScored = (calls: readonly Call[]): string | undefined =>
    calls.find(({ id }) => cardsOn.get(id)?.some(counts))?.date;
  const days = [...callsOf].flatMap(([repId, calls]) =>
    active.has(repId) ? (newestScored(calls) ?? []) : [],
  );
  const quarters = [
    ...days.map((day) => quarterOf(day, fiscalYearStartMonth)),
    ...assessments.filter(({ state }) => state === 'complete').map(({ quarter }) => quarter),
  ];
  return quarters.sort().at(-1) ?? quarterOf(today, fiscalYearStartMonth);
}

function quartersOf(
  { fiscalYearStartMonth }: Client,
  assessments: readonly Assessment[],
  today: string,
): readonly string[] {
  const recent = [0, -1, -2, -3, -4].map((away) => quarterOf(today, fiscalYearStartMonth, away));
  return [...new Set([...recent, ...assessments.map(({ quarter }) => quarter)])].sort().toReversed();
}
