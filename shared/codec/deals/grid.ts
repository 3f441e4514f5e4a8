import type { CodedText } from '../../model/deals';
import { cellText, type Cells } from '../cells';
import { unguarded } from '../delimited';
import { tableOf, textOf, type Table } from '../table';
import { endOfDate, TextTable } from './text-table';
import { dayPart } from './values';

/** A table of any file, asked cell by cell, so that a large one needs no object for any row. */
export interface Grid {
  readonly header: readonly string[];
  /** Rows under the header that are not empty. */
  readonly count: number;
  /** The line of the file on which a row begins. */
  readonly line: (row: number) => number;
  /** How many cells a row has; empty ones at its end do not make it wider than the header. */
  readonly width: (row: number) => number;
  /** Without blanks around it; empty where the row has no such cell. */
  readonly text: (row: number, column: number) => string;
  /** Columns with each value once; days without the time behind them. An empty cell is none (−1). */
  readonly coded: (columns: readonly ColumnWish[], onProgress?: (row: number) => void) => CodedText[];
}

/** A column, and whether days stand in it. */
export interface ColumnWish {
  readonly column: number;
  readonly as: 'texts' | 'days';
}

/** The grid of a delimited text; undefined where nothing is in it. */
export function gridOfCells(cells: Cells): Grid | undefined {
  const { first } = cells;
  const cellsIn = (row: number): number => (first[row + 1] ?? 0) - (first[row] ?? 0);
  const own = (row: number, column: number): string =>
    column < cellsIn(row) ? bare(cells, (first[row] ?? 0) + column) : '';
  const filled = new Int32Array(cells.rows);
  let count = 0;
  for (let row = 0; row < cells.rows; row++) if (!isBlank(cells, row)) filled[count++] = row;
  const at = (row: number): number => filled[row + 1] ?? 0;
  const head = filled[0];
  if (count === 0 || head === undefined) return undefined;
  const names = Array.from({ length: cellsIn(head) }, (_, column) => own(head, column));
  const header = tableOf([{ line: 1, cells: names }])?.header ?? [];
  return {
    header,
    count: count - 1,
    line: (row) => cells.lines[at(row)] ?? 0,
    width: (row) => {
      let width = cellsIn(at(row));
      while (width > header.length && own(at(row), width - 1) === '') width--;
      return width;
    },
    text: (row, column) => own(at(row), column),
    coded: (columns, onProgress) => codeCells(cells, filled.subarray(1, count), columns, onProgress),
  };
}

/** The grid of a table that was read whole, such as a sheet. */
export const gridOfTable = (table: Table): Grid => ({
  header: table.header,
  count: table.rows.length,
  line: (row) => table.rows[row]?.line ?? 0,
  width: (row) => table.rows[row]?.cells.length ?? 0,
  text: (row, column) => textOf(table.rows[row]?.cells[column]),
  coded: (columns) => columns.map((wish) => codeTable(table, wish)),
});

const apostrophe = 0x27;

function bare(cells: Cells, cell: number): string {
  const start = cells.starts[cell] ?? 0;
  const end = cells.ends[cell] ?? 0;
  if (end === start) return '';
  const text = cellText(cells, cell);
  const isTrimmed = text.charCodeAt(0) > 0x20 && isSolid(text.charCodeAt(text.length - 1));
  const trimmed = isTrimmed && isSolid(text.charCodeAt(0)) ? text : text.trim();
  return trimmed.charCodeAt(0) === apostrophe ? unguarded(trimmed) : trimmed;
}

/** Whether a sign is surely no blank. */
const isSolid = (sign: number): boolean => sign > 0x20 && sign < 0x7f;

function isBlank(cells: Cells, row: number): boolean {
  const to = cells.first[row + 1] ?? 0;
  for (let cell = cells.first[row] ?? 0; cell < to; cell++) if (bare(cells, cell) !== '') return false;
  return true;
}

/** All columns in one pass: what stands together in the file is read together. */
function codeCells(
  cells: Cells,
  rows: Int32Array,
  columns: readonly ColumnWish[],
  onProgress?: (row: number) => void,
): CodedText[] {
  const coded = columns.map(({ column, as }) => ({
    column,
    isDay: as === 'days',
    table: new TextTable(),
    at: new Int32Array(rows.length).fill(-1),
  }));
  for (let place = 0; place < rows.length; place++) {
    if (place % 20_000 === 0) onProgress?.(place);
    const row = rows[place] ?? 0;
    const from = cells.first[row] ?? 0;
    const to = cells.first[row + 1] ?? 0;
    for (let one = 0; one < coded.length; one++) {
      const own = coded[one];
      if (own && from + own.column < to)
        own.at[place] = placeOfCell(cells, from + own.column, own.isDay, own.table);
    }
  }
  return coded.map(({ table: { values }, at }) => ({ values, at }));
}

/** The place of a cell's text in a table of texts; −1 for an empty one. */
function placeOfCell(cells: Cells, cell: number, isDay: boolean, table: TextTable): number {
  const { text, units } = cells;
  const start = cells.starts[cell] ?? 0;
  const end = cells.ends[cell] ?? 0;
  if (end === start) return -1;
  const head = units[start] ?? 0;
  if (end > 0 && isSolid(head) && head !== apostrophe && isSolid(units[end - 1] ?? 0)) {
    const till = isDay && end - start > 10 ? endOfDate(units, start, end) : end;
    if (till > 0) return table.placeOf(text, units, start, till);
  }
  const own = isDay ? dayPart(bare(cells, cell)) : bare(cells, cell);
  return own === '' ? -1 : table.placeOfText(own);
}

function codeTable({ rows }: Table, { column, as }: ColumnWish): CodedText {
  const table = new TextTable();
  const at = Int32Array.from(rows, ({ cells }) => {
    const text = textOf(cells[column]);
    const own = as === 'days' ? dayPart(text) : text;
    return own === '' ? -1 : table.placeOfText(own);
  });
  return { values: table.values, at };
}
