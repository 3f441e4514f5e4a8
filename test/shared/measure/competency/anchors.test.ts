import { expect, test } from 'vitest';
import { nearestAnchors } from '../../../../shared/measure/competency/anchors';

test('the nearest described level of each level; 3 lies halfway between two', () =>
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(nearestAnchors)).toEqual([
    [1],
    [1],
    [1, 5],
    [5],
    [5],
    [5],
    [5],
    [10],
    [10],
    [10],
  ]));
