import type { GridPlace } from './geometry';
import type { GridColumn } from './props';

/** The cells of a grid from one corner to another, beside those that were selected before. */
export function withBlock(
  selected: Uint8Array,
  { lines, columns, width }: SelectedFrom,
  from: GridPlace,
  to: GridPlace,
): Uint8Array {
  const next = selected.slice();
  const [top, bottom] = [Math.min(from.line, to.line), Math.max(from.line, to.line)];
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
  for (const row of lines.subarray(Math.max(0, top), bottom + 1)) {
    // From the name of a row on, the whole row is meant.
    if (row >= 0)
      for (const { place } of left < 0 ? columns : columns.slice(left, right + 1))
        next[row * width + place] = 1;
  }
  return next;
}

/** What a selection is made in: what is shown, and how many columns the data have. */
export interface SelectedFrom {
  readonly lines: Int32Array;
  readonly columns: readonly GridColumn[];
  readonly width: number;
}

/** Selects a cell or lets go of it; from the name of a row the whole row. */
export function toggledAt(
  selected: Uint8Array,
  given: SelectedFrom,
  { line, column }: GridPlace,
): Uint8Array {
  const row = given.lines[line] ?? -1;
  if (row < 0) return selected;
  const cells = (column < 0 ? given.columns : given.columns.slice(column, column + 1)).map(
    ({ place }) => row * given.width + place,
  );
  const value = cells.every((cell) => selected[cell] === 1) ? 0 : 1;
  const next = selected.slice();
  for (const cell of cells) next[cell] = value;
  return next;
}

/** Selects everything that is shown; what a filter hides stays as it is. */
export const withAll = (selected: Uint8Array, given: SelectedFrom): Uint8Array =>
  withBlock(
    selected,
    given,
    { line: 0, column: 0 },
    { line: given.lines.length - 1, column: given.columns.length - 1 },
  );

/** How many cells are selected. */
export const countSelected = (selected: Uint8Array): number => selected.reduce((sum, cell) => sum + cell, 0);
