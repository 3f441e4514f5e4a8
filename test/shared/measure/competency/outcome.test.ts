import { expect, test } from 'vitest';
import { outcomeReadings } from '../../../../shared/measure/competency/outcome';
import type { RepOutcome } from '../../../../shared/measure/pipeline/rep-outcomes';

const outcome = (repId: string, revenue: number, margin?: number, winRate?: number): RepOutcome => ({
  repId,
  name: repId,
  revenue,
  margin,
  winRate,
  ended: 1,
});

test('pairs the same reps, and keeps a revenue of nothing', () => {
  const found = outcomeReadings(
    [outcome('Ana', 100, 0.4, 0.5), outcome('Bo', 0), outcome('New', 0)],
    [outcome('Ana', 120, 0.5, 0.25), outcome('Bo', 50, 0.3), outcome('New', 80)],
    new Set(['Ana', 'Bo']),
  );
  expect(found.map(({ name, pairs }) => [name, pairs])).toEqual([
    [
      'Revenue per rep',
      [
        { name: 'Ana', before: 100, after: 120 },
        { name: 'Bo', before: 0, after: 50 },
      ],
    ],
    ['Gross margin', [{ name: 'Ana', before: 0.4, after: 0.5 }]],
    ['Win rate', [{ name: 'Ana', before: 0.5, after: 0.25 }]],
  ]);
});

test('has no reading that nobody has twice', () =>
  expect(outcomeReadings([outcome('Ana', 1)], [], new Set(['Ana']))).toEqual([]));
