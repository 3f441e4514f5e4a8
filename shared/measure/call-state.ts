import type { Call } from '../model/call';
import type { Id } from '../model/fields';
import type { Rubric } from '../model/rubric';
import { counts, type Scorecard } from '../model/scorecard';
import { overallOf, type Overall } from './scorecard-result';

export const callStates = ['to score', 'draft', 'complete'] as const;
/** How far a call is, as one coach sees it. */
export type CallState = (typeof callStates)[number];

/**
 * What the scorecard that counts for a call comes to: the coach's own, otherwise another coach's. Undefined
 * where none is complete, or none of its dimensions has a level.
 */
export function overallOfCall(
  call: Call,
  scorecards: readonly Scorecard[],
  rubrics: readonly Rubric[],
  coachId: Id,
): Overall | undefined {
  const counted = scorecards.filter((card) => card.callId === call.id && counts(card));
  const card = counted.find((one) => one.coachId === coachId) ?? counted[0];
  const rubric = rubrics.find(({ id }) => id === card?.rubricId);
  return card && rubric && overallOf(card, call.kind, rubric);
}
