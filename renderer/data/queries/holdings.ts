import { Dexie } from 'dexie';
import type { RepHoldings } from '../../../shared/model/acts/reps';
import type { Call } from '../../../shared/model/call';
import type { Id } from '../../../shared/model/fields';
import type { Listening } from '../../../shared/model/listening';
import type { Recording } from '../../../shared/model/recording';
import type { Database } from '../open-db';

/**
 * Everything that is kept on reps of a client: what goes when they are deleted. Recordings are among it only
 * where no call of anybody else uses them. Ids of other clients find nothing.
 */
export async function repHoldings(db: Database, clientId: Id, repIds: readonly Id[]): Promise<RepHoldings> {
  const reps = (await db.reps.bulkGet([...repIds])).filter((rep) => rep?.clientId === clientId);
  const found = reps.flatMap((rep) => rep ?? []);
  const ids = found.map(({ id }) => id);
  const calls = (await Promise.all(ids.map((id) => callsOf(db, id)))).flat();
  const callIds = calls.map(({ id }) => id);
  const [privateNotes, transcripts, scorecards, evidence, counts, draws, plans] = await Promise.all([
    db.privateNotes.where('repId').anyOf(ids).toArray(),
    db.transcripts.where('callId').anyOf(callIds).toArray(),
    db.scorecards.where('callId').anyOf(callIds).toArray(),
    db.evidence.where('callId').anyOf(callIds).toArray(),
    db.counts.where('callId').anyOf(callIds).toArray(),
    db.draws.where('repId').anyOf(ids).toArray(),
    plansOf(db, ids),
  ]);
  const transcriptSources = await db.transcriptSources
    .where('transcriptId')
    .anyOf(transcripts.map(({ id }) => id))
    .toArray();
  const listenings = await Promise.all(callIds.map((id) => listeningsOn(db, id)));
  const recordings = await freeRecordings(db, calls, new Set(callIds));
  return {
    reps: found,
    privateNotes,
    recordings,
    calls,
    transcripts,
    transcriptSources,
    scorecards,
    evidence,
    counts,
    draws,
    listenings: listenings.flat(),
    ...plans,
  };
}

/** What the diagnosis and the coaching hold on reps, besides their calls. */
async function plansOf(db: Database, repIds: readonly Id[]) {
  const ids = [...repIds];
  const within = (id: Id) => [[id, Dexie.minKey] as const, [id, Dexie.maxKey] as const] as const;
  const ranges = ids.map((id) => within(id));
  const [dealOwners, leaderGuesses, selfAssessments, placements, contracts, assessments] = await Promise.all([
    db.dealOwners.where('repId').anyOf(ids).toArray(),
    db.leaderGuesses.where('repId').anyOf(ids).toArray(),
    db.selfAssessments.where('[repId+round]').inAnyRange(ranges).toArray(),
    db.placements.where('[repId+cycle]').inAnyRange(ranges).toArray(),
    db.contracts.where('[repId+cycle]').inAnyRange(ranges).toArray(),
    db.assessments.where('[repId+quarter]').inAnyRange(ranges).toArray(),
  ]);
  return { dealOwners, leaderGuesses, selfAssessments, placements, contracts, assessments };
}

const callsOf = (db: Database, repId: Id): Promise<Call[]> =>
  db.calls.where('[repId+date]').between([repId, Dexie.minKey], [repId, Dexie.maxKey]).toArray();

const listeningsOn = (db: Database, callId: Id): Promise<Listening[]> =>
  db.listenings.where('[callId+coachId]').between([callId, Dexie.minKey], [callId, Dexie.maxKey]).toArray();

/** The recordings of these calls that no other call uses. */
async function freeRecordings(
  db: Database,
  calls: readonly { readonly recordingId: Id | null }[],
  callIds: ReadonlySet<Id>,
): Promise<readonly Recording[]> {
  const ids = [...new Set(calls.flatMap(({ recordingId }) => recordingId ?? []))];
  const users = await db.calls.where('recordingId').anyOf(ids).toArray();
  const shared = new Set(users.filter(({ id }) => !callIds.has(id)).map(({ recordingId }) => recordingId));
  const recordings = await db.recordings.bulkGet(ids.filter((id) => !shared.has(id)));
  return recordings.flatMap((recording) => recording ?? []);
}
