import { counted } from '../../../../shared/lib/words';
import { countedGap, isCarried, isCounted } from '../../../../shared/measure/skill-gap/matrix';
import { rowWords, type MatrixData } from './subject';

/**
 * How many have been judged in the quarter that is shown, and how many of the levels given in it are under what is
 * required; how many are carried over, and so in neither; of a change, in how many cells nobody judged both times.
 */
export function leadOf(
  { matrix, compared, subject }: Pick<MatrixData, 'matrix' | 'compared' | 'subject'>,
  number: (value: number) => string,
): string {
  let [judged, under, asked, carried, others] = [0, 0, 0, 0, 0];
  for (let row = 0; row < matrix.rows; row++) {
    let own = 0;
    for (let cell = row * matrix.columns; cell < (row + 1) * matrix.columns; cell++) {
      if (isCounted(matrix, cell)) own++;
      if (isCarried(matrix, cell)) carried++;
      const gap = countedGap(matrix, cell);
      if (!Number.isNaN(gap)) asked++;
      if (gap > 0) under++;
      const isBoth = compared && matrix.n[cell] !== 0 && compared.before.n[cell] !== 0;
      if (isBoth && Number.isNaN(compared.change.by[cell])) others++;
    }
    if (own > 0) judged++;
  }
  const isOfCompetencies = subject.of.is === 'competencies';
  const people = `${number(judged)} of ${counted(subject.reps.length, ...rowWords(subject).noun, number)} ${isOfCompetencies ? 'assessed' : 'scored'}`;
  const levels = `${number(under)} of ${counted(asked, 'level', 'levels', number)} under what is required`;
  return [
    `${people}, ${levels}`,
    carried > 0 ? `${number(carried)} carried over (in brackets), in no figure` : '',
    compared && isOfCompetencies
      ? `Change as seen by those who judged both times${others > 0 ? `; nobody did in ${counted(others, 'cell', 'cells', number)} (≠)` : ''}`
      : '',
  ]
    .filter(Boolean)
    .join('. ');
}
