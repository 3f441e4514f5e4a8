/** The measures of a grid in CSS pixels: all that drawing, pointing and scrolling share. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly lines: number;
  readonly columns: number;
  readonly lineHeight: number;
  readonly headerHeight: number;
  /** The part of the header, at its foot, that holds the marks. */
  readonly markHeight: number;
  readonly nameWidth: number;
  readonly columnWidth: number;
  /** Names of columns stand at an angle where they have no room to lie. */
  readonly isSlanted: boolean;
  /** How far the last slanted name leans over the last column. */
  readonly overhang: number;
  readonly sheetWidth: number;
  readonly sheetHeight: number;
}

/** How steeply the names of columns rise, in radians. */
export const slant = (52 * Math.PI) / 180;

/** From this width on, in rem, a name has two lines to lie in. */
const liesFrom = 6;

/** Measures a grid for a window of this size. `longestName` is the width of the widest name of a column in pixels. */
export function geometryOf(given: {
  readonly width: number;
  readonly height: number;
  readonly rem: number;
  readonly lines: number;
  readonly columns: number;
  readonly longestName: number;
  readonly longestRowName: number;
}): Geometry {
  const { width, height, rem, lines, columns, longestName, longestRowName } = given;
  // Nothing here but a lack of room depends on the window: what opens beside the grid must not move its cells.
  const nameWidth = Math.round(
    Math.min(Math.max(9 * rem, longestRowName + 4.5 * rem), 16 * rem, Math.max(8 * rem, width * 0.45)),
  );
  const share = (width - nameWidth) / Math.max(1, columns);
  const isSlanted = share < liesFrom * rem;
  const columnWidth = Math.floor(isSlanted ? 3 * rem : Math.min(share, 9 * rem));
  const markHeight = Math.round(1.25 * rem);
  const rise = Math.min(
    (longestName + rem) * Math.sin(slant) + 0.75 * rem,
    Math.max(5 * rem, Math.min(9.5 * rem, height * 0.34)),
  );
  const headerHeight = Math.round((isSlanted ? rise : 2.75 * rem) + markHeight);
  const overhang = isSlanted
    ? Math.round(Math.max(0, (headerHeight - markHeight) / Math.tan(slant) - columnWidth / 2 + 0.5 * rem))
    : 0;
  const lineHeight = Math.round(1.75 * rem);
  return {
    ...{ width, height, lines, columns, lineHeight, headerHeight, markHeight, nameWidth, columnWidth },
    ...{ isSlanted, overhang },
    sheetWidth: nameWidth + columns * columnWidth + overhang,
    sheetHeight: headerHeight + lines * lineHeight,
  };
}

/** How far a grid is scrolled. */
export interface Scrolled {
  readonly left: number;
  readonly top: number;
}

/** The first line and column in view and those after the last. */
export interface InView {
  readonly line: readonly [from: number, to: number];
  readonly column: readonly [from: number, to: number];
}

/** What can be seen of a grid, whole or in part. */
export function inView(grid: Geometry, { left, top }: Scrolled): InView {
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  return {
    line: [
      within(Math.floor(top / grid.lineHeight), grid.lines),
      within(Math.ceil((top + grid.height - grid.headerHeight) / grid.lineHeight), grid.lines),
    ],
    column: [
      within(Math.floor(left / grid.columnWidth), grid.columns),
      within(Math.ceil((left + grid.width - grid.nameWidth) / grid.columnWidth), grid.columns),
    ],
  };
}

/** A place in a grid as it is drawn: line −1 is the header, column −1 the names. */
export interface GridPlace {
  readonly line: number;
  readonly column: number;
}

/** What lies under a point of the window; undefined beside the grid. */
export function placeAt(
  grid: Geometry,
  { left, top }: Scrolled,
  point: { readonly x: number; readonly y: number },
): GridPlace | undefined {
  const isHead = point.y < grid.headerHeight;
  const line = isHead ? -1 : Math.floor((point.y - grid.headerHeight + top) / grid.lineHeight);
  if (line >= grid.lines) return undefined;
  const foot = grid.headerHeight - grid.markHeight;
  // A name at an angle belongs to the column at its foot.
  const lean = isHead && grid.isSlanted && point.y < foot ? (foot - point.y) / Math.tan(slant) : 0;
  if (point.x < grid.nameWidth && lean === 0) return { line, column: -1 };
  const column = Math.floor((point.x - lean - grid.nameWidth + left) / grid.columnWidth);
  if (point.x - lean < grid.nameWidth) return isHead ? { line, column: -1 } : undefined;
  return column < grid.columns ? { line, column } : undefined;
}

/** How far to scroll so that a place is wholly in view; as it is where it is already. */
export function scrolledTo(grid: Geometry, { left, top }: Scrolled, { line, column }: GridPlace): Scrolled {
  return {
    left:
      column < 0
        ? left
        : towards(left, column * grid.columnWidth, grid.columnWidth, grid.width - grid.nameWidth),
    top:
      line < 0 ? top : towards(top, line * grid.lineHeight, grid.lineHeight, grid.height - grid.headerHeight),
  };
}

const towards = (scrolled: number, start: number, length: number, room: number): number =>
  Math.max(0, Math.min(start, Math.max(scrolled, start + length - room)));
