import { Dexie } from 'dexie';
import type { Call } from '../../../shared/model/call';
import type { Draw } from '../../../shared/model/draw';
import type { Id } from '../../../shared/model/fields';
import type { Recording } from '../../../shared/model/recording';
import type { Rep } from '../../../shared/model/rep';
import { newerFirst, queueLength, waitingCalls } from '../../../shared/measure/queue';
import type { Scorecard } from '../../../shared/model/scorecard';
import type { Database } from '../open-db';

/** A rep with calls that nobody has scored, and what his queue is made from. */
export interface DueRep {
  readonly rep: Rep;
  /** The calls that the queue in force can hold, oldest first: the newest ones as far back as ten wait, and what was drawn. */
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
/** Calls of a rep read in one go: ten that wait are mostly among them. */
const queueStride = 40;
const mostDrafts = 20;

/**
 * The drafts and the first reps whose calls wait. Goes back from the newest call and stops as soon as `wanted`
 * reps are found: the time does not grow with the calls of a client.
 */
export async function todayRecords(
  db: Database,
  clientId: Id,
  coachId: Id,
  today: string,
  wanted: number,
): Promise<TodayRecords> {
  // No transaction around it: a live query that is read again while a whole client goes loses it half-way, and
  // what was read between two changes is read once more after the second.
  const [walked, drafts, rep] = await Promise.all([
    walkBack(db, clientId, today, wanted),
    draftsOf(db, clientId, coachId),
    db.reps.where('clientId').equals(clientId).first(),
  ]);
  const due = await Promise.all(walked.due.map((one) => dueRep(db, one, coachId, today)));
  const recordingIds = due.flatMap(({ calls }) => calls.flatMap(({ recordingId }) => recordingId ?? []));
  const recordings = await db.recordings.bulkGet([...new Set(recordingIds)]);
  return {
    drafts,
    due,
    leftOut: walked.leftOut,
    hasMore: walked.hasMore,
    recordings: recordings.flatMap((one) => one ?? []),
    hasReps: rep !== undefined,
    hasCalls: walked.hasCalls,
  };
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
  if (ids.length === 0) return;
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
  if (calls.length === 0) return [];
  const found = await Promise.all(calls.map(({ id }) => db.scorecards.where('callId').equals(id).toArray()));
  return found.flat();
}

/** What the queue of a rep is made from. Today counts from this what the queue screen counts from all his calls. */
async function dueRep(db: Database, rep: Rep, coachId: Id, today: string): Promise<DueRep> {
  const draws = await db.draws.where('repId').equals(rep.id).toArray();
  const newest = await newestOf(db, rep, coachId, today);
  const read = new Set(newest.calls.map(({ id }) => id));
  const drawnIds = new Set(draws.flatMap(({ callIds }) => callIds).filter((id) => !read.has(id)));
  const drawn = (await db.calls.bulkGet([...drawnIds])).filter((call) => call !== undefined);
  const calls = [...newest.calls, ...drawn].toSorted(newerFirst).toReversed();
  return { rep, calls, scorecards: [...newest.scorecards, ...(await cardsOn(db, drawn))], draws };
}

/** The newest calls of a rep as far back as a full queue reaches, with the scorecards on them. */
async function newestOf(
  db: Database,
  rep: Rep,
  coachId: Id,
  today: string,
): Promise<Pick<DueRep, 'calls' | 'scorecards'>> {
  const calls: Call[] = [];
  const scorecards: Scorecard[] = [];
  for (;;) {
    const part = await db.calls
      .where('[repId+date]')
      .between([rep.id, Dexie.minKey], [rep.id, Dexie.maxKey])
      .reverse()
      .offset(calls.length)
      .limit(queueStride)
      .toArray();
    calls.push(...part);
    scorecards.push(...(await cardsOn(db, part)));
    // Another call of the day that was read last may still come before it.
    const last = calls.at(-1)?.date ?? '';
    const waiting = waitingCalls(calls, scorecards, coachId, today).filter(({ date }) => date > last);
    if (part.length < queueStride || waiting.length >= queueLength) return { calls, scorecards };
  }
}

async function draftsOf(db: Database, clientId: Id, coachId: Id): Promise<readonly OpenDraft[]> {
  const cards = await db.scorecards
    .where('[clientId+state+startedAt]')
    .between([clientId, 'draft', Dexie.minKey], [clientId, 'draft', Dexie.maxKey])
    .reverse()
    .filter((card) => card.coachId === coachId)
    .limit(mostDrafts)
    .toArray();
  if (cards.length === 0) return [];
  const calls = await db.calls.bulkGet(cards.map(({ callId }) => callId));
  const reps = await db.reps.bulkGet(calls.map((call) => call?.repId ?? ''));
  return cards.flatMap((card, place) => {
    const [call, rep] = [calls[place], reps[place]];
    return call && rep ? [{ card, call, rep }] : [];
  });
}
