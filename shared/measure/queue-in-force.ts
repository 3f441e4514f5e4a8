import type { Call } from '../model/call';
import type { Draw } from '../model/draw';
import type { Id } from '../model/fields';
import type { Scorecard } from '../model/scorecard';
import { queueOf, reasonAgainst, scoredBy, type Queue } from './queue';

/** The queue that holds for a rep, and the draw that made it where it was drawn. */
export interface QueueInForce extends Queue {
  /** Undefined for the last ten. */
  readonly draw: Draw | undefined;
}

/**
 * The queue that holds for a rep: what was drawn last, as long as one of its calls is still to be scored;
 * otherwise the last ten. Calls of a draw that were deleted, scored or left out since are passed over.
 */
export function queueInForce(
  draws: readonly Draw[],
  calls: readonly Call[],
  scorecards: readonly Scorecard[],
  coachId: Id,
  today: string,
): QueueInForce {
  const [draw] = draws.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const callOf = new Map(calls.map((call) => [call.id, call]));
  const scored = scoredBy(scorecards, coachId);
  const open = (draw?.callIds ?? []).filter((id) => {
    const call = callOf.get(id);
    return call !== undefined && reasonAgainst(call, scored, today) === undefined;
  });
  if (!draw || open.length === 0) return { ...queueOf(calls, scorecards, coachId, today), draw: undefined };
  return { callIds: open, leftOut: draw.leftOut.filter(({ callId }) => callOf.has(callId)), draw };
}

/** The call to score after another one: the next in the queue, from its start again after the last; undefined where there is none. */
export function nextInQueue(queue: Queue, callId: Id): Id | undefined {
  const others = queue.callIds.filter((id) => id !== callId);
  const place = queue.callIds.indexOf(callId);
  return queue.callIds.slice(place + 1)[0] ?? others[0];
}
