import type { Call } from '../model/call';
import { counts, type Scorecard } from '../model/scorecard';
import type { Figure } from './figure';
import { newerFirst } from './queue';

/** How far the scoring of a call is. */
export type CallState = 'waiting' | 'draft' | 'scored' | 'left out';

/** A call with how far its scoring is, and the scorecard that says so: the one that counts, else the draft. */
export interface CallStanding {
  readonly call: Call;
  readonly state: CallState;
  readonly scorecard: Scorecard | undefined;
}

const rowLength = 10;

/**
 * The calls of one rep, newest first, each with how far its scoring is. A call that is left out of every queue
 * says so unless it was scored all the same. Scorecards of other calls are passed over.
 */
export function callStandings(
  calls: readonly Call[],
  scorecards: readonly Scorecard[],
): readonly CallStanding[] {
  const cardsOf = Map.groupBy(scorecards, ({ callId }) => callId);
  return calls.toSorted(newerFirst).map((call) => {
    const cards = cardsOf.get(call.id) ?? [];
    const counted = cards.find(counts);
    const draft = cards.find(({ state }) => state === 'draft');
    return { call, state: stateOf(call, counted, draft), scorecard: counted ?? draft };
  });
}

function stateOf(call: Call, counted: Scorecard | undefined, draft: Scorecard | undefined): CallState {
  if (counted) return 'scored';
  if (call.leftOut !== null) return 'left out';
  return draft ? 'draft' : 'waiting';
}

/** A rep's last ten calls, left-out ones passed over: what 'n of 10 scored' counts. Expects newest first. */
const lastTen = (standings: readonly CallStanding[]): readonly CallStanding[] =>
  standings.filter(({ state }) => state !== 'left out').slice(0, rowLength);

/** How many of the last ten calls are scored; undefined for a rep without calls. */
export function scoredOfLastTen(standings: readonly CallStanding[]): Figure | undefined {
  const last = lastTen(standings);
  if (last.length === 0) return undefined;
  const scored = last.filter(({ state }) => state === 'scored').length;
  return {
    value: scored,
    n: last.length,
    formula: 'calls with a complete scorecard, of the last ten that are not left out',
    inputs: [
      { label: 'scored', value: scored },
      { label: 'calls', value: last.length },
    ],
  };
}
