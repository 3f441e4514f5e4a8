import { expect, test } from 'vitest';
import { shareSelected, toggled, toggledAll, withRange } from '../../../../renderer/ui/data-table/selecting';

const shown = ['a', 'b', 'c', 'd'];

test('a row is added, then taken away', () => {
  expect(toggled(new Set(['a']), 'b')).toEqual(new Set(['a', 'b']));
  expect(toggled(new Set(['a', 'b']), 'b')).toEqual(new Set(['a']));
});
test('a range adds everything between, upwards as well, and keeps what was selected', () => {
  expect(withRange(new Set(['z']), shown, 3, 1)).toEqual(new Set(['z', 'b', 'c', 'd']));
});
test('select all takes what is shown and leaves what the filter hides', () => {
  expect(toggledAll(new Set(['z', 'a']), shown)).toEqual(new Set(['z', 'a', 'b', 'c', 'd']));
  expect(toggledAll(new Set(['z', ...shown]), shown)).toEqual(new Set(['z']));
});
test('says whether all, some or none of what is shown is selected', () => {
  expect(shareSelected(new Set(['z']), shown)).toBe('none');
  expect(shareSelected(new Set(['b']), shown)).toBe('some');
  expect(shareSelected(new Set(shown), shown)).toBe('all');
  expect(shareSelected(new Set(), [])).toBe('none');
});
