import type { Edit } from '../model/change';
import { writeDelimited } from './delimited';
import { textOf, type Table } from './table';

/** A row that cannot go in, and why. */
export interface RejectedRow {
  readonly line: number;
  /** The column at fault, by its name in the file; empty where the whole row is. */
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/**
 * What an import would do, before anything is stored. Every row read is in exactly one of the four:
 * read = made + altered + unchanged + rejected.
 */
export interface ImportPlan {
  readonly read: number;
  readonly made: number;
  readonly altered: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
  /** What one change would write. Empty where the file says nothing new. */
  readonly edits: readonly Edit[];
  /** What was taken in another way than it was written, a sentence each. */
  readonly notes: readonly string[];
}

/** The columns that stand behind those of the file where rejected rows are written. */
export const rejectedColumns = ['Line', 'Column', 'Reason'] as const;

/**
 * How many columns of a file are its own: all, or those before line, column and reason where it is a file of rejected
 * rows. Rows that were rejected twice have them twice, numbered.
 */
export function ownColumns(header: readonly string[]): number {
  const own = header.length - rejectedColumns.length;
  const isReport = rejectedColumns.every(
    (name, place) => header[own + place]?.replace(/ \(\d+\)$/, '') === name,
  );
  return isReport ? ownColumns(header.slice(0, own)) : header.length;
}

/** A table without what a file of rejected rows has behind its own columns; any other table as it is. */
export function withoutReport(table: Table): Table {
  const { header, rows } = table;
  const own = ownColumns(header);
  if (own === header.length) return table;
  return {
    header: header.slice(0, own),
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: [...cells.slice(0, own), ...cells.slice(header.length)],
    })),
  };
}

/** The rejected rows as they were, with line, column and reason behind them: to be corrected. */
export function writeRejected(table: Table, rejected: readonly RejectedRow[]): string {
  const rows = new Map(table.rows.map((row) => [row.line, row.cells]));
  return writeDelimited(
    [...table.header, ...rejectedColumns],
    rejected.map(({ line, column, reason }) => {
      const cells = rows.get(line) ?? [];
      return [...table.header.map((_, place) => cells[place] ?? ''), line, column, reason];
    }),
  );
}

/** A row that is wider than the header: most often a comma in a cell that was not quoted. */
export function tooWide(table: Table, { line, cells }: Table['rows'][number]): RejectedRow | undefined {
  const width = table.header.length;
  if (cells.length <= width) return undefined;
  return {
    line,
    column: '',
    value: textOf(cells[width]),
    reason: `The row has ${cells.length} cells, the header has ${width}. Put cells that hold the delimiter in quotes.`,
  };
}
