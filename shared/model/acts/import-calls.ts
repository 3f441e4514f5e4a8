import { counted } from '../../lib/words';
import { blankCall, type Call } from '../call';
import { made, type Edit } from '../change';
import type { Id } from '../fields';
import type { Recording } from '../recording';
import { blankRep, type Rep } from '../rep';
import type { Transcript } from '../transcript';
import type { ClientAct, Making } from './making';
import { keptTranscript, type TranscriptFile } from './transcripts';

/** A recording whose file is kept: a new one, or one that this client has already. */
export type ImportedRecording =
  | { readonly is: 'new'; readonly file: Pick<Recording, 'hash' | 'kind' | 'bytes' | 'fileName'> }
  | { readonly is: 'here'; readonly id: Id };

/** A call that comes in with a recording, a transcript or both. */
export interface NewCall {
  readonly is: 'new call';
  readonly rep: Pick<Rep, 'id' | 'name'>;
  readonly fields: Pick<Call, 'date' | 'time' | 'kind' | 'customer' | 'outcome' | 'deal'>;
  readonly recording: ImportedRecording | null;
  readonly transcript: TranscriptFile | null;
}

/** A transcript for a call that is here already. */
export interface AddedTranscript {
  readonly is: 'added transcript';
  readonly call: Pick<Call, 'id' | 'repId'>;
  readonly repName: string;
  readonly transcript: TranscriptFile;
}

export type ImportedCall = NewCall | AddedTranscript;

/**
 * Imports calls as one act: reps that are new, recordings, calls, transcripts with the files they came from.
 * A call with a transcript alone is scored from what is written. A speaker who is called like the rep is taken
 * for the rep, and in a conversation of two the other one for the customer.
 */
export function importCalls(
  clientId: Id,
  newReps: readonly Pick<Rep, 'id' | 'name'>[],
  calls: readonly ImportedCall[],
  { at, newId }: Making,
): ClientAct {
  const used = new Set(calls.map((call) => (call.is === 'new call' ? call.rep.id : call.call.repId)));
  const reps = newReps.filter(({ id }) => used.has(id));
  const edits: Edit[] = reps.map(({ id, name }) =>
    made('reps', blankRep({ id, clientId, name, createdAt: at })),
  );
  for (const call of calls) {
    const repName = call.is === 'new call' ? call.rep.name : call.repName;
    const { id, callEdits } =
      call.is === 'new call' ? newCall(clientId, call, { at, newId }) : { id: call.call.id, callEdits: [] };
    edits.push(...callEdits);
    if (call.transcript) {
      const read = { ...call.transcript, speakers: withRoles(call.transcript.speakers, repName) };
      const { transcript, kept } = keptTranscript({ clientId, callId: id }, read, { at, newId });
      edits.push(made('transcripts', transcript), made('transcriptSources', kept));
    }
  }
  return { label: labelOf(calls), about: [...used], edits };
}

function newCall(
  clientId: Id,
  { rep, fields, recording }: NewCall,
  { at, newId }: Making,
): { readonly id: Id; readonly callEdits: readonly Edit[] } {
  const edits: Edit[] = [];
  let recordingId: Id | null = recording?.is === 'here' ? recording.id : null;
  if (recording?.is === 'new') {
    recordingId = newId();
    const file = { ...recording.file, fileName: recording.file.fileName.slice(0, 200) };
    edits.push(
      made('recordings', {
        id: recordingId,
        clientId,
        ...file,
        durationMs: null,
        repSide: null,
        addedAt: at,
      }),
    );
  }
  const source = recording ? 'recording' : 'notes';
  const given = { id: newId(), clientId, repId: rep.id, date: fields.date, createdAt: at };
  const call: Call = { ...blankCall(given), ...fields, source, recordingId };
  edits.push(made('calls', call));
  return { id: call.id, callEdits: edits };
}

/** Names what is sure about the speakers; everybody else stays unknown until the coach says. */
function withRoles(speakers: Transcript['speakers'], repName: string): Transcript['speakers'] {
  const isRep = speakers.map(({ name }) => sameName(name, repName));
  if (isRep.filter(Boolean).length !== 1) return speakers;
  return speakers.map((speaker, place) => {
    if (isRep[place]) return { ...speaker, role: 'rep' };
    return speakers.length === 2 ? { ...speaker, role: 'customer' } : speaker;
  });
}

const sameName = (a: string, b: string): boolean =>
  a.localeCompare(b, 'en', { sensitivity: 'base', ignorePunctuation: true }) === 0;

function labelOf(calls: readonly ImportedCall[]): string {
  const added = calls.filter((call) => call.is === 'added transcript').length;
  const fresh = calls.length - added;
  const parts = [
    ...(fresh > 0 ? [counted(fresh, 'call', 'calls')] : []),
    ...(added > 0 ? [counted(added, 'transcript', 'transcripts')] : []),
  ];
  return `Import ${parts.join(' and ')}`;
}
