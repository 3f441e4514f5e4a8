import type { Call } from '../call';
import { altered, deleted, made } from '../change';
import type { Evidence } from '../evidence';
import type { Id } from '../fields';
import type { Transcript, TranscriptContent, TranscriptSource } from '../transcript';
import { quoteOf } from '../transcript-quote';
import type { ClientAct, Making } from './making';

/** A transcript file that was read. */
export interface TranscriptFile extends TranscriptContent {
  readonly fileName: string;
  /** The file as it was. */
  readonly source: string;
}

/** The transcript of a call as it is first kept, with the file as it was. */
export function keptTranscript(
  { clientId, callId }: Pick<Transcript, 'clientId' | 'callId'>,
  { source, fileName, format, isTimed, speakers, turns }: TranscriptFile,
  { at, newId }: Making,
): { readonly transcript: Transcript; readonly kept: TranscriptSource } {
  const transcript: Transcript = {
    id: newId(),
    clientId,
    callId,
    format,
    fileName: fileName.slice(0, 200),
    isTimed,
    speakers,
    turns,
    addedAt: at,
  };
  return { transcript, kept: { id: newId(), clientId, transcriptId: transcript.id, text: source } };
}

/**
 * Attaches a transcript to a call, with the file as it was. Evidence that has no quote yet takes the words of
 * its window; hand over only evidence that may still change.
 */
export function attachTranscript(
  { id, clientId, repId }: Call,
  read: TranscriptFile,
  evidence: readonly Evidence[],
  making: Making,
): ClientAct {
  const { transcript, kept } = keptTranscript({ clientId, callId: id }, read, making);
  const quotes = evidence.flatMap((one) => {
    if (one.quote !== '') return [];
    const found = quoteOf(transcript, one.startMs, one.endMs);
    return [altered('evidence', one, { ...found, speaker: one.speaker || found.speaker })];
  });
  return {
    label: 'Attach a transcript',
    about: [repId],
    edits: [made('transcripts', transcript), made('transcriptSources', kept), ...quotes],
  };
}

/** Takes a transcript away, with the file it came from. Quotes in evidence stay. */
export const removeTranscript = (
  call: Call,
  transcript: Transcript,
  sources: readonly TranscriptSource[],
): ClientAct => ({
  label: 'Remove the transcript',
  about: [call.repId],
  edits: [...sources.map((one) => deleted('transcriptSources', one)), deleted('transcripts', transcript)],
});

/** Replaces speakers or turns by repaired ones. */
export function repairTranscript(
  repId: Id,
  transcript: Transcript,
  repaired: Partial<Pick<Transcript, 'speakers' | 'turns'>>,
  label: string,
): ClientAct {
  const edit = altered('transcripts', transcript, repaired);
  return { label, about: [repId], edits: [edit] };
}
