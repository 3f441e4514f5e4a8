import { describe, expect, test } from 'vitest';
import { gapToRequired, judgedOn, requiredLevel } from '../../../../shared/measure/competency/required-level';
import { framework } from '../../../fixtures/assessed';

const asks = framework(['hunting'], {
  required: [{ role: 'AE', levels: { hunting: 8 }, rampMonths: 6, rampFrom: 0.5 }],
});
const required = (startDate: string | null, on = '2026-11-22', role: 'AE' | 'AM' = 'AE') =>
  requiredLevel(asks, 'hunting', { role, startDate }, on)?.value;

describe('the required level', () => {
  // By hand, 8 with a ramp of six months from a half: 8 × (0.5 + 0.5 × months ÷ 6).
  test.each([
    ['2026-11-22', 4],
    ['2026-09-22', 8 * (0.5 + 1 / 6)],
    ['2026-08-22', 6],
    ['2026-08-23', 8 * (0.5 + 1 / 6)],
    ['2026-05-22', 8],
    ['2020-01-01', 8],
  ])('of somebody who started on %s is %d', (startDate, level) =>
    expect(required(startDate)).toBeCloseTo(level, 10),
  );

  test('is the whole level without a start date, and that of the first day before it', () => {
    expect(required(null)).toBe(8);
    expect(required('2027-01-01')).toBe(4);
  });

  test('is never under 1', () => {
    const little = {
      required: [{ role: 'AE' as const, levels: { hunting: 2 }, rampMonths: 6, rampFrom: 0 }],
    };
    expect(
      requiredLevel(little, 'hunting', { role: 'AE', startDate: '2026-11-22' }, '2026-11-22')?.value,
    ).toBe(1);
  });

  test('is none where the role is not asked', () => {
    expect(required(null, '2026-11-22', 'AM')).toBeUndefined();
    expect(requiredLevel(asks, 'farming', { role: 'AE', startDate: null }, '2026-11-22')).toBeUndefined();
  });
});

test('a quarter is judged on its last day, a running one today', () => {
  expect(judgedOn('2026-07-01', '2026-11-22')).toBe('2026-09-30');
  expect(judgedOn('2026-10-01', '2026-11-22')).toBe('2026-11-22');
});

test('the gap is what is required less what is there, and its band turns round', () => {
  const level = { value: 5, n: 2, band: [4, 6] as const, formula: '', inputs: [] };
  const asked = { value: 8, n: 1, formula: '', inputs: [] };
  expect(gapToRequired(level, asked)).toMatchObject({ value: 3, n: 2, band: [2, 4] });
  expect(gapToRequired(undefined, asked)).toBeUndefined();
  expect(gapToRequired(level, undefined)).toBeUndefined();
});
