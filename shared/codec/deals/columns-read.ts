import { noDay, type CodedText } from '../../model/deals';
import {
  readDate,
  readNumber,
  type DateFormat,
  type Detected,
  type NumberFormat,
} from '../dates-and-numbers';
import { enteredStage, columnOf } from './mapping';
import type { DealField } from './headings';
import { isDayField, isNumberField, type DealsReading, type DealsSource } from './source';
import { detectAmounts, detectDays, readAmounts, readDays } from './values';

/** How a column of days or numbers is read; with more than one candidate and no format, the user is asked. */
export interface ColumnFormat {
  readonly column: string;
  readonly field: DealField;
  readonly days: Detected<DateFormat> | undefined;
  readonly numbers: Detected<NumberFormat> | undefined;
  /** A value that shows the difference where there is one. */
  readonly example: string;
  /** Whether two readings fit and the user has not chosen. */
  readonly isOpen: boolean;
}

/** A column of days: for each different value its day, for each row its value. */
export interface DayColumn {
  readonly name: string;
  readonly coded: CodedText;
  readonly days: Int32Array;
}

/** A column of numbers likewise; NaN where a value is none. */
export interface NumberColumn {
  readonly name: string;
  readonly coded: CodedText;
  readonly numbers: Float64Array;
}

export interface TextColumn {
  readonly name: string;
  readonly column: number;
  readonly coded: () => CodedText;
}

/** The columns of a file as a mapping and the formats read them. */
export interface ReadColumns {
  readonly formats: readonly ColumnFormat[];
  readonly day: (field: DealField) => DayColumn | undefined;
  readonly number: (field: DealField) => NumberColumn | undefined;
  readonly text: (field: DealField) => TextColumn | undefined;
  /** The columns that say when a deal came into a stage. */
  readonly entered: readonly (DayColumn & { readonly stage: string })[];
  readonly allDays: readonly DayColumn[];
  readonly allNumbers: readonly NumberColumn[];
}

/** Reads the columns of days and numbers, each by its format. */
export function readColumnsOf(source: DealsSource, reading: DealsReading): ReadColumns {
  const { header } = source.grid;
  const formats: ColumnFormat[] = [];
  const allDays: (DayColumn & { readonly field: DealField })[] = [];
  const allNumbers: (NumberColumn & { readonly field: DealField })[] = [];
  header.forEach((name, column) => {
    const field = reading.mapping[name];
    if (field === undefined || (!isDayField(field) && !isNumberField(field))) return;
    const coded = source.coded(column, field);
    if (isDayField(field)) {
      const detected = detectDays(coded.values);
      const format = reading.dates[name] ?? detected.format;
      formats.push({
        column: name,
        field,
        days: detected,
        numbers: undefined,
        example: telling(coded.values, detected.candidates, readDate),
        isOpen: format === undefined && detected.candidates.length > 1,
      });
      allDays.push({ name, field, coded, days: readDays(coded.values, format) });
    } else {
      const detected = detectAmounts(coded.values);
      const format = reading.numbers[name] ?? detected.format;
      formats.push({
        column: name,
        field,
        days: undefined,
        numbers: detected,
        example: telling(coded.values, detected.candidates, readNumber),
        isOpen: format === undefined && detected.candidates.length > 1,
      });
      allNumbers.push({ name, field, coded, numbers: readAmounts(coded.values, format) });
    }
  });
  return {
    formats,
    allDays,
    allNumbers,
    day: (field) => allDays.find((one) => one.field === field),
    number: (field) => allNumbers.find((one) => one.field === field),
    text: (field) => {
      const column = columnOf(header, reading.mapping, field);
      if (column === undefined) return undefined;
      return { name: header[column] ?? '', column, coded: () => source.coded(column, field) };
    },
    entered: allDays.flatMap(({ field, ...column }) =>
      field === 'entered' ? [{ ...column, stage: enteredStage(column.name) ?? column.name }] : [],
    ),
  };
}

/** The first value that the candidates read differently; otherwise the first one. */
function telling<Format>(
  values: readonly string[],
  candidates: readonly Format[],
  read: (value: string, format: Format) => unknown,
): string {
  const differs = (value: string): boolean =>
    new Set(candidates.map((format) => read(value, format))).size > 1;
  return (candidates.length > 1 ? values.find(differs) : undefined) ?? values[0] ?? '';
}

/** The day of a row; `noDay` where its cell is empty, there is no such column, or it cannot be read. */
export const dayAt = (column: DayColumn | undefined, row: number): number => {
  const place = column?.coded.at[row] ?? -1;
  return place < 0 ? noDay : (column?.days[place] ?? noDay);
};

/** The number of a row; NaN likewise. */
export const numberAt = (column: NumberColumn | undefined, row: number): number => {
  const place = column?.coded.at[row] ?? -1;
  return place < 0 ? NaN : (column?.numbers[place] ?? NaN);
};
