import { applyEdit, type Edit } from '../../shared/model/change';
import type { Id } from '../../shared/model/fields';
import type { RecordOf, TableName } from '../../shared/model/workbook';

/** A change that was handed in and is on its way to the database. */
export interface PendingChange {
  readonly ticket: number;
  readonly edits: readonly Edit[];
}

const keptAfterArrival = 50;

/**
 * Changes on their way: screens lay them over what they read, so that a score shows in the next frame while
 * storage follows. What a view has read at ticket t contains every change up to t.
 */
export class PendingChanges {
  #changes: readonly PendingChange[] = [];
  readonly #listeners = new Set<() => void>();

  /** The changes under way; the same array until something changes. */
  get current(): readonly PendingChange[] {
    return this.#changes;
  }

  /** Calls back whenever a change is handed in or has arrived. Returns how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(change: PendingChange): void {
    this.#set([...this.#changes, change]);
  }

  /** Forgets a change that was refused. */
  drop(ticket: number): void {
    this.#set(this.#changes.filter((change) => change.ticket !== ticket));
  }

  /**
   * Changes that are in the database stay a while: a view that has not read them there yet still needs them,
   * and one that has knows by its ticket. Large ones go at once; nobody waits a frame for an import.
   */
  arrived(tickets: ReadonlySet<number>): void {
    const small = this.#changes.filter(({ ticket, edits }) => !tickets.has(ticket) || edits.length < 100);
    const lastTicket = Math.max(...tickets);
    this.#set(small.filter(({ ticket }) => ticket > lastTicket - keptAfterArrival));
  }

  #set(changes: readonly PendingChange[]): void {
    this.#changes = changes;
    this.#listeners.forEach((listener) => listener());
  }
}

/**
 * Records of a table as they will be once the pending changes have arrived. `belongs` says which new records
 * the view is about. The same array where nothing pending concerns it.
 */
export function withPending<T extends TableName>(
  table: T,
  records: readonly RecordOf<T>[],
  seenTicket: number,
  pending: readonly PendingChange[],
  belongs: (record: RecordOf<T>) => boolean,
): readonly RecordOf<T>[] {
  const edits = pending
    .filter(({ ticket }) => ticket > seenTicket)
    .flatMap((change) => change.edits)
    .filter((edit) => edit.table === table);
  if (edits.length === 0) return records;
  const byId = new Map<Id, RecordOf<T>>(records.map((record) => [record.id, record]));
  for (const edit of edits) {
    const before = byId.get(edit.id);
    if (edit.before !== null && before === undefined) continue;
    const after = applyEdit(before, edit) as RecordOf<T> | undefined;
    if (after && belongs(after)) byId.set(edit.id, after);
    else byId.delete(edit.id);
  }
  return [...byId.values()];
}
