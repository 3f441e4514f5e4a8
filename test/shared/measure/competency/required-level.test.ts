import { describe, expect, test } from 'vitest';
import { rampShare, requiredLevel } from '../../../../shared/measure/competency/required-level';

const framework = {
  required: [
    { role: 'AE' as const, levels: { negotiating: 8, 'crm-savvy': 2 }, rampMonths: 10, rampFrom: 0.4 },
    { role: 'SDR' as const, levels: { hunting: 6 }, rampMonths: 0, rampFrom: 0.4 },
  ],
};
const day = '2026-11-22';

describe('the required level', () => {
  test.each([
    // 8 × (0.4 + 0.6 × months ÷ 10), worked out by hand
    ['on the first day', '2026-11-22', 3.2],
    ['after three whole months and some days', '2026-08-01', 8 * (0.4 + 0.6 * 0.3)],
    ['after half of the ramp', '2026-06-22', 5.6],
    ['at the end of the ramp', '2026-01-22', 8],
    ['years later', '2020-01-01', 8],
    ['before somebody has begun', '2027-03-01', 3.2],
  ])('%s', (_, startDate, level) => {
    expect(requiredLevel(framework, { role: 'AE', startDate }, 'negotiating', day)).toBeCloseTo(level, 10);
  });

  test('is the whole one without a start date, and where the role has no ramp', () => {
    expect(requiredLevel(framework, { role: 'AE', startDate: null }, 'negotiating', day)).toBe(8);
    expect(requiredLevel(framework, { role: 'SDR', startDate: day }, 'hunting', day)).toBe(6);
  });

  test('is never under 1', () => {
    expect(requiredLevel(framework, { role: 'AE', startDate: day }, 'crm-savvy', day)).toBe(1);
  });

  test('is undefined where the role is not asked for it', () => {
    expect(requiredLevel(framework, { role: 'AE', startDate: null }, 'hunting', day)).toBeUndefined();
    expect(requiredLevel(framework, { role: 'manager', startDate: null }, 'hunting', day)).toBeUndefined();
  });

  test('asks for everything from the first day where the ramp starts at the whole', () => {
    expect(rampShare({ rampMonths: 6, rampFrom: 1 }, day, day)).toBe(1);
  });
});
