import type { SkillMatrix } from './matrix';

/** 1: system skills, fix first. 2: hybrid, next. 3: saturated, maintain. */
export type GapTier = 1 | 2 | 3;

/** Under so many people a tenth would be one person's luck. */
const tenthsFrom = 10;

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
  const size = Math.max(1, Math.round(n < tenthsFrom ? n / 3 : n * 0.1));
  let [low, high] = [0, 0];
  for (let place = 0; place < size; place++) {
    low += sorted[place] ?? 0;
    high += sorted[n - 1 - place] ?? 0;
  }
  return ((high - low) / low) * 100;
}

/** The tier of a cohort gap in per cent: 1 at 200 and above, 2 from 100, 3 under 100. */
export const gapTier = (gap: number): GapTier => (gap >= 200 ? 1 : gap >= 100 ? 2 : 3);

/** The tier of each column by the matrix's own figures; undefined where fewer than two people were judged. */
export const tiersOf = (matrix: SkillMatrix): readonly (GapTier | undefined)[] =>
  Array.from({ length: matrix.columns }, (_, column) => {
    const gap = columnGap(matrix, column);
    return gap === undefined ? undefined : gapTier(gap);
  });
