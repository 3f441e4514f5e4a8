import { chainsOf, noDay, unjudged, type Chains, type PackedScores } from './scores';

/**
 * The skill gap matrix as columns of numbers: cell `row × columns + column` of each. NaN stands for no figure, so
 * that a cell costs no object; whoever hands a cell on says undefined instead (`cellAt`).
 */
export interface SkillMatrix {
  readonly rows: number;
  readonly columns: number;
  /** The first day of the quarter that it is of, in days since 1970-01-01. */
  readonly ofQuarter: number;
  /** The mean over the assessors, or over the scores of a dimension; NaN where nobody judged. */
  readonly level: Float64Array;
  /** NaN where the skill is not asked of the rep. */
  readonly required: Float64Array;
  /** Required − level: above 0 is missing, below 0 is more than asked. NaN where either is not known. */
  readonly gap: Float64Array;
  /** Assessors, or scores of a dimension, behind the level. */
  readonly n: Uint16Array;
  /** The newest day that the level speaks of, in days since 1970-01-01; `noDay` where nobody judged. */
  readonly assessedOn: Int32Array;
  /** The quarter that the level comes from; an earlier one than asked for where it is carried over. */
  readonly quarter: Int32Array;
}

/** Which quarters count, as their first days in days since 1970-01-01. */
export interface QuarterSpan {
  readonly quarter: number;
  /** From here on a cell that the quarter left open takes the newest level before it; the quarter itself for none. */
  readonly carriedFrom: number;
}

/** A matrix of a quarter without levels that asks for these; `required` is taken over as it is. */
export function emptyMatrix(
  rows: number,
  columns: number,
  required: Float64Array,
  ofQuarter: number,
): SkillMatrix {
  const cells = rows * columns;
  return {
    rows,
    columns,
    ofQuarter,
    level: new Float64Array(cells).fill(NaN),
    required,
    gap: new Float64Array(cells).fill(NaN),
    n: new Uint16Array(cells),
    assessedOn: new Int32Array(cells).fill(noDay),
    quarter: new Int32Array(cells).fill(noDay),
  };
}

/**
 * The matrix of a quarter: in each cell the mean of the assessors, of each of whom the last completed assessment of
 * the quarter counts that answered the competency. Takes one pass over the levels.
 */
export function skillMatrix(
  scores: PackedScores,
  required: Float64Array,
  rows: number,
  span: QuarterSpan,
): SkillMatrix {
  const matrix = emptyMatrix(rows, scores.columns, required, span.quarter);
  const chains = chainsOf(scores, rows);
  for (let row = 0; row < rows; row++) fillRow(matrix, row, scores, chains, row, span);
  return matrix;
}

/**
 * Works out one row anew, in place, from the assessments of `inScores` (the row's place in the chains, which may be
 * those of one rep only). No other row is read or written.
 */
export function fillRow(
  matrix: SkillMatrix,
  row: number,
  scores: PackedScores,
  chains: Chains,
  inScores: number,
  span: QuarterSpan,
): void {
  clearRow(matrix, row);
  const places: number[] = [];
  for (let at = chains.first[inScores] ?? -1; at >= 0; at = chains.next[at] ?? -1) {
    const quarter = scores.quarter[at] ?? noDay;
    if (quarter <= span.quarter && quarter >= Math.min(span.carriedFrom, span.quarter)) places.push(at);
  }
  places.sort((a, b) => (scores.quarter[b] ?? 0) - (scores.quarter[a] ?? 0));
  for (let from = 0; from < places.length;) {
    const quarter = scores.quarter[places[from] ?? 0] ?? noDay;
    let to = from + 1;
    while (to < places.length && scores.quarter[places[to] ?? 0] === quarter) to++;
    const own = places.slice(from, to);
    const later = own.map((one) => own.filter((other) => replaces(scores, other, one)));
    fillFrom(matrix, row, scores, own, later, quarter);
    from = to;
  }
}

/** Whether an assessment takes the place of another where it has an answer: the same assessor and quarter, completed later. */
function replaces({ quarter, assessor, completed }: PackedScores, later: number, earlier: number): boolean {
  if (quarter[later] !== quarter[earlier] || assessor[later] !== assessor[earlier]) return false;
  const [first = 0, second = 0] = [completed[earlier], completed[later]];
  return second > first || (second === first && later > earlier);
}

