import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../../shared/lib/calendar';
import { standings } from '../../../../shared/measure/skill-gap/bands';
import {
  cellAt,
  countedGap,
  fillRow,
  isCarried,
  isCounted,
  skillMatrix,
  type QuarterSpan,
} from '../../../../shared/measure/skill-gap/matrix';
import { totalGaps } from '../../../../shared/measure/skill-gap/order';
import { chainsOf, packScores, type ScoredAssessment } from '../../../../shared/measure/skill-gap/scores';
import { diceOf } from '../../../fixtures/random';
import { assessed, keys, oneOf, seededAssessments } from './samples';

const quarter = dayNumber('2026-10-01');
const thisOnly: QuarterSpan = { quarter, carriedFrom: quarter };
const carrying: QuarterSpan = { quarter, carriedFrom: dayNumber('2026-04-01') };
const rowOf = new Map([
  ['dana', 0],
  ['eli', 1],
]);
const six = (): Float64Array => new Float64Array(6).fill(6);

const built = (assessments: readonly ScoredAssessment[], span = thisOnly) =>
  skillMatrix(packScores(assessments, rowOf, keys), six(), 2, span);

describe('a cell of the matrix', () => {
  test('is the mean of the assessors, with how many there are and what is missing', () => {
    const matrix = built([
      assessed('dana', [4, 7, null]),
      assessed('dana', [5, 8], { assessor: 'Ruth Amsel', assessedOn: '2026-10-20' }),
    ]);
    // (4 + 5) ÷ 2 = 4.5; 6 − 4.5 = 1.5
    expect(cellAt(matrix, 0, 0)).toEqual({
      level: 4.5,
      required: 6,
      gap: 1.5,
      n: 2,
      assessedOn: dayNumber('2026-10-20'),
      quarter,
    });
    expect(cellAt(matrix, 0, 1)).toMatchObject({ level: 7.5, gap: -1.5 });
  });

  test('is empty where nobody could judge, and keeps what is asked', () => {
    const none = { level: undefined, gap: undefined, n: 0, assessedOn: undefined, quarter: undefined };
    const matrix = built([assessed('dana', [4, 7, null])]);
    expect(cellAt(matrix, 0, 2)).toEqual({ ...none, required: 6 });
    expect(cellAt(matrix, 1, 0)).toEqual({ ...none, required: 6 });
  });

  test('counts of one assessor the assessment that was completed last, competency by competency', () => {
    const matrix = built([
      assessed('dana', [9, null], { completedAt: '2026-10-12T09:00:00.000Z' }),
      assessed('dana', [2, 3, 4], { assessor: 'imogen hartley' }),
    ]);
    expect(cellAt(matrix, 0, 0)).toMatchObject({ level: 9, n: 1 });
    // It could not be judged the second time: the first judgement is not taken instead.
    expect(cellAt(matrix, 0, 1)).toMatchObject({ level: undefined, n: 0 });
    // The second assessment did not come to it: the first stands.
    expect(cellAt(matrix, 0, 2)).toMatchObject({ level: 4, n: 1, assessedOn: dayNumber('2026-10-09') });
  });

  test('tells a coach of the program from somebody of the same name', () => {
    const matrix = built([assessed('dana', [2]), assessed('dana', [4], { coachId: 'coach' })]);
    expect(cellAt(matrix, 0, 0)).toMatchObject({ level: 3, n: 2 });
  });

  test('takes no drafts, and nobody who has no row', () => {
    const matrix = built([
      assessed('dana', [9], { state: 'draft', completedAt: null }),
      assessed('somebody else', [9]),
    ]);
    expect(cellAt(matrix, 0, 0).level).toBeUndefined();
  });

  test('has no gap where the skill is not asked of the rep', () => {
    const matrix = skillMatrix(
      packScores([assessed('dana', [4])], rowOf, keys),
      six().fill(NaN),
      2,
      thisOnly,
    );
    expect(cellAt(matrix, 0, 0)).toMatchObject({ level: 4, required: undefined, gap: undefined });
  });
});

