import type { CallKind, CallOutcome } from '../../model/call';

/** The five dimensions by their first letter, as the sample's scripts mark them. */
export type DimensionLetter = 'D' | 'V' | 'O' | 'N' | 'E';

/** What was noticed for a dimension: done well, done badly, or not done. */
export type Noticed = readonly [dimension: DimensionLetter, sign: '+' | '-' | '~', what: string];

/**
 * A call of the sample client that has no recording: the coach before scored it from notes. It gives the reps
 * a history, so that profiles, bands and trends have something to say.
 */
export interface EarlierCall {
  /** Days before the day on which the sample is opened, before the shift to a Monday; always a working day. */
  readonly daysAgo: number;
  readonly time: string;
  readonly kind: CallKind;
  readonly outcome: CallOutcome;
  readonly customer: string;
  readonly deal: string;
  readonly stage: string;
  /** Levels in the order D V O N E; `-` where the call gave no opportunity. */
  readonly levels: string;
  readonly note: string;
  readonly nextAction: string;
  readonly noticed: readonly Noticed[];
}
