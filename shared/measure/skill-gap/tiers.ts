import { cohortSize } from '../cohort';
import { tierFrom, tierOfGap, type GapTier } from '../competency/gap-tier';
import { isCounted, type SkillMatrix } from './matrix';

/** Which cells of the quarter set the tiers of a matrix: those that the Team tab sets them from. */
export interface TierBasis {
  /** The places of the people: the chosen team, whoever is searched for in it. */
  readonly rows: Int32Array;
  /** Under so many assessors or scores a level is thin, and sets no tier. */
  readonly firmFrom: number;
}

/**
 * The cohort gap of levels, in per cent: (top-decile mean − bottom-decile mean) ÷ bottom-decile mean × 100, with
 * k = max(1, round(0.1 n)); under ten people the best and the worst third. Undefined under two people.
 */
export function levelGap(levels: Float64Array): number | undefined {
  const n = levels.length;
  if (n < 2) return undefined;
  const sorted = levels.toSorted();
  const size = cohortSize(n);
  let [low, high] = [0, 0];
  for (let place = 0; place < size; place++) {
    low += sorted[place] ?? 0;
    high += sorted[n - 1 - place] ?? 0;
  }
  return ((high - low) / low) * 100;
}

/** The tier of each column by the matrix's own figures; undefined where fewer than three people were judged. */
export const tiersOf = (matrix: SkillMatrix, basis: TierBasis): readonly (GapTier | undefined)[] =>
  Array.from({ length: matrix.columns }, (_, column) => {
    const levels = countedLevels(matrix, column, basis);
    const gap = levels.length < tierFrom ? undefined : levelGap(levels);
    return gap === undefined ? undefined : tierOfGap(gap);
  });

/** The levels of a column that figures are made from: those of the quarter itself, and not thin. */
export function countedLevels(matrix: SkillMatrix, column: number, basis: TierBasis): Float64Array {
  const levels = new Float64Array(basis.rows.length);
  let count = 0;
  for (const row of basis.rows) {
    const cell = row * matrix.columns + column;
    const n = matrix.n[cell] ?? 0;
    if (n < basis.firmFrom || !isCounted(matrix, cell)) continue;
    levels[count++] = matrix.level[cell] ?? NaN;
  }
  return levels.subarray(0, count);
}
