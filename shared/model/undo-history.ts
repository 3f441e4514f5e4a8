import { parseHlc } from '../lib/hlc';
import type { Change } from './change';
import type { Id } from './fields';

/** What of a change decides whether it can be undone or redone. */
export type ChangeTrace = Pick<
  Change,
  'id' | 'label' | 'quiet' | 'fold' | 'undoes' | 'redoes' | 'hlc' | 'coachId'
>;

/** What the next undo or redo would do: the changes it concerns, newest first, and the act in words. */
export interface Step {
  readonly ids: readonly Id[];
  readonly label: string;
}

/**
 * What the next undo takes back: the newest change that still stands, with the changes before it that were
 * folded into the same piece of typing. Undefined when nothing is left. `newestFirst` may be cut off at the
 * far end: what lies beyond it is then out of reach.
 */
export function nextUndo(newestFirst: readonly ChangeTrace[]): Step | undefined {
  // The newest word on a change wins: taken back, or done again.
  const isUndone = new Map<Id, boolean>();
  const ids: Id[] = [];
  let first: ChangeTrace | undefined;
  let last: ChangeTrace | undefined;
  for (const change of newestFirst) {
    if (change.quiet) continue;
    if (isRepetition(change)) {
      if (first) break;
      change.undoes.forEach((id) => isUndone.has(id) || isUndone.set(id, true));
      change.redoes.forEach((id) => isUndone.has(id) || isUndone.set(id, false));
      continue;
    }
    if (isUndone.get(change.id)) continue;
    if (last && !isOnePiece(last, change)) break;
    first ??= change;
    last = change;
    ids.push(change.id);
  }
  return first ? { ids, label: first.label } : undefined;
}

/**
 * What the next redo does again: the changes of the newest undo that was not redone, as long as nothing
 * else was done since. Undefined when there is none.
 */
export function nextRedo(newestFirst: readonly ChangeTrace[]): Step | undefined {
  const redone = new Set<Id>();
  for (const change of newestFirst) {
    if (change.quiet) continue;
    if (!isRepetition(change)) return undefined;
    change.redoes.forEach((id) => redone.add(id));
    if (change.undoes.length === 0) continue;
    const open = change.undoes.filter((id) => !redone.delete(id));
    if (open.length > 0) return { ids: open, label: change.label };
  }
  return undefined;
}

const isRepetition = (change: ChangeTrace): boolean => change.undoes.length > 0 || change.redoes.length > 0;

/** Whoever pauses longer than this begins something new, though it is the same field. */
const longestPauseMs = 60_000;

/** Whether two changes that follow each other are one piece of typing: one field, one person, no long pause. */
export const isOnePiece = (newer: ChangeTrace, older: ChangeTrace): boolean =>
  newer.fold !== null &&
  newer.fold === older.fold &&
  newer.coachId === older.coachId &&
  wallOf(newer) - wallOf(older) <= longestPauseMs;

/** When a change was made, in milliseconds since 1970. */
export const wallOf = ({ hlc }: Pick<Change, 'hlc'>): number => parseHlc(hlc)?.wall ?? 0;
