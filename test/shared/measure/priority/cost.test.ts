import { expect, test } from 'vitest';
import { gapCost, type Drivers } from '../../../../shared/measure/priority/cost';

const rep: Drivers = { opportunities: 20, winRate: 0.2, dealSize: 10_000, cycleDays: 90 };
const team = {
  median: { opportunities: 24, winRate: 0.25, dealSize: 9_000, cycleDays: 75 },
  topQuartile: { opportunities: 30, winRate: 0.35, dealSize: 14_000, cycleDays: 60 },
};
const range = (drives: Parameters<typeof gapCost>[0]) => {
  const cost = gapCost(drives, rep, team, 12);
  return [cost?.low.value, cost?.high.value].map((value) => value && Math.round(value));
};

// The rep's quarter: 20 × 0.2 × 10,000 = 40,000.
test('lifts the win rate alone: 20 × 5% × 10,000 and 20 × 15% × 10,000', () =>
  expect(range('win rate')).toEqual([10_000, 30_000]));

test('lifts the number of opportunities alone: 4 and 10 more at 2,000 each', () =>
  expect(range('opportunities')).toEqual([8_000, 20_000]));

test('shortens the sales cycle alone: 40,000 × (90 ÷ 75 − 1) and × (90 ÷ 60 − 1)', () =>
  expect(range('sales cycle')).toEqual([8_000, 20_000]));

test('costs nothing at the end where the rep is better already', () =>
  expect(range('deal size')).toEqual([0, 16_000]));

test('says what went in, and how many decided deals stand behind it', () => {
  const cost = gapCost('win rate', rep, team, 12);
  expect(cost?.low.n).toBe(12);
  expect(cost?.low.inputs).toContainEqual({ label: 'win rate at the team’s median', value: 0.25 });
});

test('answers nothing for a rep who has won nothing', () =>
  expect(gapCost('win rate', { ...rep, winRate: 0 }, team, 3)).toBeUndefined());
