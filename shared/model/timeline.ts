import type { Change } from './change';
import type { Id } from './fields';
import { isOnePiece, wallOf } from './undo-history';

/** One line of a timeline: something that a person did. */
export interface TimelineEntry {
  /** The newest change behind it. */
  readonly id: Id;
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
