/** Text of which few values occur, such as stages: each value once, and for each row its place; −1 for none. */
export interface CodedText {
  readonly values: readonly string[];
  readonly at: Int32Array;
}

/** How a deal stands. */
export const dealStates = ['open', 'won', 'lost'] as const;
export type DealState = (typeof dealStates)[number];

/** A day that is not known, in a column of days. */
export const noDay = -2_147_483_648;

/**
 * The deals of one snapshot as columns, a row each: what an audit reads. Days count from 1970-01-01; amounts
 * are in the client's currency, NaN where unknown. A column that the export did not have is undefined, so that
 * a figure can name what is missing instead of showing something wrong.
 */
export interface Deals {
  readonly count: number;
  /** The CRM's own id, or what stands for it: the same deal has the same id in the next snapshot. */
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly owner: CodedText;
  readonly stage: CodedText;
  /** A place in `dealStates`. */
  readonly state: Uint8Array;
  readonly amount?: Float64Array;
  readonly created?: Int32Array;
  /** The day it was won or lost; for open deals the expected day. */
  readonly closed?: Int32Array;
  readonly lastActivity?: Int32Array;
  readonly nextStep?: Int32Array;
  /** The gross margin as a share of the amount, 0 to 1. */
  readonly margin?: Float64Array;
  /** What winning the deal cost, in the client's currency. */
  readonly acquisitionCost?: Float64Array;
  readonly lossReason?: CodedText;
  readonly competitor?: CodedText;
  readonly segment?: CodedText;
  readonly source?: CodedText;
  readonly history?: StageHistory;
}

/** When deals entered stages. The steps of row r stand from `from[r]` to before `from[r + 1]`, oldest first. */
export interface StageHistory {
  /** One entry more than there are deals. */
  readonly from: Int32Array;
  /** A place in the values of `Deals.stage`. */
  readonly stage: Int32Array;
  readonly entered: Int32Array;
}
