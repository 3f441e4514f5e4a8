import { expect, test } from 'vitest';
import { ageStep } from '../../../../shared/measure/skill-gap/age';

test('evidence ages in steps of three months, six months and a year', () => {
  expect([0, 91, 92, 182, 183, 365, 366, 900].map(ageStep)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
});
