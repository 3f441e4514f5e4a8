import type { Formats } from '../lib/formats';
import type { ReportTable } from './document';

/**
 * How a number of a sheet is meant: the report writes it out, a spreadsheet keeps the number. `about money` is an
 * estimate: of it a reader sees the two digits that count. `points` is how far two shares in per cent are apart, and
 * `money change` two sums: both with their sign.
 */
export type NumberKind =
  | 'count'
  | 'money'
  | 'about money'
  | 'money change'
  | 'share'
  | 'points'
  | 'days'
  | 'times'
  | 'per cent'
  | 'level'
  | 'change';

/** A cell of a sheet: text, a number, a day such as 2026-03-14, or nothing known. */
export type SheetCell = string | null | SheetNumber | { readonly day: string };

export interface SheetNumber {
  readonly value: number;
  readonly as: NumberKind;
  readonly tone?: Tone;
}

/** How a level stands to what is asked for: drawn as a tint, and the number always stands on it. */
export const tones = ['far under', 'under', 'just under', 'at', 'over'] as const;
export type Tone = (typeof tones)[number];

/** One table of figures before any format: what XLSX, CSV and the printed table are made from. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly {
    readonly name: string;
    readonly isNumber: boolean;
    /** Whole sentences: a spreadsheet sets them in lines. */
    readonly isProse?: true;
  }[];
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
    case 'about money':
      return formats.aboutMoney(cell.value);
    case 'money change':
      return signed(cell.value, formats.money);
    case 'points':
      return signed(cell.value, (size) => `${formats.number(size, 1)} pt`);
    case 'share':
      return formats.percent(cell.value);
    case 'per cent':
      return `${formats.number(cell.value)}%`;
    case 'days':
      return formats.number(cell.value, Number.isInteger(cell.value) ? 0 : 1);
    case 'level':
      return formats.number(cell.value, 1);
    case 'change':
      return changeSaid(cell.value, decimalsOf(cell.value), formats);
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

/**
 * The cells of a sheet as a person reads them, so that they align: days of one column have all a decimal or none;
 * changes have all one decimal, or all two where one of them would hide its sign.
 */
export function writtenRows({ columns, rows }: Sheet, formats: Formats): readonly (readonly string[])[] {
  const valuesAs = (as: NumberKind, cells: readonly SheetCell[]): readonly number[] =>
    cells.flatMap((cell) => (isNumber(cell) && cell.as === as ? cell.value : []));
  const parted = columns.map((_, place) =>
    valuesAs(
      'days',
      rows.map((row) => row[place] ?? null),
    ).some((value) => !Number.isInteger(value)),
  );
  const decimals = Math.max(1, ...valuesAs('change', rows.flat()).map(decimalsOf));
  return rows.map((row) =>
    row.map((cell, place) => {
      if (!isNumber(cell)) return writtenCell(cell, formats);
      if (cell.as === 'days' && parted[place]) return formats.number(cell.value, 1);
      return cell.as === 'change' ? changeSaid(cell.value, decimals, formats) : writtenCell(cell, formats);
    }),
  );
}

const isNumber = (cell: SheetCell): cell is SheetNumber =>
  cell !== null && typeof cell === 'object' && 'as' in cell;

/** A change that one decimal would round to nothing is written with two. */
const decimalsOf = (change: number): number =>
  Math.abs(change) < 0.05 && Math.abs(change) > nothing ? 2 : 1;

/** What sums of fractions are off by. */
const nothing = 1e-9;

/** A difference with its sign; none on what is written as nothing. */
function signed(value: number, write: (size: number) => string): string {
  const size = write(Math.abs(value));
  return /[1-9]/.test(size) ? `${value > 0 ? '+' : '\u2212'}${size}` : size;
}

/** A change with its sign; none on what is nothing in as many decimals. */
function changeSaid(value: number, decimals: number, formats: Formats): string {
  const size = Math.abs(value);
  if (size < 0.5 * 10 ** -decimals) return formats.number(0, decimals);
  return `${value > 0 ? '+' : '\u2212'}${formats.number(size, decimals)}`;
}
