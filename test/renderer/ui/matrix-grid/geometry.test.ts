import { describe, expect, test } from 'vitest';
import { geometryOf, inView, placeAt, scrolledTo, slant } from '../../../../renderer/ui/matrix-grid/geometry';

const given = {
  width: 1000,
  height: 600,
  rem: 16,
  lines: 5000,
  columns: 21,
  longestName: 140,
  longestRowName: 110,
};
const grid = geometryOf(given);
const start = { left: 0, top: 0 };

describe('the measures of a grid', () => {
  test('give slanted names to many columns, and two lines to few', () => {
    expect(grid.isSlanted).toBe(true);
    expect(geometryOf({ ...given, columns: 5 }).isSlanted).toBe(false);
  });

  test('keep cells wide enough for a figure and leave room for the last name', () => {
    expect(grid.columnWidth).toBe(48);
    expect(grid.sheetWidth).toBe(grid.nameWidth + 21 * 48 + grid.overhang);
    expect(grid.overhang).toBeGreaterThan(0);
  });

  test('leave most of a narrow window, as a zoom of 200% makes one, to the cells', () => {
    const narrow = geometryOf({ ...given, width: 420, longestRowName: 300 });
    expect(narrow.nameWidth).toBeLessThanOrEqual(0.46 * 420);
  });
});

describe('what is in view', () => {
  test('is what the window shows, whole or in part', () => {
    const { line, column } = inView(grid, { left: 50, top: 2800 });
    expect(line).toEqual([100, Math.ceil((2800 + 600 - grid.headerHeight) / 28)]);
    expect(column[0]).toBe(1);
  });

  test('never reaches over the end', () => {
    expect(inView({ ...grid, lines: 3 }, start).line).toEqual([0, 3]);
  });
});

describe('a point', () => {
  const { nameWidth, headerHeight, markHeight } = grid;

  test('in the body is a cell, or the name of a row however far it is scrolled', () => {
    expect(placeAt(grid, { left: 96, top: 280 }, { x: nameWidth + 5, y: headerHeight + 5 })).toEqual({
      line: 10,
      column: 2,
    });
    expect(placeAt(grid, { left: 96, top: 280 }, { x: 5, y: headerHeight + 5 })).toEqual({
      line: 10,
      column: -1,
    });
  });

  test('on a slanted name is the column at its foot', () => {
    const up = 60;
    const x = nameWidth + 3 * 48 + 24 + up / Math.tan(slant);
    expect(placeAt(grid, start, { x, y: headerHeight - markHeight - up })).toEqual({ line: -1, column: 3 });
  });

  test('beside the cells is nothing', () => {
    expect(placeAt({ ...grid, lines: 2 }, start, { x: 5, y: headerHeight + 70 })).toBeUndefined();
    expect(
      placeAt({ ...grid, columns: 2 }, start, { x: nameWidth + 110, y: headerHeight + 5 }),
    ).toBeUndefined();
  });
});

describe('scrolling to a cell', () => {
  test('moves no further than is needed, behind the frozen panes', () => {
    const far = scrolledTo(grid, start, { line: 4999, column: 20 });
    expect(far.top).toBe(5000 * 28 - (600 - grid.headerHeight));
    expect(far.left).toBe(21 * 48 - (1000 - grid.nameWidth));
    expect(scrolledTo(grid, far, { line: 4990, column: 20 })).toEqual(far);
    expect(scrolledTo(grid, far, { line: 0, column: 0 })).toEqual(start);
  });

  test('to the name of a row leaves the columns where they are', () => {
    expect(scrolledTo(grid, { left: 99, top: 0 }, { line: 0, column: -1 })).toEqual({ left: 99, top: 0 });
  });
});
