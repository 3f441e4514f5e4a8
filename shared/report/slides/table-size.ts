import type { Formats } from '../../lib/formats';
import type { BookTable } from '../booklet';
import { writtenRows } from '../sheet';
import type { LaidTable } from './deck';
import { cellRoom, heatColumns, padOf, uprightHeight, wordColumns, type WrittenTable } from './table-columns';
import { lineHeight, linesOf, textWidth, widestWord } from './text-size';

/** Writes a table's cells and measures them, once for all the sizes that are tried. */
export function written(table: BookTable, formats: Formats): WrittenTable {
  const rows = writtenRows(table.sheet, formats);
  const widths = rows.map((row) => row.map((cell) => textWidth(cell, 1)));
  return {
    ...{ table, rows, widths },
    longest: table.sheet.columns.map((_, place) => Math.max(0, ...widths.map((row) => row[place] ?? 0))),
    words: table.sheet.columns.map(({ name }, place) =>
      Math.max(widestWord(name, 1, true), ...rows.map((row) => widestWord(row[place] ?? '', 1))),
    ),
  };
}

/** Tables that share out their width alike get columns that hold what each of them needs: they align. */
export const aligned = (tables: readonly WrittenTable[]): readonly WrittenTable[] =>
  tables.map((one) => {
    const alike = tables.filter(
      ({ table }) => table.widths !== undefined && String(table.widths) === String(one.table.widths),
    );
    const most = (of: 'words' | 'longest'): readonly number[] =>
      one[of].map((own, place) => Math.max(own, ...alike.map((other) => other[of][place] ?? 0)));
    return { ...one, words: most('words'), longest: most('longest') };
  });

/**
 * A table set at one size of letters into a width; undefined where it would be crushed, so that a word no longer fits its
 * column. `isForced` sets it all the same. Widths are those of the whole table, so that its parts align.
 */
export function laidTable(
  source: WrittenTable,
  [from, to]: readonly [from: number, to: number],
  {
    width,
    size,
    isForced = false,
  }: { readonly width: number; readonly size: number; readonly isForced?: boolean },
): LaidTable | undefined {
  const { table, rows, widths } = source;
  const columns = (table.isHeat ? heatColumns : wordColumns)(source, width, size, isForced);
  if (!columns) return undefined;
  const above = table.isHeat ? cellRoom.heat : cellRoom.above;
  const room = columns.map((column, place) => column - padOf(table, place));
  const heightOf = (lines: readonly number[]): number => Math.max(1, ...lines) * lineHeight(size) + 2 * above;
  const names = table.sheet.columns.map(({ name }) => name);
  return {
    ...{ table, written: rows.slice(from, to), from, to, size, columns },
    headHeight: table.isHeat
      ? uprightHeight(names.slice(1), size)
      : heightOf(names.map((name, place) => linesOf(name, room[place] ?? 0, size, true))),
    rowHeights: rows.slice(from, to).map((cells, at) =>
      heightOf(
        cells.map((text, place) => {
          const fits = (widths[from + at]?.[place] ?? 0) * size <= (room[place] ?? 0);
          return fits ? 1 : linesOf(text, room[place] ?? 0, size);
        }),
      ),
    ),
  };
}

/** The share of the rows that need more than one line. */
export function wrapped({ rowHeights, size }: LaidTable): number {
  const one = lineHeight(size) * 1.9;
  return rowHeights.filter((height) => height > one).length / Math.max(1, rowHeights.length);
}

export const tableHeight = ({ headHeight, rowHeights }: LaidTable): number =>
  headHeight + rowHeights.reduce((sum, height) => sum + height, 0);

export const tableWidth = ({ columns }: LaidTable): number => columns.reduce((sum, width) => sum + width, 0);
