import { describe, expect, test } from 'vitest';
import { cohortsOf } from '../../../../shared/measure/cohort';
import { columnGap, tiersOf } from '../../../../shared/measure/skill-gap/tiers';
import { diceOf } from '../../../fixtures/random';
import { matrixOf } from './samples';

describe('the gap of a column', () => {
  test('is that of its top and bottom, worked out by hand', () => {
    // Four people: thirds of max(1, round(4 ÷ 3)) = 1 person: (9 − 3) ÷ 3 = 200%
    expect(columnGap(matrixOf([[3], [5], [7], [9]]), 0)).toBe(200);
    // Twenty people: round(2) = 2 at each end: (9.5 − 1.5) ÷ 1.5 = 533.3%
    const twenty = matrixOf([1, 2, ...Array.from({ length: 16 }, () => 5), 9, 10].map((level) => [level]));
    expect(columnGap(twenty, 0)).toBeCloseTo(533.333, 2);
  });

  test.each([5, 9, 10, 37])('is the one that cohorts have, for %i people', (people) => {
    const dice = diceOf(people);
    const levels = Array.from({ length: people }, () => dice.whole(1, 10));
    const cohorts = cohortsOf(
      levels.map((value, place) => ({ key: String(place), name: String(place), value })),
      'more',
    );
    expect(columnGap(matrixOf(levels.map((level) => [level])), 0)).toBeCloseTo(cohorts?.gap?.value ?? NaN, 9);
  });

  test('gives the tier from three people on', () => {
    // (9 − 3) ÷ 3 = 200%: 1; (9 − 5) ÷ 5 = 80%: 3; two people: none
    const levels = [
      [3, 5, 1],
      [9, 9, undefined],
      [4, 6, 9],
    ];
    expect(tiersOf(matrixOf(levels))).toEqual([1, 3, undefined]);
  });
});
