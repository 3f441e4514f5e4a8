import { z } from 'zod';
import { Day, Id, Instant, Line, Text, TimeOfDay } from './fields';

export const callKinds = ['discovery', 'demo', 'proposal', 'negotiation', 'other'] as const;
export const CallKind = z.enum(callKinds);
export type CallKind = z.infer<typeof CallKind>;

export const callOutcomes = ['open', 'advanced', 'stalled', 'won', 'lost'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export const callSources = ['recording', 'live', 'notes'] as const;

/** One sales conversation of a rep. */
export const Call = z.strictObject({
  id: Id,
  clientId: Id,
  repId: Id,
  date: Day,
  time: TimeOfDay.nullable(),
  kind: CallKind,
  customer: Line,
  outcome: z.enum(callOutcomes),
  /** The deal that the call belongs to, in the words of the client's CRM; empty where unknown. */
  deal: Line,
  /** The stage the deal was in on that day; empty where unknown. */
  stage: Line,
  /** How it can be scored: from a recording, live by the wall clock, or from notes. */
  source: z.enum(callSources),
  recordingId: Id.nullable(),
  notes: Text,
  /** Why this call is left out of every queue; null where it takes part. */
  leftOut: Line.min(1).nullable(),
  createdAt: Instant,
});
export type Call = Readonly<z.infer<typeof Call>>;

/** A new call of which only the rep and the day are known. */
export const blankCall = (given: Pick<Call, 'id' | 'clientId' | 'repId' | 'date' | 'createdAt'>): Call => ({
  time: null,
  kind: 'discovery',
  customer: '',
  outcome: 'open',
  deal: '',
  stage: '',
  source: 'recording',
  recordingId: null,
  notes: '',
  leftOut: null,
  ...given,
});
