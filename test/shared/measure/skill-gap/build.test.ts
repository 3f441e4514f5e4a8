import { expect, test } from 'vitest';
import {
  matrixOfAssessments,
  matrixOfMeans,
  refillRow,
  type MatrixAssessment,
} from '../../../../shared/measure/skill-gap/build';
import { cellAt } from '../../../../shared/measure/skill-gap/matrix';
import type { MatrixQuestion } from '../../../../shared/measure/skill-gap/subject';
import { assessment, framework, quarter, rep, today } from '../../../fixtures/assessed';
import { diceOf } from '../../../fixtures/random';

const reps = [rep(1), rep(2), rep(3)];
const of = {
  is: 'competencies' as const,
  framework: framework(['hunting', 'farming']),
  versionIds: ['framework'],
};
const question: MatrixQuestion = { clientId: 'client', reps, quarter, comparedTo: undefined, today, of };
const change: MatrixQuestion = { ...question, comparedTo: '2026-07-01' };
const before = { quarter: '2026-07-01', assessedOn: '2026-08-10' };

test('a level that the quarter left open is shown from an earlier one; beside a change nothing is', () => {
  const earlier = [assessment(1, { hunting: 4 }, before)];
  expect(cellAt(matrixOfAssessments(question, earlier).matrix, 0, 0).level).toBe(4);
  expect(cellAt(matrixOfAssessments(change, earlier).matrix, 0, 0).level).toBeUndefined();
});

test('an assessment on another framework is in none of its cells', () =>
  expect(
    cellAt(
      matrixOfAssessments(question, [assessment(1, { hunting: 4 }, { frameworkId: 'other' })]).matrix,
      0,
      0,
    ).level,
  ).toBeUndefined());

test.each([
  ['levels', question],
  ['a change', change],
])('a row of %s that is worked out anew equals a matrix built anew', (_, asked) => {
  const dice = diceOf(3);
  const all: MatrixAssessment[] = [];
  const built = matrixOfAssessments(asked, all);
  for (let round = 0; round < 40; round++) {
    const row = dice.whole(0, 2);
    all.push(
      assessment(
        row + 1,
        { hunting: dice.whole(1, 10), farming: dice.share() < 0.3 ? null : dice.whole(1, 10) },
        {
          assessor: dice.oneOf(['Kim', 'Bo']),
          quarter: dice.oneOf([quarter, before.quarter]),
          completedAt: `2026-11-${dice.whole(10, 20)}T09:00:00.000Z`,
        },
      ),
    );
    const own = all.filter(({ repId }) => repId === `rep-${row + 1}`);
    refillRow(asked, built, row, { is: 'competencies', assessments: own });
  }
  expect(built).toEqual(matrixOfAssessments(asked, all));
});

test('means of dimensions have a change too, as they are', () => {
  const asked: MatrixQuestion = { ...change, of: { is: 'dimensions', targetLevel: 4 } };
  const mean = (level: number) => [{ level, n: 6, lastCall: 0 }];
  const built = matrixOfMeans(asked, (row) => (row === 0 ? [mean(3.5), mean(3)] : []));
  expect(built.compared?.change.by[0]).toBe(0.5);
  expect(cellAt(built.matrix, 0, 0).gap).toBe(0.5);
  refillRow(asked, built, 1, { is: 'dimensions', means: [mean(2), mean(3)] });
  expect(built.compared?.change.by[5]).toBe(-1);
});
