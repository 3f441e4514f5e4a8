import type { Call } from './call';
import type { Change } from './change';
import type { Contract } from './contract';
import type { Id } from './fields';
import type { Scorecard } from './scorecard';
import type { SelfAssessment } from './self-assessment';
import { isOnePiece, wallOf } from './undo-history';

/** One line of a timeline: something that a person did. */
export interface TimelineEntry {
  /** The newest change behind it, or the record that tells of it. */
  readonly id: string;
  readonly label: string;
  /** Whether it was done, taken back by undo, or done again. */
  readonly is: 'done' | 'undone' | 'redone';
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** Who; null before there was a coach. */
  readonly coachId: Id | null;
  /** How many changes were folded into it: the pauses while one field was typed. */
  readonly changes: number;
}

/** What is kept of a rep that tells by itself when it happened and who did it. */
export interface DatedRecords {
  readonly calls: readonly Pick<Call, 'id' | 'customer'>[];
  readonly scorecards: readonly Scorecard[];
  readonly selfAssessments: readonly SelfAssessment[];
  readonly contracts: readonly Contract[];
}

/**
 * What happened before the client came to this install, with the sample or in a bundle: its changes were left
 * behind, but its records carry their days. Newest first; `arrival` is when the client came, in milliseconds
 * since 1970.
 */
export function milestonesOf(records: DatedRecords, arrival: number): readonly TimelineEntry[] {
  const customers = new Map(records.calls.map(({ id, customer }) => [id, customer]));
  const entries = [
    ...records.scorecards.flatMap(({ id, callId, completedAt, coachId, revision }) =>
      milestone(
        id,
        revision > 1
          ? `Amend the scorecard${withWhom(customers.get(callId))}`
          : `Complete the scorecard${withWhom(customers.get(callId))}`,
        completedAt,
        coachId,
      ),
    ),
    ...records.selfAssessments.flatMap(({ id, round, completedAt }) =>
      milestone(id, `Self-assessment, round ${round}`, completedAt, null),
    ),
    ...records.contracts.flatMap(({ id, cycle, signatures, coachId, endedAt, state }) => [
      ...milestone(
        id,
        `Sign the contract of cycle ${cycle}`,
        signatures
          .map(({ at }) => at)
          .toSorted()
          .at(-1),
        coachId,
      ),
      ...milestone(`${id} end`, `Contract of cycle ${cycle} ${state}`, endedAt, coachId),
    ]),
  ];
  return entries.filter(({ at }) => at < arrival).toSorted((a, b) => b.at - a.at);
}

const withWhom = (customer: string | undefined): string => (customer ? `, ${customer}` : '');

function milestone(
  id: string,
  label: string,
  at: string | null | undefined,
  coachId: Id | null,
): readonly TimelineEntry[] {
  return at === null || at === undefined
    ? []
    : [{ id, label, is: 'done', at: Date.parse(at), coachId, changes: 1 }];
}

/**
 * What happened, newest first, from changes given newest first. The typing of one field is one line, as it is
 * one undo. Quiet changes are not told.
 */
export function timelineOf(newestFirst: readonly Change[]): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  let above: Change | undefined;
  for (const change of newestFirst) {
    if (change.quiet) continue;
    const last = entries.at(-1);
    if (last && above && isOnePiece(above, change)) {
      entries[entries.length - 1] = { ...last, changes: last.changes + 1 };
    } else {
      entries.push(entryOf(change));
    }
    above = change;
  }
  return entries;
}

const entryOf = (change: Change): TimelineEntry => ({
  id: change.id,
  label: change.label,
  is: change.undoes.length > 0 ? 'undone' : change.redoes.length > 0 ? 'redone' : 'done',
  at: wallOf(change),
  coachId: change.coachId,
  changes: 1,
});
