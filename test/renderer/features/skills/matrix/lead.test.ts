import { expect, test } from 'vitest';
import { leadOf } from '../../../../../renderer/features/skills/matrix/lead';
import { matrixOfAssessments, matrixOfMeans } from '../../../../../shared/measure/skill-gap/build';
import type { Assessment } from '../../../../../shared/model/assessment';
import { assessment, framework, quarter, rep, today } from '../../../../fixtures/assessed';

const reps = [rep(1), rep(2), rep(3)];
const of = {
  is: 'competencies' as const,
  framework: framework(['hunting', 'farming']),
  versionIds: ['framework'],
};
const subject = { clientId: 'client', reps, quarter, comparedTo: undefined, today, of };
const summer = { quarter: '2026-07-01' };
const lead = (assessments: readonly Assessment[], given: { readonly comparedTo?: string } = {}): string => {
  const asked = { ...subject, ...given };
  return leadOf({ subject: asked, ...matrixOfAssessments(asked, assessments) }, String);
};

test('who was assessed in the quarter, and how many of the levels are under the six that are asked', () =>
  expect(lead([assessment(1, { hunting: 4, farming: 6 }), assessment(2, { hunting: 5 })])).toBe(
    '2 of 3 reps assessed, 2 of 3 levels under what is required',
  ));

test('levels that are carried over assess nobody and are in no count, which is said', () =>
  expect(
    lead([
      assessment(1, { hunting: 4 }),
      assessment(1, { farming: 2 }, summer),
      assessment(2, { hunting: 2 }, summer),
    ]),
  ).toBe(
    '1 of 3 reps assessed, 1 of 1 level under what is required. 2 carried over (in brackets), in no figure',
  ));

test('nobody assessed is told with noughts', () =>
  expect(lead([])).toBe('0 of 3 reps assessed, 0 of 0 levels under what is required'));

test('on a framework for those who lead leaders are counted', () => {
  const leaders = { ...of, framework: framework(['coaching'], { audience: 'leaders' }) };
  const asked = { ...subject, reps: [rep(1)], of: leaders };
  const built = matrixOfAssessments(asked, [assessment(1, { coaching: 4 })]);
  expect(leadOf({ subject: asked, ...built }, String)).toMatch(/^1 of 1 leader assessed, /);
});

test('a change says whose it is, and in how many cells nobody judged both times', () => {
  const compared = { comparedTo: '2026-07-01' };
  const both = [assessment(1, { hunting: 4, farming: 5 }, summer), assessment(1, { hunting: 6 })];
  expect(lead(both, compared)).toMatch(/\. Change as seen by those who judged both times$/);
  expect(lead([...both, assessment(1, { farming: 9 }, { assessor: 'Bo' })], compared)).toMatch(
    /; nobody did in 1 cell \(≠\)$/,
  );
});

test('dimensions are scored, and their change has no assessors', () => {
  const asked = { ...subject, comparedTo: '2026-07-01', of: { is: 'dimensions' as const, targetLevel: 4 } };
  const built = matrixOfMeans(asked, (row) => (row === 0 ? [[{ level: 3.5, n: 6, lastCall: 0 }]] : []));
  expect(leadOf({ subject: asked, ...built }, String)).toBe(
    '1 of 3 reps scored, 1 of 1 level under what is required',
  );
});
