import { Dexie } from 'dexie';
import type { CallBelongings } from '../../../shared/model/acts/calls';
import type { Call } from '../../../shared/model/call';
import type { Id } from '../../../shared/model/fields';
import type { Rubric } from '../../../shared/model/rubric';
import type { Scorecard } from '../../../shared/model/scorecard';
import type { Database } from '../open-db';

const newestFirst = (db: Database, clientId: Id) =>
  db.calls.where('[clientId+date]').between([clientId, Dexie.minKey], [clientId, Dexie.maxKey]).reverse();

/** The newest calls of a client: what a list shows while the rest is still being read. */
export const newestCalls = (db: Database, clientId: Id, limit: number): Promise<Call[]> =>
  newestFirst(db, clientId).limit(limit).toArray();

/** All calls of a client, newest first. */
export const callsOf = (db: Database, clientId: Id): Promise<Call[]> => newestFirst(db, clientId).toArray();

/** What the state of a client's calls is told from. */
export interface StateRecords {
  readonly scorecards: readonly Scorecard[];
  readonly rubrics: readonly Rubric[];
}

/** The scorecards and rubric versions of a client. */
export async function stateRecords(db: Database, clientId: Id): Promise<StateRecords> {
  const [scorecards, rubrics] = await Promise.all([
    db.scorecards.where('clientId').equals(clientId).toArray(),
    db.rubrics.where('clientId').equals(clientId).toArray(),
  ]);
  return { scorecards, rubrics };
}

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
