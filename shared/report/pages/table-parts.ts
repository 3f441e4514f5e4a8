/** How high a piece of a report is when it is set in the width of a page. Any unit, the same for all. */
export interface Measured {
  readonly height: number;
  /** The rows of a table, which may be parted; its heading is what is left of the height. */
  readonly rows?: readonly number[] | undefined;
  /** What stands under the last row of a table, such as a note; 0 where left out. */
  readonly tail?: number | undefined;
  /** The air above it, which falls away at the top of a page; 0 where left out. */
  readonly above?: number | undefined;
}

/** How a piece lies on the page that is open and on those after it. */
export interface Parts {
  /** The rows on each page; undefined for the whole of it. */
  readonly rows: readonly (readonly [from: number, to: number] | undefined)[];
  /** What stays empty of each page that is turned. */
  readonly empty: readonly number[];
  /** What is left of the last. */
  readonly left: number;
}

/** A table is parted only where so many rows stay together on both sides; a shorter one stays whole. */
const leastRows = 4;

/** What a piece needs at least to begin on a page. */
export function leastOf({ height, rows, tail = 0 }: Measured): number {
  if (!rows || rows.length < leastRows * 2) return height;
  return height - sumOf(rows.slice(leastRows)) - tail;
}

/**
 * Lays a piece on what is left of a page. A table that is higher goes over, each part under its heading, and what
 * stands under it stays with its last rows; where few rows would be alone, both sides share them.
 */
export function partsOf({ height, rows: all, tail = 0 }: Measured, left: number, pageHeight: number): Parts {
  if (!all || height <= left) return { rows: [undefined], empty: [], left: left - height };
  const head = height - sumOf(all) - tail;
  const rows: (readonly [number, number])[] = [];
  const empty: number[] = [];
  let room = left;
  for (let from = 0; from < all.length;) {
    const isFresh = room === pageHeight;
    const fits = rowsThatFit(all, from, room - head);
    const isRest = from + fits === all.length && sumOf(all.slice(from)) + tail <= room - head;
    const to = isRest ? all.length : broken(from, Math.min(from + fits, all.length), all.length, isFresh);
    if (to > from) {
      rows.push([from, to]);
      room -= head + sumOf(all.slice(from, to)) + (to === all.length ? tail : 0);
    }
    if (to < all.length) {
      empty.push(room);
      room = pageHeight;
    }
    from = to;
  }
  return { rows, empty, left: room };
}

function rowsThatFit(rows: readonly number[], from: number, room: number): number {
  let used = 0;
  let fit = 0;
  for (const row of rows.slice(from)) {
    used += row;
    if (used > room) break;
    fit++;
  }
  return fit;
}

/**
 * Up to which row a part goes: so that no few are left for the next, and where the rest is short, about half of it.
 * Nothing goes on a page that has room for too few; on a page of its own at least one row.
 */
function broken(from: number, to: number, all: number, isFresh: boolean): number {
  // All rows fit, what stands under them does not: some rows go with it.
  const most = to === all ? all - Math.min(leastRows, all - from - 1) : to;
  const kept = all - most < leastRows ? Math.max(from, all - leastRows) : most;
  if (kept - from >= leastRows) return kept;
  return isFresh ? Math.max(from + 1, Math.min(most, from + Math.ceil((all - from) / 2))) : from;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
