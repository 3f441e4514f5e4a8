import { describe, expect, test } from 'vitest';
import { bandsOf, standings } from '../../../../shared/measure/skill-gap/bands';
import { matrix } from './samples';

describe('the performance band', () => {
  test('is the quarter of the team by how far somebody is above what is asked', () => {
    // Cleo −1, Ánna −2, Bo not known, Dana (−5 + 3) ÷ 2 = −1
    expect([...standings(matrix)]).toEqual([-1, -2, NaN, -1]);
    const values = Float64Array.from([5, 1, 3, 2, 4, 8, 7, 6, NaN]);
    expect([...bandsOf(values, new Int32Array(9))]).toEqual([3, 1, 2, 1, 2, 4, 4, 3, 0]);
  });

  test('is shared by equals, and not told in a team of fewer than four', () => {
    expect([...bandsOf(Float64Array.from([3, 3, 3, 1]), new Int32Array(4))]).toEqual([4, 4, 4, 1]);
    expect([...bandsOf(Float64Array.from([3, 2, 1]), new Int32Array(3))]).toEqual([0, 0, 0]);
    expect([...bandsOf(Float64Array.from([3, 2, 1, 0]), Int32Array.from([0, 0, 1, 1]))]).toEqual([
      0, 0, 0, 0,
    ]);
  });
});
