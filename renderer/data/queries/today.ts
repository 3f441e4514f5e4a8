import { Dexie } from 'dexie';
import type { Call } from '../../../shared/model/call';
import type { Draw } from '../../../shared/model/draw';
import type { Id } from '../../../shared/model/fields';
import type { Recording } from '../../../shared/model/recording';
import type { Rep } from '../../../shared/model/rep';
import type { Scorecard } from '../../../shared/model/scorecard';
import type { Database } from '../open-db';

/** A rep with calls that nobody has scored, and what his queue is made from. */
export interface DueRep {
  readonly rep: Rep;
  /** The newest calls, oldest first, as far back as any queue reaches. */
  readonly calls: readonly Call[];
  readonly scorecards: readonly Scorecard[];
  readonly draws: readonly Draw[];
}

/** A draft with the call and the rep that it is about. */
export interface OpenDraft {
  readonly card: Scorecard;
  readonly call: Call;
  readonly rep: Rep;
}

/** What Today is drawn from. */
export interface TodayRecords {
  /** The coach's own drafts, the one begun last first. */
  readonly drafts: readonly OpenDraft[];
  /** The rep with the newest call that waits comes first. */
  readonly due: readonly DueRep[];
  /** Calls among those looked at that are left out of the queues, newest first. */
  readonly leftOut: readonly { readonly call: Call; readonly rep: Rep }[];
  /** Whether there are calls further back that were not looked at. */
  readonly hasMore: boolean;
  readonly recordings: readonly Recording[];
  readonly hasReps: boolean;
  readonly hasCalls: boolean;
}

/** Calls looked at in one go on the way back in time. */
const stride = 50;
/** How far back is looked for one rep with a call that waits; further only when somebody asks for more reps. */
const callsARep = 50;
/** A queue holds ten calls: with the scored ones in between, further back than this is not looked for them. */
const callsBack = 40;
const mostDrafts = 20;

/**
 * The drafts and the first reps whose calls wait. Goes back from the newest call and stops as soon as `wanted`
 * reps are found: the time does not grow with the calls of a client.
 */
export function todayRecords(
  db: Database,
  clientId: Id,
  coachId: Id,
  today: string,
  wanted: number,
): Promise<TodayRecords> {
  const tables = [db.calls, db.scorecards, db.draws, db.reps, db.recordings];
  return db.transaction('r', tables, async () => {
    const walked = await walkBack(db, clientId, today, wanted);
    const due = await Promise.all(walked.due.map((rep) => dueRep(db, rep)));
    const drafts = await draftsOf(db, clientId, coachId);
    const recordingIds = due.flatMap(({ calls }) => calls.flatMap(({ recordingId }) => recordingId ?? []));
    const recordings = await db.recordings.bulkGet([...new Set(recordingIds)]);
    return {
      drafts,
      due,
      leftOut: walked.leftOut,
      hasMore: walked.hasMore,
      recordings: recordings.flatMap((one) => one ?? []),
      hasReps: (await db.reps.where('clientId').equals(clientId).first()) !== undefined,
      hasCalls: walked.hasCalls,
    };
  });
}

async function walkBack(db: Database, clientId: Id, today: string, wanted: number) {
  const repOf = new Map<Id, Rep | undefined>();
  const due = new Map<Id, Rep>();
  const leftOut: { call: Call; rep: Rep }[] = [];
  let looked = 0;
  for (;;) {
    const calls = await callsBefore(db, clientId, looked);
    looked += calls.length;
    await readReps(db, repOf, calls);
    const open = calls.filter(({ repId, date }) => !due.has(repId) && date <= today);
    const scored = await scoredAmong(
      db,
      open.filter((call) => call.leftOut === null),
    );
    for (const call of open) {
      const rep = repOf.get(call.repId);
      if (!rep || rep.archivedAt !== null) continue;
      if (call.leftOut !== null) leftOut.push({ call, rep });
      else if (!scored.has(call.id) && due.size < wanted) due.set(rep.id, rep);
    }
    const isAtEnd = calls.length < stride;
    if (isAtEnd || due.size >= wanted || looked >= wanted * callsARep) {
      return { due: [...due.values()], leftOut, hasMore: !isAtEnd, hasCalls: looked > 0 };
    }
  }
}

const callsBefore = (db: Database, clientId: Id, offset: number): Promise<Call[]> =>
  db.calls
    .where('[clientId+date]')
    .between([clientId, Dexie.minKey], [clientId, Dexie.maxKey])
    .reverse()
    .offset(offset)
    .limit(stride)
    .toArray();

async function readReps(db: Database, known: Map<Id, Rep | undefined>, calls: readonly Call[]) {
  const ids = [...new Set(calls.map(({ repId }) => repId))].filter((id) => !known.has(id));
  const found = await db.reps.bulkGet(ids);
  ids.forEach((id, place) => known.set(id, found[place]));
}

/** The calls with a complete scorecard, whoever made it. */
async function scoredAmong(db: Database, calls: readonly Call[]): Promise<ReadonlySet<Id>> {
  const cards = await cardsOn(db, calls);
  return new Set(cards.filter(({ state }) => state === 'complete').map(({ callId }) => callId));
}

/** One short look-up a call: faster than one walk over the keys between them. */
async function cardsOn(db: Database, calls: readonly Call[]): Promise<readonly Scorecard[]> {
  const found = await Promise.all(calls.map(({ id }) => db.scorecards.where('callId').equals(id).toArray()));
  return found.flat();
}

async function dueRep(db: Database, rep: Rep): Promise<DueRep> {
  const newest = await db.calls
    .where('[repId+date]')
    .between([rep.id, Dexie.minKey], [rep.id, Dexie.maxKey])
    .reverse()
    .limit(callsBack)
    .toArray();
  const [scorecards, draws] = await Promise.all([
    cardsOn(db, newest),
    db.draws.where('repId').equals(rep.id).toArray(),
  ]);
  return { rep, calls: newest.toReversed(), scorecards, draws };
}

async function draftsOf(db: Database, clientId: Id, coachId: Id): Promise<readonly OpenDraft[]> {
  const cards = await db.scorecards
    .where('[clientId+state+startedAt]')
    .between([clientId, 'draft', Dexie.minKey], [clientId, 'draft', Dexie.maxKey])
    .reverse()
    .filter((card) => card.coachId === coachId)
    .limit(mostDrafts)
    .toArray();
  const calls = await db.calls.bulkGet(cards.map(({ callId }) => callId));
  const reps = await db.reps.bulkGet(calls.map((call) => call?.repId ?? ''));
  return cards.flatMap((card, place) => {
    const [call, rep] = [calls[place], reps[place]];
    return call && rep ? [{ card, call, rep }] : [];
  });
}
