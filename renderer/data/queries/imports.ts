import { Dexie } from 'dexie';
import type { Call } from '../../../shared/model/call';
import type { Id } from '../../../shared/model/fields';
import type { Recording } from '../../../shared/model/recording';
import type { Database } from '../open-db';

/** The recordings of a client that have one of these sizes: only they can be the same files. */
export const recordingsOfSizes = (
  db: Database,
  clientId: Id,
  sizes: readonly number[],
): Promise<Recording[]> =>
  db.recordings
    .where('[clientId+bytes]')
    .anyOf([...new Set(sizes)].map((bytes) => [clientId, bytes]))
    .toArray();

/** The recording of a client with this content; undefined where it has none. */
export const recordingOfHash = (db: Database, clientId: Id, hash: string): Promise<Recording | undefined> =>
  db.recordings.where('[clientId+hash]').equals([clientId, hash]).first();

/** The first call with a recording. */
export const callOfRecording = (db: Database, recordingId: Id): Promise<Call | undefined> =>
  db.calls.where('recordingId').equals(recordingId).first();

/** A call as it is offered for a transcript. */
export interface OpenCall extends Call {
  readonly repName: string;
}

/**
 * Calls that have no transcript yet, newest first: of one day, or the last ones of the client for null.
 * At most `most`.
 */
export async function callsWithoutTranscript(
  db: Database,
  clientId: Id,
  day: string | null,
  most = 200,
): Promise<readonly OpenCall[]> {
  const [from, to] = day === null ? [Dexie.minKey, Dexie.maxKey] : [day, day];
  const calls = await db.calls
    .where('[clientId+date]')
    .between([clientId, from], [clientId, to], true, true)
    .reverse()
    .limit(most * 3)
    .toArray();
  return openOnes(db, calls, most);
}

/** The calls without a transcript whose recording came from a file of this base name, such as `Dana - Acme`. */
export async function callsOfFileName(
  db: Database,
  clientId: Id,
  baseName: string,
): Promise<readonly OpenCall[]> {
  const recordings = await db.recordings
    .where('[clientId+fileName]')
    .between([clientId, `${baseName}.`], [clientId, `${baseName}.\uffff`])
    .limit(10)
    .toArray();
  const ids = recordings.map(({ id }) => id);
  return openOnes(db, await db.calls.where('recordingId').anyOf(ids).toArray(), 10);
}

async function openOnes(db: Database, calls: readonly Call[], most: number): Promise<readonly OpenCall[]> {
  const ids = calls.map(({ id }) => id);
  const withTranscript = new Set(await db.transcripts.where('callId').anyOf(ids).uniqueKeys());
  const open = calls.filter(({ id }) => !withTranscript.has(id)).slice(0, most);
  const reps = await db.reps.bulkGet(open.map(({ repId }) => repId));
  return open.map((call, place) => ({ ...call, repName: reps[place]?.name ?? '' }));
}
