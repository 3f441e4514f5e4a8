import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../../shared/lib/calendar';
import {
  changeOfLevels,
  changeOfScores,
  fillChange,
  fillChangeOfLevels,
} from '../../../../shared/measure/skill-gap/change';
import { chainsOf, packScores, type ScoredAssessment } from '../../../../shared/measure/skill-gap/scores';
import { assessed, keys, matrixOf } from './samples';

const rowOf = new Map([
  ['dana', 0],
  ['eli', 1],
]);
const summer = { quarter: '2026-07-01', assessedOn: '2026-08-12' };
const quarters = { before: dayNumber('2026-07-01'), after: dayNumber('2026-10-01') };
const packed = (assessments: readonly ScoredAssessment[]) => packScores(assessments, rowOf, keys);
const changeOf = (...assessments: readonly ScoredAssessment[]) =>
  changeOfScores(packed(assessments), 2, quarters);
const ruth = { assessor: 'Ruth Amsel' };

describe('the change of what assessors judged', () => {
  test('is that of the assessors who judged in both quarters, worked out by hand', () => {
    const { from, to, by } = changeOf(
      assessed('dana', [4, 7], summer),
      assessed('dana', [8, 9], { ...summer, ...ruth }),
      assessed('dana', [5, 6]),
      assessed('eli', [5], summer),
      assessed('eli', [5]),
    );
    // Ruth, who gave 8 and 9, is not there the second time: only Imogen’s 4 → 5 and 7 → 6 are compared.
    expect([...from]).toEqual([4, 7, NaN, 5, NaN, NaN]);
    expect([...to]).toEqual([5, 6, NaN, 5, NaN, NaN]);
    expect([...by]).toEqual([1, -1, NaN, 0, NaN, NaN]);
  });

  test('of two who judged both times is the one of their means', () => {
    // (4 + 7) ÷ 2 = 5.5 before, (6 + 8) ÷ 2 = 7 after
    const { by } = changeOf(
      assessed('dana', [4], summer),
      assessed('dana', [7], { ...summer, ...ruth }),
      assessed('dana', [6]),
      assessed('dana', [8], ruth),
    );
    expect(by[0]).toBe(1.5);
  });

  test('is not known where nobody judged both times', () =>
    expect(
      [...changeOf(assessed('dana', [4], summer), assessed('dana', [9], ruth)).by].every(Number.isNaN),
    ).toBe(true));

  test('takes what an assessor said last, and nothing that he could not judge the second time', () => {
    const { by } = changeOf(
      assessed('dana', [4, 4], summer),
      assessed('dana', [9, 9], { completedAt: '2026-10-08T09:00:00.000Z' }),
      assessed('dana', [6, null], { completedAt: '2026-10-12T09:00:00.000Z' }),
    );
    expect([...by.slice(0, 2)]).toEqual([2, NaN]);
  });

  test('takes nothing over from another quarter', () =>
    expect(
      changeOf(assessed('dana', [4], { quarter: '2026-04-01' }), assessed('dana', [9])).by[0],
    ).toBeNaN());

  test('of one row is worked out without the others', () => {
    const change = changeOf();
    change.by[0] = 99;
    const own = packScores([assessed('eli', [3], summer), assessed('eli', [7])], new Map([['eli', 0]]), keys);
    fillChange(change, 1, own, chainsOf(own, 1), 0, quarters);
    expect([...change.by]).toEqual([99, NaN, NaN, 4, NaN, NaN]);
  });
});

describe('the change of levels that nobody by name gave', () => {
  const before = matrixOf([
    [4, 7],
    [undefined, 5],
  ]);
  const after = matrixOf([
    [6, 6],
    [5, 5],
  ]);

  test('is what was gained or lost, and nothing where one of them is not known', () =>
    expect([...changeOfLevels(before, after).by]).toEqual([2, -1, NaN, 0]));

  test('of one row is worked out without the others', () => {
    const change = changeOfLevels(before, after);
    change.by[0] = 99;
    fillChangeOfLevels(
      change,
      1,
      before,
      matrixOf([
        [0, 0],
        [1, 2],
      ]),
    );
    expect([...change.by]).toEqual([99, -1, NaN, -3]);
  });

  test('of matrices that do not match is refused', () =>
    expect(() => changeOfLevels(before, matrixOf([[1, 2]]))).toThrow(/cannot be compared/));
});
