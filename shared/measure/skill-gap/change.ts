import type { SkillMatrix } from './matrix';

/**
 * How far each cell has come between two quarters, in levels: above 0 is better. NaN where one of the two was not
 * assessed. Both matrices must have the same rows and columns.
 */
export function changeBetween(before: SkillMatrix, after: SkillMatrix): Float64Array {
  if (before.rows !== after.rows || before.columns !== after.columns)
    throw new Error('Two matrices of different reps or skills cannot be compared');
  return after.level.map((level, cell) => level - (before.level[cell] ?? NaN));
}

/** Works out the change of one row anew, in place. */
export function changeRow(change: Float64Array, before: SkillMatrix, after: SkillMatrix, row: number): void {
  for (let cell = row * after.columns; cell < (row + 1) * after.columns; cell++)
    change[cell] = (after.level[cell] ?? NaN) - (before.level[cell] ?? NaN);
}
