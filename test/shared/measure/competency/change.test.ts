import { describe, expect, test } from 'vitest';
import { changeOf } from '../../../../shared/measure/competency/change';

const pairs = (...changes: readonly number[]) =>
  changes.map((by, place) => ({ name: `Rep ${place}`, before: 10, after: 10 + by }));

describe('the change of the same people', () => {
  test('has the band of the paired t-test', () => {
    // Student's own example (The probable error of a mean, 1908): extra sleep by two drugs in ten patients. The
    // paired difference is 1.58 hours with a 95% interval of 0.70 to 2.46.
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const sleep = first.map((before, place) => ({ name: `${place}`, before, after: second[place] ?? 0 }));
    const { mean, answer } = changeOf(sleep, 'more');
    expect(mean?.value).toBeCloseTo(1.58, 10);
    expect(mean?.band?.[0]).toBeCloseTo(0.7, 2);
    expect(mean?.band?.[1]).toBeCloseTo(2.46, 2);
    expect(answer).toBe('yes');
  });

  test('is a no where the whole band is on the worse side, whichever side that is', () => {
    expect(changeOf(pairs(-2, -3, -2, -3), 'more').answer).toBe('no');
    expect(changeOf(pairs(-2, -3, -2, -3), 'less').answer).toBe('yes');
    expect(changeOf(pairs(2, 3, 2, 3), 'less').answer).toBe('no');
  });

  test('cannot be told where the band includes zero', () =>
    expect(changeOf(pairs(1, -1, 2, -1), 'more')).toMatchObject({ answer: 'cannot be told' }));

  test('cannot be told of one person, or of nobody', () => {
    expect(changeOf(pairs(5), 'more')).toMatchObject({ answer: 'cannot be told', mean: { value: 5, n: 1 } });
    expect(changeOf([], 'more')).toMatchObject({ answer: 'cannot be told', mean: undefined });
  });

  test('of equal changes is told from six people on: 2 × ½⁶ is 3%, 2 × ½⁵ is 6%', () => {
    expect(changeOf(pairs(1, 1, 1, 1, 1), 'more').answer).toBe('cannot be told');
    expect(changeOf(pairs(1, 1, 1, 1, 1, 1), 'more').answer).toBe('yes');
    expect(changeOf(pairs(-1, -1, -1, -1, -1, -1), 'more').answer).toBe('no');
    expect(changeOf(pairs(0, 0, 0, 0, 0, 0), 'more').answer).toBe('cannot be told');
  });

  test('are equal where they are on paper: from 3/3 to 4/3 as from 4/3 to 5/3', () => {
    const thirds = [3, 4].map((at) => ({ name: `Rep ${at}`, before: at / 3, after: (at + 1) / 3 }));
    const { mean, answer } = changeOf(thirds, 'more');
    expect(mean?.value).toBeCloseTo(1 / 3, 9);
    expect(mean?.withoutBand).toBe('no spread');
    expect(answer).toBe('cannot be told');
  });
});
