import { describe, expect, test } from 'vitest';
import { survivalMedian } from '../../../shared/lib/kaplan-meier';

const counts = (...days: number[]): Uint32Array => {
  const made = new Uint32Array(Math.max(0, ...days) + 1);
  days.forEach((day) => (made[day] = (made[day] ?? 0) + 1));
  return made;
};

// Weeks of remission of 42 leukaemia patients: Freireich and others, Blood 21 (1963), the worked example of
// Kleinbaum and Klein, "Survival Analysis" (2012), chapter 2. Medians 23 and 8 are theirs. The bands are those of
// R's survival 3.5: survfit(Surv(t, e) ~ 1) gives 23 (16, NA) and 8 (4, 12).
const treated = {
  ended: counts(6, 6, 6, 7, 10, 13, 16, 22, 23),
  goingOn: counts(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
};
const placebo = {
  ended: counts(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23),
  goingOn: counts(),
};

describe('the Kaplan–Meier median', () => {
  test('is 23 weeks for the treated patients of the published example, with no upper end', () =>
    expect(survivalMedian(treated)).toEqual({ value: 23, low: 16, high: undefined }));

  test('is 8 weeks for those without treatment', () =>
    expect(survivalMedian(placebo)).toEqual({ value: 8, low: 4, high: 12 }));

  test('is later than the median of the finished ones when many are still going on', () =>
    // By hand: of 6 at risk 1 ends on day 2 (5/6), of 5 one on day 4 (4/6), of 4 one on day 6 (3/6): half.
    expect(survivalMedian({ ended: counts(2, 4, 6), goingOn: counts(9, 9, 9) })?.value).toBe(6));

  test('is not known while more than half go on', () =>
    expect(survivalMedian({ ended: counts(2), goingOn: counts(9, 9) })).toBeUndefined());

  test('is not known of nothing', () =>
    expect(survivalMedian({ ended: new Uint32Array(), goingOn: new Uint32Array() })).toBeUndefined());
});
