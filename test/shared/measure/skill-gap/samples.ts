import { dayNumber } from '../../../../shared/lib/calendar';
import { emptyMatrix, setCell } from '../../../../shared/measure/skill-gap/matrix';
import { rankNames, type RowFacts } from '../../../../shared/measure/skill-gap/order';
import type { ScoredAssessment } from '../../../../shared/measure/skill-gap/scores';
import { diceOf, type Dice } from '../../../fixtures/random';

/** Columns of the sample matrices. */
export const keys = ['a', 'b', 'c'];

/** A complete assessment of `rep` with levels for a, b and c; null for one that could not be judged. */
export const assessed = (
  repId: string,
  levels: readonly (number | null)[],
  given: Partial<ScoredAssessment> = {},
): ScoredAssessment => ({
  repId,
  quarter: '2026-10-01',
  assessor: 'Imogen Hartley',
  coachId: null,
  state: 'complete',
  completedAt: '2026-10-10T09:00:00.000Z',
  assessedOn: '2026-10-09',
  levels: Object.fromEntries(
    keys.flatMap((key, place) => (place in levels ? [[key, levels[place] ?? null]] : [])),
  ),
  ...given,
});

/** Assessments that look like a client's: several assessors, quarters, second ones by the same assessor, holes. */
export function seededAssessments(seed: number, reps: number): ScoredAssessment[] {
  const dice = diceOf(seed);
  return Array.from({ length: reps * 4 }, () => oneOf(dice, reps));
}

/** One more of them. */
export const oneOf = (dice: Dice, reps: number): ScoredAssessment =>
  assessed(
    `rep-${dice.whole(0, reps - 1)}`,
    keys.map(() => (dice.share() < 0.2 ? null : dice.whole(1, 10))),
    {
      quarter: dice.oneOf(['2026-04-01', '2026-07-01', '2026-10-01']),
      assessor: dice.oneOf(['Imogen Hartley', 'imogen  hartley', 'Ruth Amsel', 'Ole Brandt']),
      completedAt: `2026-10-${String(dice.whole(10, 28))}T09:00:00.000Z`,
      assessedOn: `2026-10-${String(dice.whole(10, 28))}`,
      state: dice.share() < 0.1 ? 'draft' : 'complete',
    },
  );

/** The day of the sample matrices, in days since 1970-01-01. */
export const today = dayNumber('2026-11-22');

/** A matrix in which all are asked for level 6: undefined where nobody judged. */
export function matrixOf(levels: readonly (readonly (number | undefined)[])[], daysOld = 0) {
  const columns = levels[0]?.length ?? 0;
  const matrix = emptyMatrix(levels.length, columns, new Float64Array(levels.length * columns).fill(6), 0);
  levels.forEach((row, place) =>
    row.forEach((level, column) => {
      if (level !== undefined)
        setCell(matrix, place * columns + column, { level, n: 1, assessedOn: today - daysOld, quarter: 0 });
    }),
  );
  return matrix;
}

/** Four reps. */
export const names = ['Cleo', 'Ánna', 'Bo', 'Dana'];
/** What the four are known by. */
export const facts: RowFacts = {
  nameRank: rankNames(names, 'en-GB'),
  tenure: Float64Array.from([30, 2, NaN, 7]),
  band: Uint8Array.from([1, 4, 0, 1]),
  team: Int32Array.from([1, 0, -1, 1]),
  role: Int32Array.from([0, 0, 1, 0]),
};
/** Levels of the four in two skills. Total gaps by hand: Cleo 2 + 0, Ánna 1 + 3, Bo not known, Dana 5 (the other is over). */
export const matrix = matrixOf([
  [4, 6],
  [5, 3],
  [undefined, undefined],
  [1, 9],
]);
/** Their rows. */
export const all = Int32Array.from([0, 1, 2, 3]);
/** The names of some rows. */
export const named = (rows: Int32Array): string[] => [...rows].map((row) => names[row] ?? `heading ${row}`);
