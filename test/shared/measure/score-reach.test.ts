import { expect, test } from 'vitest';
import { reachOf } from '../../../shared/measure/score-reach';

/** Calls from the newest back, with a complete scorecard on every so manieth. */
const reach = (calls: number, every: number): number =>
  reachOf(
    Array.from({ length: calls }, (_, place) => place),
    (place) => (place % every === 0 ? 1 : 0),
  );

test('the figures look at twenty calls where ten of them are scored, whatever came before', () => {
  expect(reach(500, 1)).toBe(20);
  expect(reach(500, 2)).toBe(20);
});

test('further back in longer strides where fewer are scored, and at all calls where there are no ten', () => {
  // 7 among the first 20, 20 among the first 60.
  expect(reach(500, 3)).toBe(60);
  expect(reach(30, 4)).toBe(30);
  expect(reach(0, 1)).toBe(0);
});
