import { expect, test } from 'vitest';
import { placeAfter } from '../../../../renderer/ui/data-table/grid-keys';

const size = { rows: 100, columns: 4, page: 20 };
const after = (key: string, row: number, column: number, ctrlKey = false) => {
  const place = placeAfter({ key, ctrlKey, metaKey: false }, { row, column }, size);
  return place && [place.row, place.column];
};

test.each([
  ['ArrowDown', 0, 1, [1, 1]],
  ['ArrowDown', 99, 1, [99, 1]],
  ['ArrowUp', 0, 1, [-1, 1]],
  ['ArrowUp', -1, 1, [-1, 1]],
  ['ArrowLeft', 5, 0, [5, 0]],
  ['ArrowRight', 5, 3, [5, 3]],
  ['Home', 5, 3, [5, 0]],
  ['End', 5, 0, [5, 3]],
  ['PageDown', 5, 0, [25, 0]],
  ['PageDown', 95, 0, [99, 0]],
  ['PageUp', 5, 2, [0, 2]],
  ['PageUp', -1, 2, [-1, 2]],
] as const)('%s from row %i, column %i leads to %j', (key, row, column, expected) => {
  expect(after(key, row, column)).toEqual(expected);
});
test('with Ctrl Home and End lead to the first and the last cell, arrows to the first and last row', () => {
  expect(after('Home', 50, 2, true)).toEqual([0, 0]);
  expect(after('End', 50, 2, true)).toEqual([99, 3]);
  expect(after('ArrowDown', 50, 2, true)).toEqual([99, 2]);
});
test('letters do not move', () => {
  expect(after('x', 5, 2)).toBeUndefined();
});
