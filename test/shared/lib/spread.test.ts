import { describe, expect, test } from 'vitest';
import { spreadOf, spreadOfCounts } from '../../../shared/lib/spread';

// By hand, and as numpy.percentile([1, 2, 4, 7, 11], [10, 25, 50, 75, 90]) gives it.
const five = {
  n: 5,
  mean: 5,
  lowest: 1,
  tenth: 1.4,
  quarter: 2,
  median: 4,
  threeQuarters: 7,
  ninetieth: 9.4,
  highest: 11,
};

describe('a spread', () => {
  test('of values in any order', () => {
    const spread = spreadOf([7, 1, 11, 2, 4]);
    expect(spread?.tenth).toBeCloseTo(1.4);
    expect(spread?.ninetieth).toBeCloseTo(9.4);
    expect({ ...spread, tenth: 1.4, ninetieth: 9.4 }).toEqual(five);
  });

  test('of counts is that of the values counted', () =>
    expect(spreadOfCounts(Uint32Array.of(0, 2, 0, 1, 0, 0, 3))).toEqual(spreadOf([1, 1, 3, 6, 6, 6])));

  test('of nothing is none', () => {
    expect(spreadOf([])).toBeUndefined();
    expect(spreadOfCounts(new Uint32Array(4))).toBeUndefined();
  });
});
