import type { JournalLine, Sentinel } from '../../shared/bridge/bridge';
import { canonicalJson } from '../../shared/lib/canonical-json';
import { recordsWord } from '../../shared/model/record-words';
import { tableNames, type TableName } from '../../shared/model/workbook';
import { countRecords, readHead } from './head';
import type { Head, KeptChange } from './indexes';
import type { Database } from './open-db';

/** What the comparison of database and journal found at an opening. */
export type Finding =
  | { readonly is: 'fresh' }
  | { readonly is: 'sound' }
  /** The database has changes that the journal lacks: the program ended between the two. */
  | { readonly is: 'journal behind'; readonly missing: readonly JournalLine[] }
  /** The database has lost something. Each loss is a sentence. */
  | { readonly is: 'database damaged'; readonly losses: readonly string[] }
  /** The main process holds nothing, though the database does: its folder was moved or removed. */
  | { readonly is: 'journal lost' };

/**
 * Compares what the database holds with what the main process holds, before any list is shown: a damaged
 * store can open as an empty or partial database without an error.
 */
export async function compare(db: Database, sentinel: Sentinel | undefined): Promise<Finding> {
  const head = await readHead(db);
  if (head.seq === 0 && sentinel === undefined) return { is: 'fresh' };
  const losses = [...countLosses(head.counts, await countRecords(db)), ...(await rowLosses(db, head))];
  if (sentinel === undefined) {
    return losses.length > 0 ? { is: 'database damaged', losses } : { is: 'journal lost' };
  }
  if (head.seq < sentinel.seq) {
    const lost = sentinel.seq - head.seq;
    losses.unshift(
      `The last ${lost === 1 ? 'change is' : `${lost} changes are`} missing. The journal has ${lost === 1 ? 'it' : 'them'}.`,
    );
  } else if (head.seq === sentinel.seq && head.hash !== sentinel.hash) {
    losses.unshift('What you did last stands differently in the database and in the journal.');
  }
  if (losses.length > 0) return { is: 'database damaged', losses };
  if (head.seq === sentinel.seq) return { is: 'sound' };
  return linesAfter(db, sentinel, head);
}

function countLosses(expected: Head['counts'], found: Readonly<Record<string, number>>): string[] {
  return tableNames
    .filter((table) => (expected[table] ?? 0) !== (found[table] ?? 0))
    .map(
      (table) =>
        `There should be ${countWords(table, expected[table] ?? 0)}; here ${found[table] === 1 ? 'is' : 'are'} ${found[table] ?? 0}.`,
    );
}

const countWords = (table: TableName, count: number): string => `${count} ${recordsWord(table, count)}`;

async function rowLosses(db: Database, head: Head): Promise<string[]> {
  const last = head.seq === 0 ? undefined : await db.changes.get(head.seq);
  if (head.seq > 0 && last?.hash !== head.hash) return ['The record of what you did last is missing.'];
  return [];
}

async function linesAfter(db: Database, sentinel: Sentinel, head: Head): Promise<Finding> {
  const changes = await db.changes.where('seq').aboveOrEqual(sentinel.seq).toArray();
  const first = sentinel.seq === 0 ? undefined : changes.shift();
  const isWhole =
    changes.length === head.seq - sentinel.seq && (sentinel.seq === 0 || first?.hash === sentinel.hash);
  if (!isWhole) {
    return {
      is: 'database damaged',
      losses: ['The record of what you did has a hole after the end of the journal.'],
    };
  }
  return { is: 'journal behind', missing: changes.map((change) => lineOf(change, head)) };
}

/**
 * A kept change as its journal line. The counts are those of the head: every line of the backlog ends there,
 * and only the last one is ever compared.
 */
export function lineOf({ hash, ...change }: KeptChange, head: Head): JournalLine {
  return {
    seq: change.seq,
    hash,
    counts: head.counts,
    schemaVersion: head.schemaVersion,
    change: canonicalJson(change),
  };
}

/** Whether two sentinels speak of the same state. A table that one of them does not know yet is empty. */
export const agree = (a: Sentinel, b: Sentinel): boolean =>
  a.seq === b.seq &&
  a.hash === b.hash &&
  tableNames.every((table) => (a.counts[table] ?? 0) === (b.counts[table] ?? 0));
