import { expect, test } from 'vitest';
import { seededDraws, shuffled } from '../../../shared/lib/seeded';

test('a seed gives the row of mulberry32', () => {
  // The first values of the published generator for seed 42, as fractions of 2^32
  const draws = seededDraws(42);
  const fractions = [1, 2, 3].map(() => draws.below(2 ** 32) / 2 ** 32);
  expect(fractions).toEqual([0.6011037519201636, 0.44829055899754167, 0.8524657934904099]);
});

test('the same seed draws the same, another one something else', () => {
  const row = Array.from({ length: 20 }, (_, n) => n);
  expect(shuffled(row, seededDraws(7))).toEqual(shuffled(row, seededDraws(7)));
  expect(shuffled(row, seededDraws(8))).not.toEqual(shuffled(row, seededDraws(7)));
  expect([...shuffled(row, seededDraws(7))].toSorted((a, b) => a - b)).toEqual(row);
});

test('no number is favoured: 60,000 throws of a die', () => {
  const draws = seededDraws(1);
  const thrown = [0, 0, 0, 0, 0, 0];
  for (let n = 0; n < 60_000; n++) {
    const face = draws.below(6);
    thrown[face] = (thrown[face] ?? 0) + 1;
  }
  // Chi-squared with 5 degrees of freedom exceeds 20.5 once in a thousand rows (published table)
  const chi = thrown.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chi).toBeLessThan(20.5);
});
