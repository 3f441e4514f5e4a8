import { Dexie } from 'dexie';
import type { CallBelongings } from '../../../shared/model/acts/calls';
import type { Call } from '../../../shared/model/call';
import type { Id } from '../../../shared/model/fields';
import type { Scorecard } from '../../../shared/model/scorecard';
import { readHead } from '../head';
import type { Database } from '../open-db';

const between = (db: Database, clientId: Id, from: unknown, to: unknown) =>
  db.calls.where('[clientId+date]').between([clientId, from], [clientId, to], true, true).reverse();

/** The newest calls of a client: what a list shows while the rest is still being read. */
export const newestCalls = (db: Database, clientId: Id, limit: number): Promise<Call[]> =>
  between(db, clientId, Dexie.minKey, Dexie.maxKey).limit(limit).toArray();

/** All calls of a client as of a commit. */
export interface AllCalls {
  readonly seenTicket: number;
  /** Newest first. */
  readonly calls: readonly Call[];
}

/**
 * All calls of a client, read a month at a time, so that tens of thousands never hold up the screen. Undefined
 * when the signal stopped it.
 */
export async function allCalls(
  db: Database,
  clientId: Id,
  signal: AbortSignal,
): Promise<AllCalls | undefined> {
  const { ticket } = await readHead(db);
  const [newest] = await newestCalls(db, clientId, 1);
  const oldest = await between(db, clientId, Dexie.minKey, Dexie.maxKey).last();
  const calls: Call[] = [];
  if (!newest || !oldest) return { seenTicket: ticket, calls };
  const last = oldest.date.slice(0, 7);
  for (let month = newest.date.slice(0, 7); month >= last; month = monthBefore(month)) {
    calls.push(...(await between(db, clientId, `${month}-01`, `${month}-31`).toArray()));
    if (signal.aborted) return undefined;
  }
  return { seenTicket: ticket, calls };
}

/** How many calls a client has. */
export const countCalls = (db: Database, clientId: Id): Promise<number> =>
  db.calls.where('clientId').equals(clientId).count();

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

/** Which calls a coach has begun or anybody has completed. Told from an index alone: no scorecard is read. */
export async function markedCalls(
  db: Database,
  clientId: Id,
  coachId: Id,
): Promise<{ readonly drafts: ReadonlySet<Id>; readonly complete: ReadonlySet<Id> }> {
  const keys = await db.scorecards
    .where('[clientId+coachId+state+callId]')
    .between([clientId, Dexie.minKey], [clientId, Dexie.maxKey])
    .keys();
  const drafts = new Set<Id>();
  const complete = new Set<Id>();
  for (const key of keys) {
    const parts: readonly unknown[] = Array.isArray(key) ? key : [];
    const [, coach, state, callId] = parts;
    if (typeof callId !== 'string') throw new Error('The index of scorecards holds four ids');
    if (state === 'complete') complete.add(callId);
    else if (coach === coachId) drafts.add(callId);
  }
  return { drafts, complete };
}

/** The scorecards of one call. */
export const scorecardsOf = (db: Database, callId: Id): Promise<Scorecard[]> =>
  db.scorecards.where('callId').equals(callId).toArray();

/** Everything that goes when a call is deleted. */
export async function belongingsOf(db: Database, call: Call): Promise<CallBelongings> {
  const [scorecards, evidence, counts, transcripts, listenings] = await Promise.all([
    db.scorecards.where('callId').equals(call.id).toArray(),
    db.evidence.where('callId').equals(call.id).toArray(),
    db.counts.where('callId').equals(call.id).toArray(),
    db.transcripts.where('callId').equals(call.id).toArray(),
    db.listenings
      .where('[callId+coachId]')
      .between([call.id, Dexie.minKey], [call.id, Dexie.maxKey])
      .toArray(),
  ]);
  const transcriptSources = await db.transcriptSources
    .where('transcriptId')
    .anyOf(transcripts.map(({ id }) => id))
    .toArray();
  const { recordingId } = call;
  const isShared = recordingId !== null && (await db.calls.where({ recordingId }).count()) > 1;
  const recording = recordingId === null || isShared ? undefined : await db.recordings.get(recordingId);
  return { scorecards, evidence, counts, transcripts, transcriptSources, listenings, recording };
}
