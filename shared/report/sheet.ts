import type { Formats } from '../lib/formats';
import type { ReportTable } from './document';

/** How a number of a sheet is meant: the report writes it out, a spreadsheet keeps the number. */
export type NumberKind = 'count' | 'money' | 'share' | 'days' | 'times' | 'per cent' | 'level';

/** A cell of a sheet: text, a number, a day such as 2026-03-14, or nothing known. */
export type SheetCell =
  string | null | { readonly value: number; readonly as: NumberKind } | { readonly day: string };

/** One table of figures before any format: what XLSX, CSV and the printed table are made from. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A cell as a person reads it; empty for nothing known. */
export function writtenCell(cell: SheetCell, formats: Formats): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  // A narrow column breaks between words, but not a day in the middle.
  if ('day' in cell) return formats.day(cell.day).replaceAll(' ', '\u00a0');
  switch (cell.as) {
    case 'count':
      return formats.number(cell.value);
    case 'money':
      return formats.money(cell.value);
    case 'share':
      return formats.percent(cell.value);
    case 'per cent':
      return `${formats.number(cell.value)}%`;
    case 'days':
      return formats.number(cell.value, Number.isInteger(cell.value) ? 0 : 1);
    case 'level':
      return formats.number(cell.value, 1);
    case 'times':
      return `${formats.number(cell.value, 1)}×`;
  }
}

/** A sheet as a table of a report, at most so many rows; its caption says what is left out. */
export const tableOf = (sheet: Sheet, formats: Formats, most = Infinity): ReportTable => ({
  caption: sheet.rows.length > most ? `The first ${most} of ${formats.number(sheet.rows.length)}` : '',
  columns: sheet.columns,
  rows: sheet.rows.slice(0, most).map((row) => row.map((cell) => writtenCell(cell, formats))),
});
