import type { Call } from '../call';
import { altered, deleted, made, type Edit } from '../change';
import type { Count } from '../count';
import type { Draw } from '../draw';
import type { Evidence } from '../evidence';
import type { Id } from '../fields';
import type { Listening } from '../listening';
import type { Recording } from '../recording';
import type { Scorecard } from '../scorecard';
import type { Transcript, TranscriptSource } from '../transcript';
import type { ClientAct, Making } from './making';

/** Everything that goes when a call is deleted. */
export interface CallBelongings {
  readonly scorecards: readonly Scorecard[];
  readonly evidence: readonly Evidence[];
  readonly counts: readonly Count[];
  readonly transcripts: readonly Transcript[];
  readonly transcriptSources: readonly TranscriptSource[];
  readonly listenings: readonly Listening[];
  /** The recording, where no other call has it. */
  readonly recording: Recording | undefined;
}

/** Adds a call without a recording. */
export const addCall = (call: Call): ClientAct => ({
  label: `Add a call${call.customer ? ` with ${call.customer}` : ''}`,
  about: [call.repId],
  edits: [made('calls', call)],
});

/** Corrects what is known of a call. A change of rep shows on the timelines of both. */
export function alterCall(call: Call, fields: Partial<Omit<Call, 'id' | 'clientId'>>): ClientAct {
  const edit = altered('calls', call, fields);
  return {
    label: 'Correct the call',
    about: [...new Set([call.repId, fields.repId ?? call.repId])],
    edits: [edit],
  };
}

/** Leaves a call out of every queue and says why; null puts it back. */
export function leaveOut(call: Call, reason: string | null): ClientAct {
  const edit = altered('calls', call, { leftOut: reason });
  return {
    label: reason === null ? 'Put the call back into the queue' : 'Leave the call out of the queue',
    about: [call.repId],
    edits: [edit],
  };
}

/** Deletes a call and everything of it. Scorecards go before their evidence, which is frozen while they stand. */
export const deleteCall = (call: Call, belongings: CallBelongings): ClientAct => ({
  label: `Delete the call${call.customer ? ` with ${call.customer}` : ''}`,
  about: [call.repId],
  edits: [
    ...newestFirst(belongings.scorecards).map((one) => deleted('scorecards', one)),
    ...belongings.evidence.map((one) => deleted('evidence', one)),
    ...belongings.counts.map((one) => deleted('counts', one)),
    ...belongings.transcriptSources.map((one) => deleted('transcriptSources', one)),
    ...belongings.transcripts.map((one) => deleted('transcripts', one)),
    ...belongings.listenings.map((one) => deleted('listenings', one)),
    deleted('calls', call),
    ...(belongings.recording ? [deleted('recordings', belongings.recording)] : []),
  ],
});

/** Keeps a drawn queue of a rep in place of the one before. */
export function keepDraw(
  clientId: Id,
  repId: Id,
  before: readonly Draw[],
  draw: Pick<Draw, 'method' | 'seed' | 'callIds' | 'leftOut'>,
  { at, newId }: Making,
): ClientAct {
  const edits: Edit[] = before.map((one) => deleted('draws', one));
  edits.push(made('draws', { id: newId(), clientId, repId, createdAt: at, ...draw }));
  return { label: 'Draw calls to score', about: [repId], edits };
}

const newestFirst = (cards: readonly Scorecard[]): readonly Scorecard[] =>
  cards.toSorted((a, b) => b.revision - a.revision);
