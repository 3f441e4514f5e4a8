import { dayNumber } from '../../lib/calendar';
import { mean } from '../../lib/stats';
import { dimensionKeys } from '../../model/dimensions';
import { levelOf } from '../../model/scorecard';
import { scoredRow, type ScoredRecords } from '../scored-row';
import { thinUnder } from '../skills-profile';
import { clearRow, setCell, type SkillMatrix } from './matrix';

/** What the last ten complete scorecards of a rep come to in one dimension. */
export interface DimensionMean {
  /** 1 to 5. */
  readonly level: number;
  /** Scores behind it. */
  readonly n: number;
  /** The day of the newest call among them, in days since 1970-01-01. */
  readonly lastCall: number;
}

/**
 * The means of a rep's skills profile in the order of the dimensions, without what the matrix does not show of it;
 * undefined for a dimension that was never scored.
 */
export function dimensionMeans(records: ScoredRecords): readonly (DimensionMean | undefined)[] {
  const { counted } = scoredRow(records);
  return dimensionKeys.map((key) => {
    const scored = counted.flatMap(({ card, call }) => {
      const level = levelOf(card, key);
      return level === undefined ? [] : [{ level, date: call.date }];
    });
    const value = mean(scored.map(({ level }) => level));
    const last = scored.at(-1);
    return value === undefined || !last
      ? undefined
      : { level: value, n: scored.length, lastCall: dayNumber(last.date) };
  });
}

/**
 * Writes the means of one rep into his row. A mean of fewer than five scores is shown and has no gap, because so few
 * prove none.
 */
export function fillDimensions(
  matrix: SkillMatrix,
  row: number,
  means: readonly (DimensionMean | undefined)[],
): void {
  clearRow(matrix, row);
  means.forEach((one, column) => {
    if (!one) return;
    const cell = row * matrix.columns + column;
    setCell(matrix, cell, {
      level: one.level,
      n: one.n,
      assessedOn: one.lastCall,
      quarter: matrix.ofQuarter,
    });
    if (one.n < thinUnder) matrix.gap[cell] = NaN;
  });
}
