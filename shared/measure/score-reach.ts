/** What figures are made from need: the last ten complete scorecards. */
export const scoresWanted = 10;

/** Calls looked at in one go at first: ten scored ones are mostly among them. Twice as many each time they are not. */
export const firstStride = 20;

/**
 * How many of a rep's calls, from the newest back, his figures look at: in strides until ten complete scorecards are
 * among them, 0 to all. `complete` says how many of them a call has. Whoever has all calls at hand comes to the same
 * figures with this as a look-up that reads stride by stride.
 */
export function reachOf<C>(calls: readonly C[], complete: (call: C) => number): number {
  let [reach, found] = [0, 0];
  for (let stride = firstStride; reach < calls.length && found < scoresWanted; stride *= 2) {
    for (const call of calls.slice(reach, reach + stride)) found += complete(call);
    reach += stride;
  }
  return Math.min(reach, calls.length);
}
