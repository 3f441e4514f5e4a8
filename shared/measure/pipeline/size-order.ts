import { noDay, type Deals } from '../../model/deals';

/** The deals with an amount as columns, the smallest first: made once, so that no question has to sort. */
export interface SizeOrder {
  readonly amount: Float64Array;
  /** The place of the deal's person; −1 without an owner. */
  readonly person: Int32Array;
  /** A place in `dealStates`. */
  readonly state: Uint8Array;
  /** The day it was won or lost, `noDay` where that is not known. */
  readonly closed: Int32Array;
}

/** Puts the deals in the order of their amounts. */
export function sizeOrder(deals: Deals, amounts: Float64Array, personOf: Int32Array): SizeOrder {
  const rows = Int32Array.from(amounts, (_, row) => row).filter((row) => !Number.isNaN(amounts[row] ?? NaN));
  rows.sort((a, b) => (amounts[a] ?? 0) - (amounts[b] ?? 0));
  return {
    amount: Float64Array.from(rows, (row) => amounts[row] ?? 0),
    person: rows.map((row) => personOf[row] ?? -1),
    state: Uint8Array.from(rows, (row) => deals.state[row] ?? 0),
    closed: rows.map((row) => deals.closed?.[row] ?? noDay),
  };
}
