import type { ReactNode } from 'react';

/** How a cell is filled, from far under what is asked to above it. Plain where there is nothing to compare with. */
export type Fill = 'none' | 'far under' | 'under' | 'just under' | 'met' | 'above' | 'plain';

/** How old the evidence of a cell is: 0 fresh, 3 oldest. */
export type Age = 0 | 1 | 2 | 3;

/** One column across. */
export interface GridColumn {
  /** Where its cells lie in the data: columns may stand in another order than they are kept. */
  readonly place: number;
  readonly name: string;
  /** A number under the name, with the words for it, such as `gap tier 1`. */
  readonly mark?: { readonly number: 1 | 2 | 3; readonly words: string } | undefined;
  /** A stronger line stands before it. */
  readonly startsGroup?: boolean;
}

/** What the cells look like and say, asked for those in view only. Give a new object whenever an answer changes. */
export interface GridCells {
  readonly rows: number;
  readonly columns: number;
  readonly name: (row: number) => string;
  /** A short figure beside the name. */
  readonly aside: (row: number) => string;
  /** The row in words, for a screen reader. */
  readonly rowSentence: (row: number) => string;
  readonly fill: (row: number, column: number) => Fill;
  readonly age: (row: number, column: number) => Age;
  readonly text: (row: number, column: number) => string;
  /** The cell in words, as `Dana Fox, Negotiating: 4 of 6 required, assessed 12 August by two people`. */
  readonly sentence: (row: number, column: number) => string;
}

/** What the rows are sorted by: a column of the data by its place, the names, or the figure beside them. */
export type SortedBy = number | 'name' | 'aside';

/** A cell by its places in the data; no column for the name of the row. */
export interface CellPlace {
  readonly row: number;
  readonly column: number | undefined;
}

export interface MatrixGridProps {
  /** The name of the grid for screen readers. */
  readonly label: string;
  readonly columns: readonly GridColumn[];
  /** From top to bottom: a row by its place (0 and up) or a heading (−1 − its place in `headings`). */
  readonly lines: Int32Array;
  readonly headings: readonly string[];
  readonly cells: GridCells;
  readonly nameHeader: string;
  readonly asideHeader: string;
  /** By nothing where the order is that of something no header stands for. */
  readonly sort: { readonly by: SortedBy | undefined; readonly isDescending: boolean };
  readonly onSort: (by: SortedBy) => void;
  /** 1 for each selected cell, at `row × columns + column` of the data. */
  readonly selected: Uint8Array;
  readonly onSelect: (selected: Uint8Array) => void;
  /** The cell that the focus is on, for a panel beside the grid. */
  readonly onFocusCell?: (place: CellPlace) => void;
  /** Enter or a double click. */
  readonly onOpen: (place: CellPlace) => void;
  /** What stands here when nothing is left to show. */
  readonly empty: ReactNode;
}
