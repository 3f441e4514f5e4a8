import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mean,
  meanBand,
  vary,
  median,
  quantile,
  reaches,
  sampleDeviation,
  slope,
  tCritical,
  weightedMean,
} from '../../../shared/lib/stats';

describe('no data', () => {
  test('gives no figure', () => {
    expect([mean([]), median([]), quantile([], 0.9), weightedMean([])]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([sampleDeviation([3]), slope([3]), meanBand([3])]).toEqual([undefined, undefined, undefined]);
  });

  test('weights of nothing give no mean', () =>
    expect(weightedMean([{ value: 3, weight: 0 }])).toBeUndefined());
});

test('mean and deviation of 2 4 4 4 5 5 7 9', () => {
  // mean 40 ÷ 8 = 5; squares 9+1+1+1+0+0+4+16 = 32; 32 ÷ 7 = 4.571…; root 2.13809
  expect(mean([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5);
  expect(sampleDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2.13809, 5);
});

test('weights count twice what is twice as heavy', () =>
  // (2·4 + 1·1) ÷ 3 = 3
  expect(
    weightedMean([
      { value: 4, weight: 2 },
      { value: 1, weight: 1 },
    ]),
  ).toBe(3));

test('quantiles lie on straight lines between neighbours', () => {
  // Of 1 2 3 4 the place of 90% is 0.9·3 = 2.7: 3 + 0.7·(4 − 3)
  expect(quantile([4, 1, 3, 2], 0.9)).toBeCloseTo(3.7, 12);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([9, 1, 5])).toBe(5);
  expect([quantile([4, 1, 3], 0), quantile([4, 1, 3], 1)]).toEqual([1, 4]);
});

test('slope is the rise from one value to the next', () => {
  expect(slope([1, 2, 3, 4])).toBeCloseTo(1, 12);
  expect(slope([3, 3, 3])).toBe(0);
  // 1 3 2: centre 1; (−1)(1−2) + 0 + (1)(2−2) = 1; ÷ 2 = 0.5
  expect(slope([1, 3, 2])).toBeCloseTo(0.5, 12);
});

describe('t', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, column 0.975
  test.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [6, 2.447],
    [7, 2.365],
    [8, 2.306],
    [9, 2.262],
    [10, 2.228],
    [15, 2.131],
    [20, 2.086],
    [30, 2.042],
    [60, 2.0],
    [100, 1.984],
  ])('for %i degrees of freedom is the one of the published table', (degrees, published) =>
    expect(tCritical(degrees)).toBeCloseTo(published, 3),
  );

  test('comes down to the normal value 1.960', () => expect(tCritical(10_000)).toBeCloseTo(1.96, 3));
  test('needs a degree of freedom', () => expect(() => tCritical(0)).toThrow('0 degrees'));
});

test('the band of 3 4 4 5', () => {
  // mean 4, s = √(2 ÷ 3) = 0.81650, s ÷ √4 = 0.40825, t(3) = 3.182446: ± 1.29923
  const band = meanBand([3, 4, 4, 5]);
  expect(band?.[0]).toBeCloseTo(4 - 1.29923, 4);
  expect(band?.[1]).toBeCloseTo(4 + 1.29923, 4);
});

test('equal values have no band: they show no spread, not that there is none', () =>
  expect([meanBand([3, 3]), meanBand([3.2, 3.2, 3.2, 3.2, 3.2])]).toEqual([undefined, undefined]));

test('the band holds the mean and narrows with every repetition of the same values', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 12 }), (values) => {
      fc.pre(vary(values));
      const band = meanBand(values);
      const twice = meanBand([...values, ...values]);
      const middle = mean(values);
      if (!band || !twice || middle === undefined) throw new Error('values that differ have a band');
      expect(band[0]).toBeLessThanOrEqual(middle + 1e-9);
      expect(band[1]).toBeGreaterThanOrEqual(middle - 1e-9);
      expect(twice[1] - twice[0]).toBeLessThanOrEqual(band[1] - band[0] + 1e-9);
    }),
  ));

test('a value reaches a limit that it equals on paper, and no limit beyond', () => {
  // 0.6 − 0.5 is 0.09999999999999998 in binary.
  expect(reaches(0.6 - 0.5, 0.1)).toBe(true);
  expect(reaches(0.0999, 0.1)).toBe(false);
  expect(reaches(0.11, 0.1)).toBe(true);
});
