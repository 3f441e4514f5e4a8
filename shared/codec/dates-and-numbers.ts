import { dayNumber, calendarDay, dayOfNumber, monthNamed } from '../lib/calendar';
import { textOf, type Cell } from './table';

export const dateFormats = [
  'yyyy-mm-dd',
  'yyyymmdd',
  'dd/mm/yyyy',
  'mm/dd/yyyy',
  'dd/mm/yy',
  'mm/dd/yy',
  'd month yyyy',
  'month d yyyy',
  'serial',
] as const;
/** How a column writes dates. A stroke stands for stroke, dot and dash alike; `serial` is a spreadsheet's day count. */
export type DateFormat = (typeof dateFormats)[number];

export const numberFormats = ['1,234.50', '1.234,50'] as const;
/** How a column writes numbers: with a decimal point or a decimal comma. */
export type NumberFormat = (typeof numberFormats)[number];

/** What was found out about a column. */
export interface Detected<Format> {
  /** The format to use; undefined where the user has to choose among `candidates`, or where nothing fits. */
  readonly format: Format | undefined;
  /** All formats that read the most values. More than one only where they read them differently. */
  readonly candidates: readonly Format[];
}

/** How a column writes its dates. Days and months that could be swapped are never guessed. */
export const detectDates = (cells: readonly Cell[]): Detected<DateFormat> =>
  detect(cells, dateFormats, readDate);

/** How a column writes its numbers. A lone 1.234 is never guessed. */
export const detectNumbers = (cells: readonly Cell[]): Detected<NumberFormat> =>
  detect(cells, numberFormats, readNumber);

function detect<Format, Value>(
  cells: readonly Cell[],
  formats: readonly Format[],
  read: (cell: Cell, format: Format) => Value | undefined,
): Detected<Format> {
  const filled = cells.filter((cell) => textOf(cell) !== '');
  const readings = formats.map((format) => ({ format, values: filled.map((cell) => read(cell, format)) }));
  const fit = ({ values }: { readonly values: readonly (Value | undefined)[] }): number =>
    values.filter((value) => value !== undefined).length;
  const best = Math.max(...readings.map(fit));
  if (best === 0) return { format: undefined, candidates: [] };
  const fitting = readings.filter((one) => fit(one) === best);
  const different = fitting.filter(
    (one, place) => fitting.findIndex((other) => sameValues(one.values, other.values)) === place,
  );
  return {
    format: different.length === 1 ? different[0]?.format : undefined,
    candidates: different.map(({ format }) => format),
  };
}

const sameValues = <Value>(a: readonly Value[], b: readonly Value[]): boolean =>
  a.every((value, place) => value === b[place]);

/** A cell as a day like 2026-03-14; undefined where it is none in this format. A time behind it is passed over. */
export function readDate(cell: Cell, format: DateFormat): string | undefined {
  const text = textOf(cell);
  if (format === 'serial') return readSerial(text);
  if (typeof cell === 'number') return undefined;
  const day = text.replace(
    /(?:T|,?\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i,
    '',
  );
  if (format === 'd month yyyy' || format === 'month d yyyy') return readNamedMonth(day, format);
  const parts =
    format === 'yyyymmdd'
      ? /^(\d{4})(\d{2})(\d{2})$/.exec(day)
      : /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})\.?$/.exec(day);
  if (!parts) return undefined;
  if (format === 'yyyymmdd') return calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const [, first = '', sign, second = '', third = ''] = parts;
  // Dots put the day first wherever they are used.
  if (sign === '.' && format.startsWith('mm')) return undefined;
  if (format === 'yyyy-mm-dd')
    return first.length === 4 ? calendarDay(Number(first), Number(second), Number(third)) : undefined;
  if (third.length !== (format.endsWith('yyyy') ? 4 : 2) || first.length > 2) return undefined;
  const year = third.length === 4 ? Number(third) : century(Number(third));
  return format.startsWith('dd')
    ? calendarDay(year, Number(second), Number(first))
    : calendarDay(year, Number(first), Number(second));
}

/** Two digits are 1970 to 2069. */
const century = (year: number): number => (year < 70 ? 2000 + year : 1900 + year);

function readNamedMonth(text: string, format: 'd month yyyy' | 'month d yyyy'): string | undefined {
  const match =
    format === 'd month yyyy'
      ? /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+([a-z]+)\.?,?[\s-]+(\d{4})$/i.exec(text)
      : /^([a-z]+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$/i.exec(text);
  if (!match) return undefined;
  const [, a = '', b = '', year] = match;
  const [day, month] = format === 'd month yyyy' ? [a, b] : [b, a];
  return calendarDay(Number(year), monthNamed(month) ?? 0, Number(day));
}

/** Day 45,000 of a spreadsheet is in 2023. Only days from 1982 to 2119, so that no plain number is taken for one. */
function readSerial(text: string): string | undefined {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return undefined;
  const serial = Math.floor(Number(text));
  return serial >= 30_000 && serial <= 80_000 ? dayOfSerial(serial) : undefined;
}

const epoch = dayNumber('1899-12-30');

/**
 * The day of a spreadsheet's day count. Day 60 of the usual count is a 29 February 1900 that never was
 * (kept for the sake of Lotus 1-2-3), so days before it are one further on. The 1904 count starts 1,462 later.
 */
export const dayOfSerial = (serial: number, from1904 = false): string =>
  from1904 ? dayOfNumber(epoch + 1462 + serial) : dayOfNumber(epoch + serial + (serial < 60 ? 1 : 0));

const grouping: Readonly<Record<NumberFormat, RegExp>> = {
  '1,234.50': /^\d{1,3}(?:[, '’\u00a0\u202f]\d{3})+(?:\.\d+)?$|^\d*\.?\d+$|^\d+\.$/,
  '1.234,50': /^\d{1,3}(?:[. '’\u00a0\u202f]\d{3})+(?:,\d+)?$|^\d*,?\d+$|^\d+,$/,
};

/** A cell as a number; undefined where it is none in this format. Currency signs and codes are passed over. */
export function readNumber(cell: Cell, format: NumberFormat): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  const bare = cell.replace(/\p{Sc}|\b[A-Z]{3}\b/gu, '').trim();
  const inBrackets = /^\((.*)\)$/.exec(bare)?.[1];
  const sign = /^([-+−])\s*(.*)$/.exec(inBrackets ?? bare);
  const digits = (sign?.[2] ?? inBrackets ?? bare).trim();
  if (!grouping[format].test(digits)) return undefined;
  const plain =
    format === '1,234.50'
      ? digits.replace(/[, '’\u00a0\u202f]/g, '')
      : digits.replace(/[. '’\u00a0\u202f]/g, '').replace(',', '.');
  const isNegative = (sign !== null && sign[1] !== '+') !== (inBrackets !== undefined);
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  return isNegative && value !== 0 ? -value : value;
}
