import { expect, test } from 'vitest';
import {
  nearestPoint,
  placePoints,
  sparkSummary,
  stretches,
  type SparkPoint,
} from '../../../../renderer/ui/charts/sparkline-shape';

const box = { width: 106, height: 26, min: 1, max: 5, inset: 3 };
const line = (values: readonly (number | null)[], groups: readonly number[] = []): readonly SparkPoint[] =>
  values.map((value, place) => ({ value, label: `day ${place + 1}`, group: groups[place] ?? 1 }));
const parts = (points: readonly SparkPoint[]) =>
  stretches(points, placePoints(points, box)).map((stretch) => stretch.map(({ index }) => index));

test('1 lies at the bottom, 5 at the top, and the points stand evenly from left to right', () => {
  expect(placePoints(line([1, 3, 5]), box)).toEqual([
    { index: 0, x: 3, y: 23 },
    { index: 1, x: 53, y: 13 },
    { index: 2, x: 103, y: 3 },
  ]);
});
test('one point stands in the middle', () => {
  expect(placePoints(line([3]), box)).toEqual([{ index: 0, x: 53, y: 13 }]);
});
test('a missing value is a gap that keeps its place', () => {
  expect(placePoints(line([1, null, 5]), box).map(({ x }) => x)).toEqual([3, 103]);
  expect(parts(line([1, 2, null, 4, 5]))).toEqual([
    [0, 1],
    [3, 4],
  ]);
});
test('the line breaks where the version changes', () => {
  expect(parts(line([1, 2, 3, 4], [1, 1, 2, 2]))).toEqual([
    [0, 1],
    [2, 3],
  ]);
});
test('finds the point under the pointer', () => {
  const placed = placePoints(line([1, null, 5]), box);
  expect(nearestPoint(placed, 60)?.index).toBe(2);
  expect(nearestPoint([], 60)).toBeUndefined();
});
test('says the line in words', () => {
  const write = (value: number): string => value.toFixed(1);
  expect(sparkSummary(line([2, null, 4, 3]), write)).toBe(
    '3 values, from 2.0 (day 1) to 3.0 (day 4), lowest 2.0, highest 4.0',
  );
  expect(sparkSummary(line([null]), write)).toBe('no data');
  expect(sparkSummary(line([null, 2]), write)).toBe('2.0, day 2');
});
