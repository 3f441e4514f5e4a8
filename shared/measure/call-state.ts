import type { Call } from '../model/call';
import type { Id } from '../model/fields';
import type { Rubric } from '../model/rubric';
import { counts, type Scorecard } from '../model/scorecard';
import { overallOf } from './scorecard-result';

export const callStates = ['to score', 'draft', 'complete'] as const;

/** How far a call is, as one coach sees it. */
export interface CallState {
  readonly is: (typeof callStates)[number];
  /** What the complete scorecard comes to, 1 to 5; undefined before that, and where no dimension has a level. */
  readonly overall: number | undefined;
}

/** A call on which nothing was marked. */
export const toScore: CallState = { is: 'to score', overall: undefined };

/**
 * How far each call is that has a scorecard: the coach's own draft comes first, then his own complete one, then
 * another coach's. Calls without a scorecard are not in the answer (toScore).
 */
export function callStatesOf(
  calls: readonly Call[],
  scorecards: readonly Scorecard[],
  rubrics: readonly Rubric[],
  coachId: Id,
): ReadonlyMap<Id, CallState> {
  const rubricOf = new Map(rubrics.map((rubric) => [rubric.id, rubric]));
  const callOf = new Map(calls.map((call) => [call.id, call]));
  const best = new Map<Id, Scorecard>();
  for (const card of scorecards) {
    const before = best.get(card.callId);
    if (rank(card, coachId) > (before ? rank(before, coachId) : 0)) best.set(card.callId, card);
  }
  const states = new Map<Id, CallState>();
  for (const [callId, card] of best) {
    const call = callOf.get(callId);
    const rubric = rubricOf.get(card.rubricId);
    if (!call) continue;
    if (card.state === 'draft') states.set(callId, { is: 'draft', overall: undefined });
    else {
      const overall = rubric && overallOf(card, call.kind, rubric);
      states.set(callId, { is: 'complete', overall: overall?.mean.value });
    }
  }
  return states;
}

/** Which scorecard speaks for a call: the highest; 0 speaks for none. */
function rank(card: Scorecard, coachId: Id): number {
  const isOwn = card.coachId === coachId;
  if (card.state === 'draft') return isOwn ? 3 : 0;
  if (!counts(card)) return 0;
  return isOwn ? 2 : 1;
}
