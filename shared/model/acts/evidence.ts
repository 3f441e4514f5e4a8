import { altered, deleted, made } from '../change';
import type { DimensionKey } from '../dimensions';
import type { Evidence } from '../evidence';
import type { Id } from '../fields';
import type { Scorecard } from '../scorecard';
import { quoteOf, type Quote } from '../transcript-quote';
import type { Transcript } from '../transcript';
import type { ClientAct, Making } from './making';
import { begun, type Desk } from './scorecard';

/** A moment (`endMs` null), a span, or, without a start, the whole call. */
export interface Window {
  readonly startMs: number | null;
  readonly endMs: number | null;
}

/** What of new evidence is known when it is marked. */
export interface NewEvidence extends Window {
  readonly dimension: DimensionKey;
  /** The words chosen in the transcript; left out, those of the window are taken. */
  readonly quote?: Quote;
}

/** Marks evidence. Its quote and speaker come from the transcript where there is one. */
export function addEvidence(
  desk: Desk,
  making: Making,
  given: NewEvidence,
  transcript: Transcript | undefined,
): ClientAct & { readonly evidenceId: Id } {
  const { card, edits } = begun(desk, making);
  const { quote, speaker } = given.quote ?? quoteOf(transcript, given.startMs, given.endMs);
  const evidence: Evidence = {
    id: making.newId(),
    clientId: desk.call.clientId,
    scorecardId: card.id,
    callId: desk.call.id,
    dimension: given.dimension,
    polarity: usualPolarity(card, given.dimension),
    startMs: given.startMs,
    endMs: given.endMs,
    speaker,
    quote,
    note: '',
    createdAt: making.at,
  };
  return {
    label: `Mark evidence for ${desk.rubric.dimensions[given.dimension].name}`,
    about: [desk.call.repId],
    edits: [...edits, made('evidence', evidence)],
    evidenceId: evidence.id,
  };
}

/** What evidence for a dimension most often is: negative where a 1 or 2 was given, otherwise positive. */
export function usualPolarity(card: Scorecard, key: DimensionKey): 'positive' | 'negative' {
  const score = card[key];
  return score.is === 'level' && score.level <= 2 ? 'negative' : 'positive';
}

/** Changes fields of evidence. `field` names what is typed, so that its typing is undone as one. */
export function alterEvidence(
  repId: Id,
  evidence: Evidence,
  fields: Partial<Omit<Evidence, 'id' | 'clientId'>>,
  label: string,
  field?: string,
): ClientAct {
  const edit = altered('evidence', evidence, fields);
  return {
    label,
    about: [repId],
    edits: [edit],
    ...(field === undefined ? {} : { fold: `${evidence.id}.${field}` }),
  };
}

/**
 * Moves evidence to another window of the call. The quote follows, unless somebody wrote another one than the
 * transcript's.
 */
export function moveEvidence(
  repId: Id,
  evidence: Evidence,
  { startMs, endMs }: Window,
  transcript: Transcript | undefined,
): ClientAct {
  const before = quoteOf(transcript, evidence.startMs, evidence.endMs);
  const isOwn = evidence.quote !== '' && evidence.quote !== before.quote;
  const follows = isOwn || transcript === undefined ? {} : quoteOf(transcript, startMs, endMs);
  const end = endMs !== null && startMs !== null && endMs > startMs ? endMs : null;
  const fields = { startMs, endMs: end, ...follows };
  return alterEvidence(repId, evidence, fields, 'Move evidence', 'window');
}

/** Deletes evidence. */
export const deleteEvidence = (repId: Id, evidence: Evidence): ClientAct => ({
  label: 'Delete evidence',
  about: [repId],
  edits: [deleted('evidence', evidence)],
});
