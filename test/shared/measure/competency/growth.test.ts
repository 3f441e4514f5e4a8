import { describe, expect, test } from 'vitest';
import { growthStageOf } from '../../../../shared/measure/competency/growth';

const stageOf = (yearlyRevenue: number | null, currency = 'USD') =>
  growthStageOf({ yearlyRevenue, currency });

describe('the growth stage', () => {
  test.each([
    [0, 'founder'],
    [2_999_999, 'founder'],
    [3_000_000, 'first-team'],
    [10_000_000, 'scaling'],
    [30_000_000, 'layers'],
    [75_000_000, 'institution'],
    [900_000_000, 'institution'],
  ])('of a revenue of %i is %s', (revenue, key) => expect(stageOf(revenue)?.stage.key).toBe(key));

  test('is not known without a revenue', () => expect(stageOf(null)).toBeUndefined());

  test('tells that another currency is compared as it is', () => {
    expect(stageOf(5_000_000, 'EUR')?.isComparedAsIs).toBe(true);
    expect(stageOf(5_000_000)?.isComparedAsIs).toBe(false);
    expect(stageOf(5_000_000)?.revenue.value).toBe(5);
  });
});
