import { dayNumber } from '../../../../shared/lib/calendar';
import { counted } from '../../../../shared/lib/words';
import { noDay } from '../../../../shared/measure/skill-gap/scores';
import type { MatrixData } from './subject';

/** How many have been judged in the quarter that is shown, and how many levels are under what is required. */
export function leadOf({ matrix, subject }: MatrixData, number: (value: number) => string): string {
  const begins = dayNumber(subject.quarter);
  const isCarried = (from: number): boolean => from !== noDay && from < begins;
  let [judged, under, compared] = [0, 0, 0];
  for (let row = 0; row < matrix.rows; row++) {
    const first = row * matrix.columns;
    const own = matrix.n.subarray(first, first + matrix.columns);
    // A level that is carried over was given in an earlier quarter: it fills the cell, and assesses nobody in this one.
    if (own.some((n, place) => n > 0 && !isCarried(matrix.quarter[first + place] ?? noDay))) judged++;
  }
  for (const gap of matrix.gap) {
    if (Number.isNaN(gap)) continue;
    compared++;
    if (gap > 0) under++;
  }
  return `${number(judged)} of ${counted(subject.reps.length, 'rep', 'reps', number)} ${subject.of.is === 'competencies' ? 'assessed' : 'scored'}, ${number(under)} of ${counted(compared, 'level', 'levels', number)} under what is required`;
}
