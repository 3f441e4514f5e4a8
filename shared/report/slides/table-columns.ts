import type { BookTable } from '../booklet';
import { cut } from './cut';
import { textWidth } from './text-size';

/** Room inside a cell, in inches. Words that stand behind figures need air between them. */
export const cellRoom = { side: 0.06, apart: 0.2, above: 0.028, heat: 0.018, heatSide: 0.03 } as const;

/** A table with its cells as a person reads them, so that they are written once. */
export interface WrittenTable {
  readonly table: BookTable;
  readonly rows: readonly (readonly string[])[];
  /** How wide the cells are on one line, in inches for each point of size. */
  readonly widths: readonly (readonly number[])[];
  /** The widest word of each column, its heading among them, and its widest cell; the same measure. */
  readonly words: readonly number[];
  readonly longest: readonly number[];
}

/** Whether a column of words stands right behind one of figures. */
export const isApart = ({ sheet: { columns } }: BookTable, place: number): boolean =>
  columns[place]?.isNumber === false && columns[place - 1]?.isNumber === true;

/** The room inside the cells of a column that text does not have. */
export const padOf = (table: BookTable, place: number): number =>
  table.isHeat
    ? 2 * cellRoom.heatSide
    : (isApart(table, place) ? cellRoom.apart : cellRoom.side) + cellRoom.side;

/** The most that a column of words takes before its words go over lines, and what it keeps at least. */
const [mostWords, leastWords] = [3.4, 1.1];
/** A table is not spread wider than this times what it needs: the eye loses the row. */
const mostSpread = 1.5;
/** From this share of the width on it takes all of it, so that tables under each other end alike. */
const nearlyAll = 0.8;

/** The widths of a table's columns; undefined where a word would have to be broken. */
export function wordColumns(
  { table, longest, words }: WrittenTable,
  width: number,
  size: number,
  isForced: boolean,
): readonly number[] | undefined {
  const needs = table.sheet.columns.map(({ isNumber }, place) => {
    const pad = padOf(table, place);
    const word = (words[place] ?? 0) * size;
    const whole = Math.max(word, (longest[place] ?? 0) * size);
    if (isNumber) return { whole: whole + pad, usual: whole + pad, least: whole + pad };
    const usual = Math.min(whole, Math.max(mostWords, word)) + pad;
    const least = Math.max(word + pad, Math.min(usual, leastWords + pad));
    return { whole: whole + pad, usual, least };
  });
  const whole = needs.map((need) => need.whole);
  if (sumOf(whole) <= width) return spread(whole, table.widths ?? whole, width);
  const usual = sumOf(needs.map((need) => need.usual));
  if (usual <= width) return needs.map((need) => need.usual * (width / usual));
  const least = sumOf(needs.map((need) => need.least));
  if (least > width) return isForced ? needs.map((need) => (need.least / least) * width) : undefined;
  // What there is above the least goes to each in the measure of what it lacks.
  const share = (width - least) / (usual - least);
  return needs.map((need) => need.least + (need.usual - need.least) * share);
}

/** Columns that have more than they need, but not so much that the eye loses the row. */
function spread(needs: readonly number[], weights: readonly number[], width: number): readonly number[] {
  const most = sumOf(needs) * mostSpread;
  return shared(needs, weights, most >= width * nearlyAll ? width : most);
}

/** A width shared out by weights, so that tables of one make align; no column gets less than it needs. */
function shared(needs: readonly number[], weights: readonly number[], total: number): readonly number[] {
  const fixed = new Set<number>();
  for (;;) {
    const room = total - sumOf(needs.filter((_, at) => fixed.has(at)));
    const weight = sumOf(weights.filter((_, at) => !fixed.has(at))) || 1;
    const columns = needs.map((need, at) => (fixed.has(at) ? need : ((weights[at] ?? 0) / weight) * room));
    const short = columns.findIndex((column, at) => !fixed.has(at) && column < (needs[at] ?? 0));
    if (short < 0) return columns;
    fixed.add(short);
  }
}

/** What the names of a heat map's rows keep at least. */
const leastNames = 0.6;

/** Names at the left, and narrow columns of one width for the figures. */
export function heatColumns(
  { table, longest }: WrittenTable,
  width: number,
  size: number,
  isForced: boolean,
): readonly number[] | undefined {
  const many = Math.max(1, table.sheet.columns.length - 1);
  const least = textWidth('10.0', size) + 2 * cellRoom.heatSide;
  const room = Math.max(leastNames, Math.min(mostWords, width - many * least));
  const names = Math.min(room, Math.max(leastNames, (longest[0] ?? 0) * size + 0.14));
  const each = Math.min(0.6, (width - names) / many);
  if (each < least && !isForced) return undefined;
  return [names, ...Array.from({ length: many }, () => each)];
}

/** Names over narrow columns stand upright, on one line; what is longer than this is shortened. */
const highest = 1.95;
/** They need not be larger than this to be read. */
export const headSize = (size: number): number => Math.min(size, 10);

/** How high the heading of a heat map is. */
export const uprightHeight = (names: readonly string[], size: number): number =>
  Math.min(highest, Math.max(0.4, ...names.map((name) => textWidth(name, headSize(size), true)))) + 0.12;

/** A name as it stands upright over its column. */
export const uprightName = (name: string, size: number): string => cut(name, highest, headSize(size), true);

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
