import { describe, expect, test } from 'vitest';
import { countSelected, toggledAt, withAll, withBlock } from '../../../../renderer/ui/matrix-grid/selecting';

// Four reps with three skills, of whom a filter hides rep 1; skills are shown in the order 2, 0.
const given = {
  lines: Int32Array.from([3, -1, 0, 2]),
  columns: [
    { place: 2, name: 'c' },
    { place: 0, name: 'a' },
  ],
  width: 3,
};
const none = new Uint8Array(12);
const cells = (selected: Uint8Array): number[] => [...selected.keys()].filter((cell) => selected[cell] === 1);

describe('a block of cells', () => {
  test('is selected by what is shown, not by where it is kept; headings are passed over', () => {
    const block = withBlock(none, given, { line: 2, column: 1 }, { line: 0, column: 0 });
    expect(cells(block)).toEqual([0, 2, 9, 11]);
    expect(countSelected(block)).toBe(4);
    expect(cells(none)).toEqual([]);
  });

  test('from the name of a row on is whole rows', () => {
    expect(cells(withBlock(none, given, { line: 3, column: -1 }, { line: 3, column: -1 }))).toEqual([6, 8]);
  });

  test('of everything leaves out what is hidden and keeps what was selected of it', () => {
    const hidden = none.slice();
    hidden[4] = 1;
    expect(cells(withAll(hidden, given))).toEqual([0, 2, 4, 6, 8, 9, 11]);
  });
});

describe('a cell', () => {
  test('is selected and let go of', () => {
    const one = toggledAt(none, given, { line: 2, column: 0 });
    expect(cells(one)).toEqual([2]);
    expect(cells(toggledAt(one, given, { line: 2, column: 0 }))).toEqual([]);
  });

  test('that is the name of a row stands for the row, which is filled first', () => {
    const one = toggledAt(none, given, { line: 2, column: 0 });
    const row = toggledAt(one, given, { line: 2, column: -1 });
    expect(cells(row)).toEqual([0, 2]);
    expect(cells(toggledAt(row, given, { line: 2, column: -1 }))).toEqual([]);
  });

  test('that is a heading is none', () => {
    expect(toggledAt(none, given, { line: 1, column: 0 })).toBe(none);
  });
});
