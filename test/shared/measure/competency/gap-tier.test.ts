import { describe, expect, test } from 'vitest';
import { cohortsOf } from '../../../../shared/measure/cohort';
import { benchmarkGap, ownGapOf, tierOfGap } from '../../../../shared/measure/competency/gap-tier';

const own = (...levels: readonly number[]) =>
  ownGapOf(
    cohortsOf(
      levels.map((value, n) => ({ key: String(n), name: `Rep ${n}`, value })),
      'more',
    ),
    levels.length,
  );

describe('the tier of a gap', () => {
  test.each([
    [600, 1],
    [200, 1],
    [199.9, 2],
    [100, 2],
    [99.9, 3],
    [0, 3],
  ])('of %d%% is %i', (gap, tier) => expect(tierOfGap(gap)).toBe(tier));

  test('is not moved by what fractions lose in binary', () => expect(tierOfGap(199.999_999_999_9)).toBe(1));
});

describe('a team’s own gap', () => {
  test('compares the best and the worst third under ten people, marked thin', () => {
    // By hand, six people: best two 9 and 7 are 8, worst two 2 and 2 are 2: 300%, four times, tier 1.
    const found = own(9, 7, 5, 4, 2, 2);
    expect(found).toMatchObject({
      is: 'known',
      own: { gap: { value: 300, n: 4 }, multiple: { value: 4 }, tier: 1, isThin: true },
    });
  });

  test('compares the best and the worst tenth from ten people on', () =>
    // Best 10, worst 5: 100%, two times, tier 2.
    expect(own(10, 9, 9, 8, 8, 7, 7, 6, 6, 5)).toMatchObject({
      is: 'known',
      own: { gap: { value: 100, n: 2 }, multiple: { value: 2 }, tier: 2, isThin: false },
    }));

  test('is not known under three people, and says how many are needed', () => {
    expect(own(9, 2)).toEqual({ is: 'not known', why: 'A tier needs 3 assessed people; there are 2.' });
    expect(own(9)).toEqual({ is: 'not known', why: 'A tier needs 3 assessed people; there is 1.' });
  });

  test('is no percentage of nothing', () => expect(own(4, 2, 0)).toMatchObject({ is: 'not known' }));
});

test('a benchmark has a tier by the same limits and keeps its source', () => {
  expect(benchmarkGap({ gap: 117, source: 'Reference' })).toEqual({ gap: 117, source: 'Reference', tier: 2 });
  expect(benchmarkGap(null)).toBeUndefined();
});
