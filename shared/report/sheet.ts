import type { Formats } from '../lib/formats';
import type { ReportTable } from './document';

/** How a number of a sheet is meant: the report writes it out, a spreadsheet keeps the number. */
export type NumberKind = 'count' | 'money' | 'share' | 'days' | 'times' | 'per cent' | 'level' | 'change';

/** A cell of a sheet: text, a number, a day such as 2026-03-14, or nothing known. */
export type SheetCell =
  | string
  | null
  | { readonly value: number; readonly as: NumberKind; readonly tone?: Tone }
  | { readonly day: string };

/** How a level stands to what is asked for: drawn as a tint, and the number always stands on it. */
export type Tone = 'far under' | 'under' | 'at' | 'over';

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
    case 'change':
      return `${cell.value > 0 ? '+' : ''}${formats.number(cell.value, 1).replace('-', '\u2212')}`;
    case 'times':
      return `${formats.number(cell.value, 1)}×`;
  }
}

/** A sheet as a table of a report, at most so many rows; its caption says what is left out. */
export const tableOf = (sheet: Sheet, formats: Formats, most = Infinity): ReportTable => ({
  caption: sheet.rows.length > most ? `The first ${most} of ${formats.number(sheet.rows.length)}` : '',
  columns: sheet.columns,
  rows: writtenRows({ ...sheet, rows: sheet.rows.slice(0, most) }, formats),
});

/** The cells of a sheet as a person reads them: days of one column have all a decimal or none, so that they align. */
export function writtenRows({ columns, rows }: Sheet, formats: Formats): readonly (readonly string[])[] {
  const parted = columns.map((_, place) => rows.some((row) => hasParts(row[place] ?? null)));
  return rows.map((row) =>
    row.map((cell, place) =>
      parted[place] && cell !== null && typeof cell === 'object' && 'as' in cell && cell.as === 'days'
        ? formats.number(cell.value, 1)
        : writtenCell(cell, formats),
    ),
  );
}

const hasParts = (cell: SheetCell): boolean =>
  cell !== null &&
  typeof cell === 'object' &&
  'as' in cell &&
  cell.as === 'days' &&
  !Number.isInteger(cell.value);
