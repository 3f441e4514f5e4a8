import type { Call } from '../../../shared/model/call';
import type { Coach } from '../../../shared/model/coach';
import type { Count } from '../../../shared/model/count';
import type { Evidence } from '../../../shared/model/evidence';
import type { Id } from '../../../shared/model/fields';
import type { Listening } from '../../../shared/model/listening';
import type { Recording } from '../../../shared/model/recording';
import type { Rep } from '../../../shared/model/rep';
import type { Rubric } from '../../../shared/model/rubric';
import type { Scorecard } from '../../../shared/model/scorecard';
import type { Transcript, TranscriptSource } from '../../../shared/model/transcript';
import { readHead } from '../head';
import type { Database } from '../open-db';

/** Everything that the scoring workspace knows of a call but its transcript, read at one moment. */
export interface ScoringRecords {
  /** The commits that this reading contains: later ones may still be pending. */
  readonly seenTicket: number;
  readonly call: Call;
  readonly rep: Rep;
  readonly recording: Recording | undefined;
  /** All coaches' scorecards of the call, all revisions. */
  readonly scorecards: readonly Scorecard[];
  readonly evidence: readonly Evidence[];
  /** What the current coach counted. */
  readonly counts: readonly Count[];
  /** The rubric versions that the scorecards stand on, and the one that a new scorecard takes. */
  readonly rubrics: readonly Rubric[];
  readonly currentRubric: Rubric | undefined;
  readonly listening: Listening | undefined;
  /** Those who scored this call. */
  readonly coaches: readonly Coach[];
}

const tables = [
  'meta',
  'calls',
  'reps',
  'recordings',
  'scorecards',
  'evidence',
  'counts',
  'rubrics',
  'listenings',
  'coaches',
];

/** What is known of a call for the coach who scores it; null where this client has no such call. */
export function scoringRecords(
  db: Database,
  clientId: Id,
  callId: Id,
  coachId: Id,
): Promise<ScoringRecords | null> {
  return db.transaction('r', tables, async () => {
    const call = await db.calls.get(callId);
    const rep = call?.clientId === clientId ? await db.reps.get(call.repId) : undefined;
    if (!call || !rep) return null;
    const [head, recording, scorecards, evidence, counts, rubrics, listening] = await Promise.all([
      readHead(db),
      call.recordingId ? db.recordings.get(call.recordingId) : undefined,
      db.scorecards.where('callId').equals(callId).toArray(),
      db.evidence.where('callId').equals(callId).toArray(),
      db.counts.where('callId').equals(callId).toArray(),
      db.rubrics.where('clientId').equals(clientId).toArray(),
      db.listenings.where('[callId+coachId]').equals([callId, coachId]).first(),
    ]);
    const coaches = await db.coaches.bulkGet([...new Set(scorecards.map((card) => card.coachId))]);
    const used = new Set(scorecards.map(({ rubricId }) => rubricId));
    const currentRubric = newestPublished(rubrics);
    return {
      seenTicket: head.ticket,
      call,
      rep,
      recording,
      scorecards,
      evidence,
      counts: counts.filter((count) => count.coachId === coachId),
      rubrics: rubrics.filter(({ id }) => used.has(id) || id === currentRubric?.id),
      currentRubric,
      listening,
      coaches: coaches.filter((coach) => coach !== undefined),
    };
  });
}

/**
 * The transcript of a call; null where it has none. Read apart from the rest: it is long, and marks that are
 * made by the second must not read it again.
 */
export async function transcriptOf(db: Database, callId: Id): Promise<Transcript | null> {
  const transcripts = await db.transcripts.where('callId').equals(callId).toArray();
  return transcripts.toSorted((a, b) => (a.addedAt < b.addedAt ? 1 : -1))[0] ?? null;
}

/** The files that a transcript came from, as they were. */
export const transcriptSourcesOf = (db: Database, transcriptId: Id): Promise<TranscriptSource[]> =>
  db.transcriptSources.where('transcriptId').equals(transcriptId).toArray();

/** The version that a new scorecard is scored against: the one published last. */
const newestPublished = (rubrics: readonly Rubric[]): Rubric | undefined =>
  rubrics
    .filter(({ state }) => state === 'published')
    .toSorted((a, b) =>
      a.createdAt === b.createdAt ? b.version - a.version : a.createdAt < b.createdAt ? 1 : -1,
    )[0];
