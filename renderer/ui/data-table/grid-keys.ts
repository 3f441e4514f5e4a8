/** A cell of the grid. Row −1 is the header. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that PageUp and PageDown move by. */
  readonly page: number;
}

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Where a key leads in a grid, as the ARIA Authoring Practices lay down for data grids. Undefined for a key
 * that does not move. Source: https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function placeAfter(press: Press, { row, column }: Place, size: GridSize): Place | undefined {
  const isFar = press.ctrlKey || press.metaKey;
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const at = (nextRow: number, nextColumn: number): Place => ({
    row: Math.min(lastRow, Math.max(-1, nextRow)),
    column: Math.min(lastColumn, Math.max(0, nextColumn)),
  });
  switch (press.key) {
    case 'ArrowUp':
      return isFar ? at(0, column) : at(row - 1, column);
    case 'ArrowDown':
      return isFar ? at(lastRow, column) : at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'PageUp':
      return at(Math.max(Math.min(row, 0), row - size.page), column);
    case 'PageDown':
      return at(row + size.page, column);
    case 'Home':
      return isFar ? at(0, 0) : at(row, 0);
    case 'End':
      return isFar ? at(lastRow, lastColumn) : at(row, lastColumn);
    default:
      return undefined;
  }
}
