/** A cell as a file gives it: text, or a number where the file itself knows it to be one. Dates of a workbook are texts like 2026-03-14. */
export type Cell = string | number;

export interface TableRow {
  /** Where the row begins in the file, counted from 1. */
  readonly line: number;
  /** As many as the header has; more only where the row has more. */
  readonly cells: readonly Cell[];
}

/** A table of any file. Its first row that is not empty is the header; empty rows are left out. */
export interface Table {
  /** Names of the columns, none empty and none twice. */
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Makes a table of rows; undefined where all are empty. */
export function tableOf(rows: readonly TableRow[]): Table | undefined {
  const [head, ...body] = rows.filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
  if (!head) return undefined;
  const filled = head.cells.findLastIndex((cell) => textOf(cell) !== '') + 1;
  const widest = Math.max(filled, 1);
  return {
    header: distinct(head.cells.slice(0, widest).map((cell, place) => textOf(cell) || `Column ${place + 1}`)),
    rows: body.map(({ line, cells }) => ({ line, cells: fitted(cells, widest) })),
  };
}

/** A cell as text, without blanks around it. */
export const textOf = (cell: Cell | undefined): string => (cell === undefined ? '' : String(cell).trim());

/** As wide as the header; what is filled beyond it stays, so that it can be complained about. */
function fitted(cells: readonly Cell[], width: number): readonly Cell[] {
  const filled = cells.findLastIndex((cell) => textOf(cell) !== '') + 1;
  return Array.from({ length: Math.max(width, filled) }, (_, place) => cells[place] ?? '');
}

function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
