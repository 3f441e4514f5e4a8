import { describe, expect, test } from 'vitest';
import type { RepRow } from '../../../../shared/measure/pipeline/rep-figures';
import { driversOf } from '../../../../shared/measure/priority/drivers';
import { idOf } from '../../samples';

/** A rep with so many won and lost deals a year, their mean size and their cycle in days. */
const row = (n: number, won: number, lost: number, size: number | undefined, days: number): RepRow => ({
  key: String(n),
  name: `Rep ${n}`,
  repId: idOf(n, 2),
  open: 3,
  won,
  lost,
  values: {
    perDay: undefined,
    winRate: won / (won + lost),
    dealSize: size,
    cycle: days,
    coverage: undefined,
  },
  uncovered: 'none',
  isRed: undefined,
});

describe('what the pipeline of a rep yields', () => {
  // Win rates 25%, 50%, 60% and 75%; decided a quarter 2, 4, 5 and 4.
  const rows = [
    row(1, 2, 6, 10_000, 80),
    row(2, 8, 8, 20_000, 60),
    row(3, 12, 8, 30_000, 100),
    row(4, 12, 4, 40_000, 40),
  ];
  const found = driversOf(rows, idOf(1, 2));

  test('counts opportunities in the quarter in which they are decided: 8 a year are 2', () =>
    expect(found).toMatchObject({
      ok: true,
      value: { rep: { opportunities: 2, winRate: 0.25, dealSize: 10_000, cycleDays: 80 }, n: 8 },
    }));

  test('stands beside the team’s median: 4, 55%, 25,000, 70 days', () =>
    expect(found).toMatchObject({
      value: { team: { median: { opportunities: 4, winRate: 0.55, dealSize: 25_000, cycleDays: 70 } } },
    }));

  test('and beside its better quarter, which for the cycle is the shorter one (PERCENTILE.INC)', () =>
    // Sorted, the third of three steps lies at 2.25: 4 + ¼, 60% + ¼ of 15%, 30,000 + ¼ of 10,000; 40 + ¾ of 20 days.
    expect(found).toMatchObject({
      value: {
        team: { topQuartile: { opportunities: 4.25, winRate: 0.6375, dealSize: 32_500, cycleDays: 55 } },
      },
    }));

  test('leaves people with fewer than five decided deals out of the team', () =>
    expect(driversOf([...rows, row(5, 4, 0, 900_000, 1)], idOf(1, 2))).toEqual(found));
});

describe('says why there is nothing to reckon with', () => {
  const others = [row(2, 8, 8, 20_000, 60), row(3, 12, 8, 30_000, 100)];

  test.each([
    ['too few deals of the rep', [row(1, 2, 2, 1, 1), ...others], /fewer than 5 decided deals/],
    ['a rep who is not in the snapshot', others, /fewer than 5 decided deals/],
    ['deals without amounts', [row(1, 2, 6, undefined, 80), ...others], /lack amounts/],
    ['a team of two', [row(1, 2, 6, 1, 80), row(2, 8, 8, 2, 60)], /fewer than 3 people/],
  ])('%s', (_, rows, why) => {
    const found = driversOf(rows, idOf(1, 2));
    expect(found.ok ? '' : found.error).toMatch(why);
  });
});
