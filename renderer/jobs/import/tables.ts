import {
  detectDates,
  detectNumbers,
  readDate,
  readNumber,
  type Detected,
} from '../../../shared/codec/dates-and-numbers';
import { readDelimited } from '../../../shared/codec/delimited';
import { withoutReport, writeRejected, type RejectedRow } from '../../../shared/codec/import-plan';
import { guessRoster } from '../../../shared/codec/roster/columns';
import { planRoster } from '../../../shared/codec/roster/plan';
import { planScores, type ScoresContext } from '../../../shared/codec/scores/plan';
import { detectScale } from '../../../shared/codec/scores/scale';
import { textOf, type Cell, type Table } from '../../../shared/codec/table';
import { readXlsx, type Sheet } from '../../../shared/codec/xlsx';
import { fail, ok, type Result } from '../../../shared/lib/result';
import type { Id } from '../../../shared/model/fields';
import type {
  ColumnReading,
  RosterAnswer,
  RosterQuestion,
  ScoresAnswer,
  ScoresChoice,
  ScoresQuestion,
  SheetOutline,
} from './messages';

/** A table file that was read: what is in it, and what importing it would do. */
export interface OpenTables {
  readonly outlines: readonly SheetOutline[];
  readonly roster: (question: RosterQuestion) => Result<RosterAnswer>;
  readonly scores: (question: ScoresQuestion) => Result<ScoresAnswer>;
  readonly rejected: (sheet: number, rows: readonly RejectedRow[]) => Result<string>;
}

/** Reads a CSV, TSV or XLSX file by its content, whatever its name says. */
export function openTables(bytes: Uint8Array, newId: () => Id): Result<OpenTables> {
  const read = sheetsOf(bytes);
  if (!read.ok) return read;
  const sheets = read.value.map(({ name, table }) => ({ name, table: withoutReport(table) }));
  const on = <T>(place: number, task: (table: Table) => T): Result<T> => {
    const sheet = sheets[place];
    return sheet ? ok(task(sheet.table)) : fail('This file has no such sheet.');
  };
  return ok({
    outlines: sheets.map(outline),
    roster: ({ sheet, reading, against }) =>
      on(sheet, (table) => {
        const dates = readingOf(table, reading.mapping.startDate, detectDates, readDate);
        const numbers = readingOf(table, reading.mapping.quota, detectNumbers, readNumber);
        const whole = {
          ...reading,
          dates: reading.dates ?? dates?.format,
          numbers: reading.numbers ?? numbers?.format,
        };
        const isOpen =
          (dates && dates.candidates.length > 1 && !whole.dates) ||
          (numbers && numbers.candidates.length > 1 && !whole.numbers);
        const { name, firstName, lastName } = reading.mapping;
        const isNamed = [name, firstName, lastName].some((place) => place !== undefined);
        const plan = isOpen || !isNamed ? undefined : planRoster(table, whole, { ...against, newId });
        return { dates, numbers, plan };
      }),
    scores: ({ sheet, reading, against }) =>
      on(sheet, (table) => scoresOf(table, reading, { ...against, newId })),
    rejected: (sheet, rows) => on(sheet, (table) => writeRejected(table, rows)),
  });
}

function scoresOf(table: Table, reading: ScoresChoice, context: ScoresContext): ScoresAnswer {
  const { rows, fields, competencies } = reading.mapping;
  const inOneColumn = fields.level === undefined ? [] : [fields.level];
  const places = rows === 'a rep' ? Object.values(competencies) : inOneColumn;
  const found = detectScale(table.rows.flatMap(({ cells }) => places.map((place) => cells[place] ?? '')));
  const dates = readingOf(table, fields.day, detectDates, readDate);
  const scale = reading.scale ?? found.scale;
  const format = reading.dates ?? dates?.format;
  const isOpen = scale === undefined || (dates && dates.candidates.length > 1 && !format);
  const isOfReps = fields.rep !== undefined || fields.email !== undefined;
  const isTold = places.length > 0 && (rows === 'a rep' || fields.competency !== undefined);
  const plan =
    isOpen || !isOfReps || !isTold
      ? undefined
      : planScores(table, { ...reading, scale, dates: format }, context);
  return { dates, scale: found, plan };
}

/** A workbook begins like a zip or like an old Office document; anything else is tried as text. */
function sheetsOf(bytes: Uint8Array): Result<readonly Sheet[]> {
  const [first, second] = bytes;
  const isWorkbook = (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
  if (isWorkbook) return readXlsx(bytes);
  const table = readDelimited(bytes);
  return table.ok ? ok([{ name: '', table: table.value }]) : table;
}

const outline = ({ name, table }: Sheet): SheetOutline => ({
  name,
  header: table.header,
  rows: table.rows.length,
  samples: table.header.map((_, column) => firstFilled(table, column)),
  guess: guessRoster(table),
});

const lookedThrough = 200;

const firstFilled = (table: Table, column: number): readonly string[] =>
  table.rows
    .slice(0, lookedThrough)
    .map(({ cells }) => textOf(cells[column]))
    .filter((text) => text !== '')
    .slice(0, 3);

function readingOf<Format, Value>(
  table: Table,
  column: number | undefined,
  detect: (cells: readonly Cell[]) => Detected<Format>,
  read: (cell: Cell, format: Format) => Value | undefined,
): ColumnReading<Format> | undefined {
  if (column === undefined) return undefined;
  const cells = table.rows.map((row) => row.cells[column] ?? '').filter((cell) => textOf(cell) !== '');
  const detected = detect(cells);
  const differs = (cell: Cell): boolean =>
    new Set(detected.candidates.map((format) => read(cell, format))).size > 1;
  return { ...detected, example: textOf(cells.find(differs) ?? cells[0]) };
}
