import { expect, test } from 'vitest';
import { dayNumber } from '../../../../shared/lib/calendar';
import {
  firstQuarterRead,
  lastDaysOf,
  quartersOf,
  requiredIn,
  spanOf,
  type MatrixQuestion,
} from '../../../../shared/measure/skill-gap/subject';
import { framework, rep, today } from '../../../fixtures/assessed';

const question: MatrixQuestion = {
  ...{ clientId: 'client', reps: [rep(1), rep(2, { role: 'SDR' })], quarter: '2026-10-01', today },
  comparedTo: undefined,
  of: { is: 'competencies', framework: framework(['hunting']), versionIds: ['framework'] },
};
const change = { ...question, comparedTo: '2026-04-01' };

test('levels are looked for in the quarter and the three before it', () => {
  expect(firstQuarterRead(question)).toBe('2026-01-01');
  expect(quartersOf(question)).toEqual(['2026-10-01']);
  expect(spanOf(question, '2026-10-01')).toEqual({
    quarter: dayNumber('2026-10-01'),
    carriedFrom: dayNumber('2026-01-01'),
  });
});

test('a change looks at its two quarters, and carries nothing into them', () => {
  expect(firstQuarterRead(change)).toBe('2026-04-01');
  expect(quartersOf(change)).toEqual(['2026-10-01', '2026-04-01']);
  expect(lastDaysOf(change)).toEqual(['2026-12-31', '2026-06-30']);
  const day = dayNumber('2026-04-01');
  expect(spanOf(change, '2026-04-01')).toEqual({ quarter: day, carriedFrom: day });
});

test('competencies are asked by role, dimensions of everybody alike', () => {
  expect([...requiredIn(question, '2026-10-01')]).toEqual([6, NaN]);
  const dimensions = requiredIn({ ...question, of: { is: 'dimensions', targetLevel: 4 } }, '2026-10-01');
  expect([...dimensions]).toEqual(Array.from({ length: 10 }, () => 4));
});
