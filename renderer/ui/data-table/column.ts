import type { ReactNode } from 'react';

/** One column of a table. Keep the list of columns stable (outside the component or memoised). */
export interface Column<T> {
  readonly id: string;
  readonly header: string;
  /** Drawn in place of the header where a word does not do; screen readers still read the header. */
  readonly headerDrawn?: ReactNode;
  /** What the cell shows. A link, button or checkbox in it takes the focus of the cell. */
  readonly cell: (row: T) => ReactNode;
  /** What the column is sorted by; null and undefined stay at the end. Without it the column is not sorted. */
  readonly sortValue?: (row: T) => string | number | null | undefined;
  /** What the filter reads, where it is not the text that the column is sorted by. */
  readonly filterText?: (row: T) => string;
  /** A track of a CSS grid that does not depend on content: `6rem`, `minmax(10rem, 2fr)`. */
  readonly width: string;
  /** The column may leave where there is no room for all: the lowest number goes first. */
  readonly goes?: number;
  readonly align?: 'start' | 'end';
  /** Figures: to the right, in tabular numerals, highest first when sorted. */
  readonly isNumeric?: boolean;
  /** The cell opens the row: drawn as a link, for one column of a table with `onOpen`. */
  readonly isName?: boolean;
}

/** The column that a table is sorted by. */
export interface Sort {
  readonly column: string;
  readonly isDescending: boolean;
}

/** Where figures stand unless the column says otherwise: to the right, so that decimals align. */
export const alignOf = ({ align, isNumeric }: Pick<Column<never>, 'align' | 'isNumeric'>): 'start' | 'end' =>
  align ?? (isNumeric ? 'end' : 'start');
