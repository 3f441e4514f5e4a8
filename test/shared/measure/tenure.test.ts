import { expect, test } from 'vitest';
import { monthsInWords } from '../../../shared/lib/formats';
import { tenure } from '../../../shared/measure/tenure';

test.each([
  ['2026-03-14', '2026-03-14', 0],
  ['2026-03-14', '2026-04-13', 0],
  ['2026-03-14', '2026-04-14', 1],
  ['2024-08-31', '2026-03-30', 18],
  ['2024-02-29', '2026-02-28', 23],
])('from %s to %s are %i whole months', (start, today, months) => {
  expect(tenure(start, today)?.value).toBe(months);
});

test('there is none without a start date and before it', () => {
  expect(tenure(null, '2026-03-14')).toBeUndefined();
  expect(tenure('2026-03-15', '2026-03-14')).toBeUndefined();
});

test('months are written as years and months', () => {
  expect([0, 7, 12, 31].map(monthsInWords)).toEqual(['0 mo', '7 mo', '1 y', '2 y 7 mo']);
});
