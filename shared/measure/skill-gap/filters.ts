import { foldedWords } from '../../lib/fold';
import { ageStep } from './age';
import type { SkillMatrix } from './matrix';
import { noDay } from './scores';

/** Which rows are shown. */
export interface MatrixFilter {
  /** Every word must begin or stand in the rep's folded name or team; empty for all. */
  readonly text: string;
  /** The place of a team, −1 for reps without one; undefined for all. */
  readonly team: number | undefined;
  /** Only reps with a skill under the required level. */
  readonly isUnder: boolean;
  /** Only reps with a level older than six months, or none where one is asked. */
  readonly isStale: boolean;
}

/** Everybody. */
export const noFilter: MatrixFilter = { text: '', team: undefined, isUnder: false, isStale: false };

/** From this step of age on a level is stale. */
const staleStep = 2;

/**
 * The places of the rows that a filter lets through, in their order. `texts` are folded once for all filters; `today`
 * in days since 1970-01-01. One pass, which reads the cells only where the filter asks for them.
 */
export function shownRows(
  matrix: SkillMatrix,
  texts: readonly string[],
  team: Int32Array,
  filter: MatrixFilter,
  today: number,
): Int32Array {
  const words = foldedWords(filter.text);
  const shown = new Int32Array(matrix.rows);
  let count = 0;
  for (let row = 0; row < matrix.rows; row++) {
    if (filter.team !== undefined && team[row] !== filter.team) continue;
    const text = texts[row] ?? '';
    if (!words.every((word) => text.includes(word))) continue;
    if (filter.isUnder && !isUnder(matrix, row)) continue;
    if (filter.isStale && !isStale(matrix, row, today)) continue;
    shown[count++] = row;
  }
  return shown.slice(0, count);
}

function isUnder({ columns, gap }: SkillMatrix, row: number): boolean {
  for (let cell = row * columns; cell < (row + 1) * columns; cell++) if ((gap[cell] ?? NaN) > 0) return true;
  return false;
}

function isStale({ columns, assessedOn, required }: SkillMatrix, row: number, today: number): boolean {
  for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
    const day = assessedOn[cell] ?? noDay;
    if (day === noDay ? !Number.isNaN(required[cell] ?? NaN) : ageStep(today - day) >= staleStep) return true;
  }
  return false;
}
