import { describe, expect, test } from 'vitest';
import { cohortsOf } from '../../../../shared/measure/cohort';
import { setCell, type SkillMatrix } from '../../../../shared/measure/skill-gap/matrix';
import { levelGap, tiersOf, type TierBasis } from '../../../../shared/measure/skill-gap/tiers';
import { diceOf } from '../../../fixtures/random';
import { matrixOf, today } from './samples';

describe('the gap of levels', () => {
  test('is that of its top and bottom, worked out by hand', () => {
    // Four people: thirds of max(1, round(4 ÷ 3)) = 1 person: (9 − 3) ÷ 3 = 200%
    expect(levelGap(Float64Array.of(3, 5, 7, 9))).toBe(200);
    // Twenty people: round(2) = 2 at each end: (9.5 − 1.5) ÷ 1.5 = 533.3%
    const twenty = Float64Array.of(1, 9, ...Array.from({ length: 16 }, () => 5), 2, 10);
    expect(levelGap(twenty)).toBeCloseTo(533.333, 2);
  });

  test.each([5, 9, 10, 37])('is the one that cohorts have, for %i people', (people) => {
    const dice = diceOf(people);
    const levels = Array.from({ length: people }, () => dice.whole(1, 10));
    const cohorts = cohortsOf(
      levels.map((value, place) => ({ key: String(place), name: String(place), value })),
      'more',
    );
    expect(levelGap(Float64Array.from(levels))).toBeCloseTo(cohorts?.gap?.value ?? NaN, 9);
  });

  test('is not known of one person', () => expect(levelGap(Float64Array.of(5))).toBeUndefined());
});

describe('the tier of a column', () => {
  const of = (matrix: SkillMatrix, given: Partial<TierBasis> = {}) =>
    tiersOf(matrix, {
      rows: Int32Array.from({ length: matrix.rows }, (_, row) => row),
      firmFrom: 1,
      ...given,
    });

  test('is given from three people on', () => {
    // (9 − 3) ÷ 3 = 200%: 1; (9 − 5) ÷ 5 = 80%: 3; two people: none
    const levels = [
      [3, 5, 1],
      [9, 9, undefined],
      [4, 6, 9],
    ];
    expect(of(matrixOf(levels))).toEqual([1, 3, undefined]);
  });

  test('is that of the people who were chosen', () => {
    // All four: (9 − 1) ÷ 1 = 800%; the last three: (9 − 6) ÷ 6 = 50%.
    const matrix = matrixOf([[1], [6], [7], [9]]);
    expect(of(matrix)).toEqual([1]);
    expect(of(matrix, { rows: Int32Array.of(1, 2, 3) })).toEqual([3]);
    expect(of(matrix, { rows: Int32Array.of(1, 2) })).toEqual([undefined]);
  });

  test('leaves out a level that is carried over from an earlier quarter', () => {
    const matrix = matrixOf([[1], [6], [7], [9]]);
    setCell(matrix, 0, { level: 1, n: 1, assessedOn: today, quarter: -92 });
    expect(of(matrix)).toEqual([3]);
  });

  test('leaves out a thin mean', () => {
    const matrix = matrixOf([[1], [6], [7], [9]]);
    [1, 2, 3].forEach((row) => setCell(matrix, row, { level: 5 + row, n: 5, assessedOn: today, quarter: 0 }));
    expect(of(matrix, { firmFrom: 5 })).toEqual([3]);
  });
});
