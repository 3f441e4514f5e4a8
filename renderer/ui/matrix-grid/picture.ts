import type { Geometry, GridPlace, Scrolled } from './geometry';
import type { Palette } from './palette';
import type { MatrixGridProps } from './props';

/** All that one picture of a grid is made from. */
export interface Picture {
  readonly props: MatrixGridProps;
  readonly grid: Geometry;
  readonly scrolled: Scrolled;
  readonly palette: Palette;
  readonly fonts: Fonts;
  /** Undefined while the focus is elsewhere. */
  readonly focus: GridPlace | undefined;
  readonly fit: (text: string, font: string, width: number) => string;
}

export interface Fonts {
  readonly normal: string;
  readonly strong: string;
  readonly small: string;
}

/** Where a line stands in the window. */
export const topOf = ({ grid, scrolled }: Picture, line: number): number =>
  grid.headerHeight + line * grid.lineHeight - scrolled.top;
/** Where a column stands in the window. */
export const leftOf = ({ grid, scrolled }: Picture, column: number): number =>
  grid.nameWidth + column * grid.columnWidth - scrolled.left;
