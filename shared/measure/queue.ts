import type { Call } from '../model/call';
import type { Id } from '../model/fields';
import type { Scorecard } from '../model/scorecard';

/** A call that is not offered for scoring, and why. */
export interface LeftOut {
  readonly callId: Id;
  readonly reason: string;
}

/** Which calls of a rep are to be scored next. */
export interface Queue {
  /** Oldest first. */
  readonly callIds: readonly Id[];
  readonly leftOut: readonly LeftOut[];
}

/** How many calls a queue holds. */
export const queueLength = 10;

/**
 * The queue of a rep for one coach: the last ten calls that nobody has scored yet, oldest first, so that
 * scoring follows the rep's way. A draft counts as not scored. Calls left out come with the reason: put aside by
 * somebody, still to come, scored, or older than the ten. A second opinion on a call that a colleague has
 * scored belongs to calibration. `today` is the day on the coach's calendar.
 */
export function queueOf(
  calls: readonly Call[],
  scorecards: readonly Scorecard[],
  coachId: Id,
  today: string,
): Queue {
  const scored = scoredBy(scorecards, coachId);
  const newestFirst = calls.toSorted(newerFirst);
  const open = waitingCalls(newestFirst, scorecards, coachId, today);
  const taken = new Set(open.slice(0, queueLength).map(({ id }) => id));
  return {
    callIds: newestFirst.flatMap(({ id }) => (taken.has(id) ? [id] : [])).toReversed(),
    leftOut: newestFirst.flatMap((call) =>
      taken.has(call.id)
        ? []
        : [
            {
              callId: call.id,
              reason: reasonAgainst(call, scored, today) ?? `older than the last ${queueLength}`,
            },
          ],
    ),
  };
}

/** The calls that may be in a queue of the coach, in the order given. */
export function waitingCalls(
  calls: readonly Call[],
  scorecards: readonly Scorecard[],
  coachId: Id,
  today: string,
): readonly Call[] {
  const scored = scoredBy(scorecards, coachId);
  return calls.filter((call) => reasonAgainst(call, scored, today) === undefined);
}

/** The calls with a complete scorecard, each with the reason why it is in none of this coach's queues. */
export const scoredBy = (scorecards: readonly Scorecard[], coachId: Id): ReadonlyMap<Id, string> => {
  const complete = scorecards.filter(({ state }) => state === 'complete');
  const own = complete.filter((card) => card.coachId === coachId);
  return new Map([
    ...complete.map(({ callId }) => [callId, 'scored by another coach'] as const),
    ...own.map(({ callId }) => [callId, 'scored'] as const),
  ]);
};

/** Why a call is in no queue and no draw; undefined where it may be. */
export function reasonAgainst(
  call: Call,
  scored: ReadonlyMap<Id, string>,
  today: string,
): string | undefined {
  if (call.leftOut !== null) return call.leftOut;
  if (call.date > today) return 'still to come';
  return scored.get(call.id);
}

/** Sorts by day and time, newest first. */
export const newerFirst = (a: Call, b: Call): number => (placeInTime(a) < placeInTime(b) ? 1 : -1);

const placeInTime = (call: Call): string => [call.date, call.time ?? '', call.createdAt, call.id].join(' ');
