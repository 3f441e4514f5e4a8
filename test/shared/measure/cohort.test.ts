import { describe, expect, test } from 'vitest';
import { cohortsOf, type Placed } from '../../../shared/measure/cohort';

const people = (...values: readonly number[]): readonly Placed[] =>
  values.map((value, n) => ({ key: String(n), name: `Rep ${String(n + 1).padStart(2, '0')}`, value }));
const upTo = (n: number): readonly Placed[] => people(...Array.from({ length: n }, (_, place) => place + 1));

describe('cohorts', () => {
  // k = max(1, round(0.1 n)) from ten people, max(1, round(n ÷ 3)) under ten: field.md X-26.
  test.each([
    [2, 1, true],
    [5, 2, true],
    [9, 3, true],
    [10, 1, false],
    [14, 1, false],
    [15, 2, false],
    [100, 10, false],
  ])('of %i people have %i in each end', (n, size, isThirds) =>
    expect(cohortsOf(upTo(n), 'more')).toMatchObject({ size, isThirds }),
  );

  test('give the means of both ends, the gap in per cent and the multiple', () => {
    // By hand: best two of five 4 and 5, worst two 1 and 2: 4.5 against 1.5 is a gap of 200% and three times.
    const found = cohortsOf(people(3, 1, 5, 2, 4), 'more');
    expect(found?.top.value).toBe(4.5);
    expect(found?.bottom.value).toBe(1.5);
    expect(found?.gap?.value).toBe(200);
    expect(found?.gap?.inputs).toContainEqual({ label: 'multiple', value: 3 });
    expect(found?.spread).toMatchObject({ lowest: 1, median: 3, highest: 5, n: 5 });
  });

  test('put the lowest first where less is better', () =>
    expect([...(cohortsOf(people(30, 10, 20), 'less')?.values ?? [])]).toEqual([10, 20, 30]));

  test('have no gap over nothing, and are none of one person', () => {
    expect(cohortsOf(people(0, 5), 'more')?.gap).toBeUndefined();
    expect(cohortsOf(people(5), 'more')).toBeUndefined();
  });
});
