import { dayOfNumber, dayNumber } from '../../lib/calendar';
import { quarterCalled, quarterOf, lastDayOfQuarter } from '../../lib/quarters';
import { fail, ok, type Result } from '../../lib/result';
import { listed } from '../../lib/words';
import type { CompetencyKey, Framework } from '../../model/framework';
import type { Rep } from '../../model/rep';
import { readDate, type DateFormat } from '../dates-and-numbers';
import { tooWide, type RejectedRow } from '../import-plan';
import { textOf, type Cell, type Table, type TableRow } from '../table';
import { scoreFieldNames, type ScoreField, type ScoresMapping } from './columns';
import type { FindRep } from './match-rep';
import { figureOf, isNotJudged, levelOf, type ScoreScale } from './scale';

/** How the columns of a table of scores are to be read, and what is said for the whole file. */
export interface ScoresReading {
  readonly mapping: ScoresMapping;
  /** Needed where days stand in the file. */
  readonly dates: DateFormat | undefined;
  readonly scale: ScoreScale;
  /** For rows whose quarter, assessor or day no column gives. */
  readonly quarter: string;
  readonly assessor: string;
  /** Undefined for the last day of the quarter, or today while it runs. */
  readonly day: string | undefined;
}

/** What a row is compared with. */
export interface RowContext {
  readonly framework: Framework;
  readonly fiscalYearStartMonth: number;
  readonly today: string;
  readonly findRep: FindRep;
  readonly findCompetency: (written: string) => CompetencyKey | undefined;
}

/** What a row says: whom it is of, and levels by competency; null where nobody judged. */
export interface ScoreRow {
  readonly line: number;
  readonly rep: Rep;
  readonly quarter: string;
  readonly assessor: string;
  readonly day: string;
  /** Whether the file itself says the day. */
  readonly tellsDay: boolean;
  readonly levels: Readonly<Record<CompetencyKey, number | null>>;
}

const longest = 200;

/** Reads one row; fails with the first cell that cannot be taken. */
export function readScoreRow(
  table: Table,
  row: TableRow,
  reading: ScoresReading,
  context: RowContext,
): Result<ScoreRow, RejectedRow> {
  const wide = tooWide(table, row);
  if (wide) return fail(wide);
  const { fields } = reading.mapping;
  const of = (field: ScoreField): string => textOf(row.cells[fields[field] ?? -1]).replace(/\s+/gu, ' ');
  const reject = (field: ScoreField, reason: string, value = of(field)): Result<never, RejectedRow> =>
    fail({
      line: row.line,
      column: table.header[fields[field] ?? -1] ?? scoreFieldNames[field],
      value: value.slice(0, longest),
      reason,
    });

  const rep = context.findRep(of('rep'), of('email'));
  if (!rep.ok) return reject(of('rep') === '' && of('email') !== '' ? 'email' : 'rep', rep.error);
  const audience = rep.value.role === 'manager' ? 'leaders' : 'reps';
  if (context.framework.audience !== audience)
    return reject(
      'rep',
      audience === 'leaders'
        ? `${rep.value.name} is a manager and is assessed on a framework for those who lead.`
        : `${rep.value.name} does not lead and is assessed on a framework for reps.`,
    );
  const quarter = quarterIn(of('quarter'), reading, context);
  if (quarter === undefined) return reject('quarter', 'This is no quarter, such as Q3 2026 or a day in it.');
  if (quarter > context.today) return reject('quarter', 'This quarter has not begun yet.');
  const assessor = of('assessor') || reading.assessor.trim();
  if (assessor === '') return reject('assessor', 'Nobody is named who assessed.');
  if (assessor.length > longest) return reject('assessor', `Longer than ${longest} letters.`);
  const told = row.cells[fields.day ?? -1] ?? '';
  const tellsDay = textOf(told) !== '';
  const day = tellsDay ? dayIn(told, reading.dates) : (reading.day ?? usualDay(quarter, context.today));
  if (day === undefined)
    return reject('day', 'This is no day, or is written in another way than the others.');
  if (day > context.today) return reject('day', 'This day is still to come.');
  const levels =
    reading.mapping.rows === 'a rep'
      ? levelsAcross(table, row, reading)
      : levelDown(row, reading, context, reject);
  if (!levels.ok) return levels;
  return ok({ line: row.line, rep: rep.value, quarter, assessor, day, tellsDay, levels: levels.value });
}

type Levels = ScoreRow['levels'];

/** A row of a rep: a column for each competency. Whoever corrects it is told of every cell that is wrong at once. */
function levelsAcross(
  table: Table,
  { line, cells }: TableRow,
  { mapping, scale }: ScoresReading,
): Result<Levels, RejectedRow> {
  const levels: Record<CompetencyKey, number | null> = {};
  const wrong: { readonly column: string; readonly value: string }[] = [];
  for (const [key, place] of Object.entries(mapping.competencies)) {
    const cell = cells[place] ?? '';
    const level = levelIn(cell, scale);
    if (level === undefined)
      wrong.push({ column: table.header[place] ?? key, value: textOf(cell).slice(0, longest) });
    else levels[key] = level;
  }
  const [first, ...others] = wrong;
  if (first) {
    const more = listed(others.map(({ column, value }) => `${column} (${value})`));
    return fail({
      line,
      ...first,
      reason: more ? `${noLevel(scale)} The same goes for ${more}.` : noLevel(scale),
    });
  }
  if (Object.values(levels).every((level) => level === null))
    return fail({
      line,
      column: '',
      value: textOf(cells[mapping.fields.rep ?? -1]),
      reason: 'The row has no level.',
    });
  return ok(levels);
}

/** A row of one level. */
function levelDown(
  { cells }: TableRow,
  { mapping: { fields }, scale }: ScoresReading,
  { findCompetency, framework }: RowContext,
  reject: (field: ScoreField, reason: string) => Result<never, RejectedRow>,
): Result<Levels, RejectedRow> {
  const key = findCompetency(textOf(cells[fields.competency ?? -1]));
  if (key === undefined) return reject('competency', `${framework.name} has no competency of this name.`);
  const level = levelIn(cells[fields.level ?? -1] ?? '', scale);
  return level === undefined ? reject('level', noLevel(scale)) : ok({ [key]: level });
}

/** The level of a cell: null where nobody judged, undefined where it is none. */
function levelIn(cell: Cell, scale: ScoreScale): number | null | undefined {
  if (isNotJudged(cell)) return null;
  const figure = figureOf(cell);
  return figure === undefined ? undefined : levelOf(figure, scale);
}

const noLevel = (scale: ScoreScale): string =>
  scale === '1 to 10'
    ? 'A level is a whole number from 1 to 10, or empty where nobody judged.'
    : `This is not on the scale ${scale}. Leave it empty where nobody judged.`;

function quarterIn(
  written: string,
  { quarter, dates }: ScoresReading,
  { fiscalYearStartMonth }: RowContext,
): string | undefined {
  if (written === '') return quarter;
  const called = quarterCalled(written, fiscalYearStartMonth);
  if (called !== undefined) return called;
  const day = readDate(written, 'yyyy-mm-dd') ?? (dates && readDate(written, dates));
  return day === undefined ? undefined : quarterOf(day, fiscalYearStartMonth);
}

const dayIn = (cell: Cell, dates: DateFormat | undefined): string | undefined =>
  readDate(cell, dates ?? 'yyyy-mm-dd');

/** The day that levels of a quarter speak of where nobody says one. */
const usualDay = (quarter: string, today: string): string =>
  dayOfNumber(Math.min(dayNumber(lastDayOfQuarter(quarter)), dayNumber(today)));
