import { useMemo } from 'react';
import { dayOf } from '../../../shared/lib/formats';
import type { Figure } from '../../../shared/measure/figure';
import { callStandings, scoredOfLastTen } from '../../../shared/measure/last-calls';
import { queueInForce } from '../../../shared/measure/queue-in-force';
import type { Call } from '../../../shared/model/call';
import type { Id } from '../../../shared/model/fields';
import type { Recording } from '../../../shared/model/recording';
import type { Rep } from '../../../shared/model/rep';
import { todayRecords, type DueRep, type TodayRecords } from '../../data/queries/today';
import { useLiveAbout } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';

/** A rep whose calls wait, and the one to score next. */
export interface DueLine {
  readonly rep: Rep;
  readonly next: Call;
  readonly recording: Recording | undefined;
  /** Whether the coach has begun the next call: then it is finished rather than scored. */
  readonly isBegun: boolean;
  readonly waiting: number;
  /** How many of the last ten calls are scored. */
  readonly scored: Figure | undefined;
}

/** What Today shows; undefined until it was read. */
export interface TodayView extends Pick<
  TodayRecords,
  'drafts' | 'leftOut' | 'hasMore' | 'hasReps' | 'hasCalls'
> {
  readonly due: readonly DueLine[];
  /** Calls of the reps shown that wait. */
  readonly waiting: number;
  /** The call that the one key opens: a draft first, then the next call of whoever has most waiting. */
  readonly first: Call | undefined;
}

/** What is due for the open client, for so many reps at most. */
export function useToday(wanted: number): TodayView | undefined {
  const { client, coach } = useWorkspace();
  const { now } = useServices();
  const today = dayOf(now());
  const records = useLiveAbout(`${client.id} ${coach.id}`, todayRecords, client.id, coach.id, today, wanted);
  return useMemo(() => records && viewOf(records, coach.id, today), [records, coach.id, today]);
}

function viewOf(records: TodayRecords, coachId: Id, today: string): TodayView {
  const recordingOf = new Map(records.recordings.map((recording) => [recording.id, recording]));
  const due = records.due
    .flatMap((one) => dueLine(one, coachId, today, recordingOf) ?? [])
    .toSorted((a, b) => b.waiting - a.waiting || (a.next.date < b.next.date ? -1 : 1));
  const { drafts, leftOut, hasMore, hasReps, hasCalls } = records;
  return {
    ...{ drafts, leftOut, hasMore, hasReps, hasCalls, due },
    waiting: due.reduce((sum, { waiting }) => sum + waiting, 0),
    first: drafts[0]?.call ?? due[0]?.next,
  };
}

/** Undefined where nothing of the rep waits after all, such as where a draw took other calls. */
function dueLine(
  { rep, calls, scorecards, draws }: DueRep,
  coachId: Id,
  today: string,
  recordingOf: ReadonlyMap<Id, Recording>,
): DueLine | undefined {
  const { callIds } = queueInForce(draws, calls, scorecards, coachId, today);
  const begun = new Set(
    scorecards
      .filter((card) => card.state === 'draft' && card.coachId === coachId)
      .map(({ callId }) => callId),
  );
  const nextId = callIds.find((id) => !begun.has(id)) ?? callIds[0];
  const next = calls.find(({ id }) => id === nextId);
  if (!next) return undefined;
  return {
    rep,
    next,
    recording: next.recordingId === null ? undefined : recordingOf.get(next.recordingId),
    isBegun: begun.has(next.id),
    waiting: callIds.length,
    scored: scoredOfLastTen(callStandings(calls, scorecards)),
  };
}
