import { cohortSize } from '../cohort';
import { tierFrom, tierOfGap, type GapTier } from '../competency/gap-tier';
import type { SkillMatrix } from './matrix';

/**
 * The cohort gap of one column, in per cent: (top-decile mean − bottom-decile mean) ÷ bottom-decile mean × 100, with
 * k = max(1, round(0.1 n)); under ten people the best and the worst third. Undefined under two people.
 */
export function columnGap({ rows, columns, level }: SkillMatrix, column: number): number | undefined {
  const values = new Float64Array(rows);
  let n = 0;
  for (let row = 0; row < rows; row++) {
    const value = level[row * columns + column] ?? NaN;
    if (!Number.isNaN(value)) values[n++] = value;
  }
  if (n < 2) return undefined;
  const sorted = values.subarray(0, n).sort();
  const size = cohortSize(n);
  let [low, high] = [0, 0];
  for (let place = 0; place < size; place++) {
    low += sorted[place] ?? 0;
    high += sorted[n - 1 - place] ?? 0;
  }
  return ((high - low) / low) * 100;
}

/** The tier of each column by the matrix's own figures; undefined where fewer than three people were judged. */
export const tiersOf = (matrix: SkillMatrix): readonly (GapTier | undefined)[] =>
  Array.from({ length: matrix.columns }, (_, column) => {
    const gap = judged(matrix, column) < tierFrom ? undefined : columnGap(matrix, column);
    return gap === undefined ? undefined : tierOfGap(gap);
  });

function judged({ rows, columns, n }: SkillMatrix, column: number): number {
  let people = 0;
  for (let row = 0; row < rows; row++) if (n[row * columns + column]) people++;
  return people;
}