/** Fills the cells that no later quarter has filled with the means of these assessments; `later` are those after each. */
function fillFrom(
  matrix: SkillMatrix,
  row: number,
  { columns, levels, assessedOn }: PackedScores,
  places: readonly number[],
  later: readonly (readonly number[])[],
  quarter: number,
): void {
  for (let column = 0; column < columns; column++) {
    const cell = row * columns + column;
    if (matrix.n[cell] !== 0) continue;
    let sum = 0;
    let n = 0;
    let newest = noDay;
    for (let at = 0; at < places.length; at++) {
      const place = places[at] ?? 0;
      const level = levels[place * columns + column] ?? 0;
      if (level === 0 || level === unjudged) continue;
      if (later[at]?.some((other) => levels[other * columns + column] !== 0)) continue;
      sum += level;
      n++;
      newest = Math.max(newest, assessedOn[place] ?? noDay);
    }
    if (n > 0) setCell(matrix, cell, { level: sum / n, n, assessedOn: newest, quarter });
  }
}

/**
 * Whether a cell counts in the figures of its matrix: judged, and in the very quarter. A level that is carried over
 * from an earlier one is shown, marked, and counts in none of them: no tier, mean, share, total or band.
 */
export const isCounted = ({ n, quarter, ofQuarter }: SkillMatrix, cell: number): boolean =>
  n[cell] !== 0 && quarter[cell] === ofQuarter;

/** Whether a cell shows a level of an earlier quarter. */
export const isCarried = (matrix: SkillMatrix, cell: number): boolean =>
  matrix.n[cell] !== 0 && !isCounted(matrix, cell);

/** The levels missing in a cell that counts, as `gap`; NaN in every other cell. */
export const countedGap = (matrix: SkillMatrix, cell: number): number =>
  isCounted(matrix, cell) ? (matrix.gap[cell] ?? NaN) : NaN;

/** What is known of one cell. */
interface Known {
  readonly level: number;
  readonly n: number;
  readonly assessedOn: number;
  readonly quarter: number;
}

/** Writes what is known of a cell, and its gap. */
export function setCell(matrix: SkillMatrix, cell: number, known: Known): void {
  matrix.level[cell] = known.level;
  matrix.n[cell] = known.n;
  matrix.assessedOn[cell] = known.assessedOn;
  matrix.quarter[cell] = known.quarter;
  matrix.gap[cell] = (matrix.required[cell] ?? NaN) - known.level;
}

/** Takes away what is known of a row; what is asked of it stays. */
export function clearRow({ columns, level, gap, n, assessedOn, quarter }: SkillMatrix, row: number): void {
  const [from, to] = [row * columns, (row + 1) * columns];
  level.fill(NaN, from, to);
  gap.fill(NaN, from, to);
  n.fill(0, from, to);
  assessedOn.fill(noDay, from, to);
  quarter.fill(noDay, from, to);
}

/** One cell with undefined for what is not known. */
export interface Cell {
  readonly level: number | undefined;
  readonly required: number | undefined;
  readonly gap: number | undefined;
  readonly n: number;
  /** Days since 1970-01-01. */
  readonly assessedOn: number | undefined;
  readonly quarter: number | undefined;
}

/** One cell of a matrix, for whoever looks at it. */
export function cellAt(matrix: SkillMatrix, row: number, column: number): Cell {
  const cell = row * matrix.columns + column;
  const figure = (values: Float64Array): number | undefined => {
    const value = values[cell] ?? NaN;
    return Number.isNaN(value) ? undefined : value;
  };
  const day = (values: Int32Array): number | undefined => {
    const value = values[cell] ?? noDay;
    return value === noDay ? undefined : value;
  };
  return {
    level: figure(matrix.level),
    required: figure(matrix.required),
    gap: figure(matrix.gap),
    n: matrix.n[cell] ?? 0,
    assessedOn: day(matrix.assessedOn),
    quarter: day(matrix.quarter),
  };
}
