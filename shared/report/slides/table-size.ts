import type { Formats } from '../../lib/formats';
import type { BookTable } from '../booklet';
import { writtenRows } from '../sheet';
import type { LaidTable } from './deck';
import { lineHeight, linesOf, textWidth, widestWord } from './text-size';

/** Room inside a cell, in inches. Words that stand behind figures need air between them. */
export const cellRoom = { side: 0.06, apart: 0.2, above: 0.03, heat: 0.018, heatSide: 0.03 } as const;

/** A table with its cells as a person reads them, so that they are written once. */
export interface WrittenTable {
  readonly table: BookTable;
  readonly rows: readonly (readonly string[])[];
}

export const written = (table: BookTable, formats: Formats): WrittenTable => ({
  table,
  rows: writtenRows(table.sheet, formats),
});

/** The most that a column of words takes before its words go over lines, and what it keeps at least. */
const [mostWords, leastWords] = [3.4, 1.1];
/** A table is not spread wider than this times what it needs: the eye loses the row. */
const mostSpread = 1.5;

/** Whether a column of words stands right behind one of figures. */
export const isApart = ({ sheet: { columns } }: BookTable, place: number): boolean =>
  columns[place]?.isNumber === false && columns[place - 1]?.isNumber === true;

/**
 * A table set at one size of letters into a width; undefined where it would be crushed, so that a word no longer fits its
 * column. `isForced` sets it all the same. Widths are those of the whole table, so that its parts align.
 */
export function laidTable(
  { table, rows }: WrittenTable,
  [from, to]: readonly [from: number, to: number],
  {
    width,
    size,
    isForced = false,
  }: { readonly width: number; readonly size: number; readonly isForced?: boolean },
): LaidTable | undefined {
  const columns = table.isHeat
    ? heatColumns(rows, table, width, size)
    : wordColumns(rows, table, width, size, isForced);
  if (!columns) return undefined;
  const part = rows.slice(from, to);
  const above = table.isHeat ? cellRoom.heat : cellRoom.above;
  const heightOf = (cells: readonly string[], isBold: boolean): number =>
    Math.max(1, ...cells.map((text, place) => linesOf(text, roomIn(table, columns, place), size, isBold))) *
      lineHeight(size) +
    2 * above;
  const names = table.sheet.columns.map(({ name }) => name);
  return {
    ...{ table, written: part, from, to, size, columns },
    headHeight: table.isHeat ? uprightHeight(names.slice(1), columns[1] ?? 1, size) : heightOf(names, true),
    rowHeights: part.map((cells) => heightOf(cells, false)),
  };
}

export const tableHeight = ({ headHeight, rowHeights }: LaidTable): number =>
  headHeight + rowHeights.reduce((sum, height) => sum + height, 0);

export const tableWidth = ({ columns }: LaidTable): number => columns.reduce((sum, width) => sum + width, 0);

const padOf = (table: BookTable, place: number): number =>
  table.isHeat
    ? 2 * cellRoom.heatSide
    : (isApart(table, place) ? cellRoom.apart : cellRoom.side) + cellRoom.side;

const roomIn = (table: BookTable, columns: readonly number[], place: number): number =>
  (columns[place] ?? 0) - padOf(table, place);

function wordColumns(
  rows: WrittenTable['rows'],
  table: BookTable,
  width: number,
  size: number,
  isForced: boolean,
): readonly number[] | undefined {
  const needs = table.sheet.columns.map(({ name, isNumber }, place) => {
    const cells = rows.map((row) => row[place] ?? '');
    const pad = padOf(table, place);
    const word = Math.max(widestWord(name, size, true), ...cells.map((cell) => widestWord(cell, size)));
    const whole = Math.max(word, ...cells.map((cell) => textWidth(cell, size)));
    if (isNumber) return { usual: whole + pad, least: whole + pad, isNumber };
    const usual = Math.min(whole, Math.max(mostWords, word)) + pad;
    return { usual, least: Math.max(word + pad, Math.min(usual, leastWords + pad)), isNumber };
  });
  const usual = sumOf(needs.map((need) => need.usual));
  if (usual <= width) {
    const spread = Math.min(width, usual * mostSpread) / usual;
    return needs.map((need) => need.usual * spread);
  }
  const least = sumOf(needs.map((need) => need.least));
  if (least > width) return isForced ? needs.map((need) => (need.least / least) * width) : undefined;
  // What there is above the least goes to each in the measure of what it lacks.
  const share = (width - least) / (usual - least);
  return needs.map((need) => need.least + (need.usual - need.least) * share);
}

/** Names at the left, and narrow columns of one width for the figures. */
function heatColumns(
  rows: WrittenTable['rows'],
  { sheet }: BookTable,
  width: number,
  size: number,
): readonly number[] | undefined {
  const many = Math.max(1, sheet.columns.length - 1);
  const least = textWidth('10.0', size) + 0.06;
  const names = Math.min(2.4, Math.max(0.6, ...rows.map((row) => textWidth(row[0] ?? '', size) + 0.14)));
  const each = Math.min(0.6, (width - names) / many);
  if (each < least) return undefined;
  return [names, ...Array.from({ length: many }, () => each)];
}

/** How high a heading must be for its names to stand upright in columns so narrow. */
function uprightHeight(names: readonly string[], column: number, size: number): number {
  const lines = Math.max(1, Math.floor((column - 0.06) / lineHeight(size)));
  let height = 0.5;
  while (height < 1.9 && names.some((name) => linesOf(name, height - 0.1, size, true) > lines))
    height += 0.05;
  return height;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