describe('a cell that the quarter left open', () => {
  const summer = { quarter: '2026-07-01', assessedOn: '2026-08-12' };
  const assessments = [
    assessed('dana', [4]),
    assessed('dana', [7, 8], summer),
    assessed('dana', [1, 2, 3], { quarter: '2026-04-01', assessedOn: '2026-05-02' }),
    assessed('dana', [10, 10, 10], { quarter: '2026-01-01' }),
    assessed('dana', [10, 10, 10], { quarter: '2027-01-01' }),
  ];

  test('takes the newest level before it, with the quarter and the day that it comes from', () => {
    const matrix = built(assessments, carrying);
    expect(cellAt(matrix, 0, 0)).toMatchObject({ level: 4, quarter });
    expect(cellAt(matrix, 0, 1)).toMatchObject({
      level: 8,
      quarter: dayNumber('2026-07-01'),
      assessedOn: dayNumber('2026-08-12'),
    });
    expect(cellAt(matrix, 0, 2)).toMatchObject({ level: 3, quarter: dayNumber('2026-04-01') });
  });

  test('stays open where nothing is carried over', () => {
    expect(cellAt(built(assessments), 0, 1).level).toBeUndefined();
  });
});

describe('a level that is carried over', () => {
  const matrix = built(
    [
      assessed('dana', [4]),
      assessed('dana', [1, 2], { quarter: '2026-07-01' }),
      assessed('eli', [1], { quarter: '2026-07-01' }),
    ],
    carrying,
  );

  test('is shown, and counts in no figure', () => {
    expect([0, 1, 2].map((cell) => [isCounted(matrix, cell), isCarried(matrix, cell)])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
    expect(cellAt(matrix, 0, 1)).toMatchObject({ level: 2, gap: 4 });
    expect([countedGap(matrix, 0), countedGap(matrix, 1), countedGap(matrix, 2)]).toEqual([2, NaN, NaN]);
  });

  test('is in no total and no band', () => {
    // Dana was found to miss 6 − 4 = 2 in the quarter; of Eli nothing was found in it.
    expect([...totalGaps(matrix)]).toEqual([2, NaN]);
    expect([...standings(matrix)]).toEqual([-2, NaN]);
  });
});

test.each([1, 2, 3, 4, 5])('a row updated in place equals a matrix built anew (seed %i)', (seed) => {
  const reps = 12;
  const rows = new Map(Array.from({ length: reps }, (_, place) => [`rep-${place}`, place]));
  const required = new Float64Array(reps * keys.length).fill(6);
  const assessments = seededAssessments(seed, reps);
  const dice = diceOf(seed + 100);
  const updated = skillMatrix(packScores(assessments, rows, keys), required, reps, carrying);
  for (let round = 0; round < 30; round++) {
    const next = oneOf(dice, reps);
    assessments.push(next);
    const row = rows.get(next.repId) ?? 0;
    const own = packScores(
      assessments.filter(({ repId }) => repId === next.repId),
      new Map([[next.repId, 0]]),
      keys,
    );
    fillRow(updated, row, own, chainsOf(own, 1), 0, carrying);
  }
  const anew = skillMatrix(packScores(assessments, rows, keys), required, reps, carrying);
  expect(updated).toEqual(anew);
});

test('an update reads and writes no other row', () => {
  const matrix = built([assessed('dana', [4]), assessed('eli', [5])]);
  const own = packScores([assessed('eli', [9])], new Map([['eli', 0]]), keys);
  matrix.level[0] = 77;
  fillRow(matrix, 1, own, chainsOf(own, 1), 0, thisOnly);
  expect(matrix.level[0]).toBe(77);
  expect(cellAt(matrix, 1, 0).level).toBe(9);
});
