import { dayNumber, dayOfNumber } from '../../../../shared/lib/calendar';
import type { Formats } from '../../../../shared/lib/formats';
import { quarterName } from '../../../../shared/lib/quarters';
import { ageStep } from '../../../../shared/measure/skill-gap/age';
import { cellAt, isCarried, type Cell } from '../../../../shared/measure/skill-gap/matrix';
import { totalGaps } from '../../../../shared/measure/skill-gap/order';
import { noDay } from '../../../../shared/measure/skill-gap/scores';
import type { Fill, GridCells } from '../../../ui/matrix-grid/matrix-grid';
import type { MatrixData } from './subject';

/** How wide one step of the colours is, in levels: the scale of competencies has ten levels, that of dimensions five. */
export const stepOf = ({ subject: { of } }: Pick<MatrixData, 'subject'>): number =>
  of.is === 'competencies' ? 1 : 0.5;

/**
 * Writes levels: those of dimensions are means of scores and have one decimal each, so that they stand under each other;
 * those of competencies are what somebody gave, and have one only where several gave different ones.
 */
export function levelWriter(
  { of }: Pick<MatrixData['subject'], 'of'>,
  formats: Formats,
): (value: number) => string {
  const written = new Map<number, string>();
  return (value) => {
    const tenths = Math.round(value * 10);
    let text = written.get(tenths);
    if (text === undefined)
      written.set(
        tenths,
        (text = formats.number(tenths / 10, of.is === 'competencies' && tenths % 10 === 0 ? 0 : 1)),
      );
    return text;
  };
}

/** What the cells of a matrix look like and say. */
export function cellsOf(data: MatrixData, formats: Formats, fiscalYearStartMonth: number): GridCells {
  const { subject, matrix, compared, columns } = data;
  const totals = totalGaps(matrix);
  const step = stepOf(data);
  const today = dayNumber(subject.today);
  const level = levelWriter(subject, formats);
  const at = (row: number, column: number): number => row * matrix.columns + column;
  const name = (row: number): string => subject.reps[row]?.name ?? '';
  const total = (row: number): string => {
    const value = totals[row] ?? NaN;
    return Number.isNaN(value) ? '' : level(value);
  };
  const isAmongOthers = (cell: number): boolean =>
    matrix.n[cell] !== 0 && compared?.before.n[cell] !== 0 && Number.isNaN(compared?.change.by[cell]);
  const own = { rows: matrix.rows, columns: matrix.columns, name, aside: total };
  const words = {
    level,
    formats,
    quarter: matrix.ofQuarter,
    of: subject.of.is,
    fiscalYearStartMonth,
  };
  return {
    ...own,
    rowSentence: (row) =>
      total(row) === ''
        ? `${name(row)}, not ${subject.of.is === 'competencies' ? 'assessed' : 'scored'} in this quarter`
        : `${name(row)}, total gap ${total(row)}`,
    fill: compared
      ? (row, column) => changeFill(compared.change.by[at(row, column)] ?? NaN, step)
      : (row, column) =>
          matrix.n[at(row, column)] === 0 ? 'none' : gapFill(matrix.gap[at(row, column)] ?? NaN, step),
    age: (row, column) => {
      const day = matrix.assessedOn[at(row, column)] ?? noDay;
      if (compared || day === noDay) return 0;
      const step = ageStep(today - day);
      // However few days it is old, it is of another quarter.
      return step === 0 && isCarried(matrix, at(row, column)) ? 1 : step;
    },
    text: compared
      ? (row, column) =>
          isAmongOthers(at(row, column)) ? '≠' : changeText(compared.change.by[at(row, column)] ?? NaN, level)
      : (row, column) => {
          const cell = at(row, column);
          const text = level(matrix.level[cell] ?? NaN);
          if (matrix.n[cell] !== 0) return isCarried(matrix, cell) ? `(${text})` : text;
          return Number.isNaN(matrix.required[cell] ?? NaN) ? '' : '–';
        },
    sentence: (row, column) => {
      const start = `${name(row)}, ${columns[column]?.name ?? ''}: `;
      if (!compared) return start + sentenceOf(cellAt(matrix, row, column), words);
      const { from, to } = compared.change;
      const cell = at(row, column);
      return start + changeSentence(from[cell] ?? NaN, to[cell] ?? NaN, isAmongOthers(cell), words);
    },
  };
}

/** The fill of a gap: above 0 is missing. */
function gapFill(gap: number, step: number): Fill {
  if (Number.isNaN(gap)) return 'plain';
  if (gap >= 3 * step) return 'far under';
  if (gap >= step) return 'under';
  if (gap > 0) return 'just under';
  return gap > -step ? 'met' : 'above';
}

/** The fill of a change: what was lost looks like what is missing. */
function changeFill(change: number, step: number): Fill {
  if (Number.isNaN(change)) return 'none';
  if (change <= -step) return 'under';
  if (change < 0) return 'just under';
  if (change === 0) return 'plain';
  return change < step ? 'met' : 'above';
}

function changeText(change: number, level: (value: number) => string): string {
  if (Number.isNaN(change)) return '';
  if (change === 0) return '0';
  return change > 0 ? `+${level(change)}↑` : `−${level(-change)}↓`;
}

interface Words {
  readonly level: (value: number) => string;
  readonly formats: Formats;
  readonly quarter: number;
  readonly of: 'competencies' | 'dimensions';
  readonly fiscalYearStartMonth: number;
}

/** A cell in words, as `4 of 6 required, assessed 12 Aug by two people`. */
export function sentenceOf(
  { level, required, n, assessedOn, quarter }: Cell,
  { level: written, formats, quarter: shown, of, fiscalYearStartMonth }: Words,
): string {
  const asked = required === undefined ? 'not asked of this role' : `${written(required)} required`;
  if (level === undefined || assessedOn === undefined)
    return of === 'competencies' ? `not assessed, ${asked}` : `not scored, ${asked}`;
  const day = formats.day(dayOfNumber(assessedOn));
  const start = required === undefined ? `${written(level)}, ${asked}` : `${written(level)} of ${asked}`;
  if (of === 'dimensions')
    return `${start}, mean of ${n === 1 ? 'one score' : `${formats.number(n)} scores`}${n < 5 ? ', too few to rely on' : ''}, last call ${day}`;
  const from =
    quarter === undefined || quarter === shown
      ? ''
      : `, carried over from ${quarterName(dayOfNumber(quarter), fiscalYearStartMonth)} and counted in no figure`;
  return `${start}, assessed ${day} by ${peopleIn(n)}${from}`;
}

const peopleIn = (n: number): string =>
  n === 1 ? 'one person' : `${['', '', 'two', 'three', 'four', 'five', 'six'][n] ?? n} people`;

function changeSentence(before: number, after: number, isAmongOthers: boolean, { level, of }: Words): string {
  if (isAmongOthers)
    return 'judged in both quarters, but by nobody who judged in both: no change can be told';
  if (Number.isNaN(before) || Number.isNaN(after))
    return of === 'competencies' ? 'not assessed in both quarters' : 'not scored in both quarters';
  const way = after - before;
  const steps = `from ${level(before)} to ${level(after)}`;
  if (way === 0) return `unchanged at ${level(after)}`;
  return way > 0 ? `up ${level(way)}, ${steps}` : `down ${level(-way)}, ${steps}`;
}
