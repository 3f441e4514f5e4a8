import { bySameAssessors } from '../competency/same-assessors';
import type { SkillMatrix } from './matrix';
import { chainsOf, unjudged, type Chains, type PackedScores } from './scores';

/** How far each cell of a matrix has come between two quarters, in levels: cell `row × columns + column` of each. */
export interface MatrixChange {
  readonly columns: number;
  /** The level the first time, as those gave it who are compared; NaN where nothing can be compared. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** To − from: above 0 is better. */
  readonly by: Float64Array;
}

/** The first days of two quarters, in days since 1970-01-01. */
export interface QuarterPair {
  readonly before: number;
  readonly after: number;
}

/**
 * The change of every cell between two quarters, as the assessors see it who judged it in both (`bySameAssessors`): who
 * was judged by other people the second time has no change there. Nothing that is carried over goes into it.
 */
export function changeOfScores(scores: PackedScores, rows: number, quarters: QuarterPair): MatrixChange {
  const change = emptyChange(rows, scores.columns);
  const chains = chainsOf(scores, rows);
  for (let row = 0; row < rows; row++) fillChange(change, row, scores, chains, row, quarters);
  return change;
}

/** Works out the change of one row anew, in place, from the assessments of `inScores` in the chains. */
export function fillChange(
  change: MatrixChange,
  row: number,
  scores: PackedScores,
  chains: Chains,
  inScores: number,
  { before, after }: QuarterPair,
): void {
  const [then, now] = [placesIn(scores, chains, inScores, before), placesIn(scores, chains, inScores, after)];
  for (let column = 0; column < change.columns; column++) {
    const common =
      then.length > 0 && now.length > 0
        ? bySameAssessors(answersTo(scores, then, column), answersTo(scores, now, column))
        : undefined;
    setChange(change, row * change.columns + column, common?.before, common?.after);
  }
}

/**
 * The change of cells that are no judgement of named assessors, such as the means of dimensions: level − level. NaN where
 * one of the two is not known. Both matrices must have the same rows and columns.
 */
export function changeOfLevels(before: SkillMatrix, after: SkillMatrix): MatrixChange {
  if (before.rows !== after.rows || before.columns !== after.columns)
    throw new Error('Two matrices of different reps or skills cannot be compared');
  const change = emptyChange(after.rows, after.columns);
  for (let row = 0; row < after.rows; row++) fillChangeOfLevels(change, row, before, after);
  return change;
}

/** Works out the change of one such row anew, in place. */
export function fillChangeOfLevels(
  change: MatrixChange,
  row: number,
  before: SkillMatrix,
  after: SkillMatrix,
): void {
  for (let cell = row * change.columns; cell < (row + 1) * change.columns; cell++) {
    const isKnown = before.n[cell] !== 0 && after.n[cell] !== 0;
    setChange(
      change,
      cell,
      isKnown ? before.level[cell] : undefined,
      isKnown ? after.level[cell] : undefined,
    );
  }
}

function emptyChange(rows: number, columns: number): MatrixChange {
  const none = (): Float64Array => new Float64Array(rows * columns).fill(NaN);
  return { columns, from: none(), to: none(), by: none() };
}

function setChange({ from, to, by }: MatrixChange, cell: number, before = NaN, after = NaN): void {
  from[cell] = before;
  to[cell] = after;
  by[cell] = after - before;
}

/** The assessments of a row in a quarter, the one that was completed last at the end. */
function placesIn(
  { quarter, completed }: PackedScores,
  chains: Chains,
  row: number,
  wanted: number,
): readonly number[] {
  const places: number[] = [];
  for (let at = chains.first[row] ?? -1; at >= 0; at = chains.next[at] ?? -1)
    if (quarter[at] === wanted) places.push(at);
  return places.sort((a, b) => (completed[a] ?? 0) - (completed[b] ?? 0) || a - b);
}

/** What each assessor said last; whoever could not judge it is not in it. */
function answersTo(
  { columns, levels, assessor }: PackedScores,
  places: readonly number[],
  column: number,
): ReadonlyMap<number, number> {
  const answers = new Map<number, number>();
  for (const place of places) {
    const level = levels[place * columns + column] ?? 0;
    const who = assessor[place] ?? -1;
    if (level === unjudged) answers.delete(who);
    else if (level !== 0) answers.set(who, level);
  }
  return answers;
}
