/** How high a piece of a report is when it is set in the width of a page. Any unit, the same for all. */
export interface Measured {
  readonly height: number;
  /** The rows of a table, which may be parted; its heading is what is left of the height. */
  readonly rows?: readonly number[] | undefined;
  /** What stands under the last row of a table, such as a note; 0 where left out. */
  readonly tail?: number | undefined;
}

/** What the setting of a piece must heed. */
export interface Setting {
  /** Never the last thing on a page: a heading, a lead. */
  readonly keepsNext?: true | undefined;
  /** A new page: always, or where less than half of this one is left. */
  readonly startsPage?: 'always' | 'unless there is room' | undefined;
}

/** A piece on a page; rows from one up to another of a table that goes over several. */
export interface Placed {
  readonly piece: number;
  readonly rows?: readonly [from: number, to: number];
}

export type PageParts = readonly Placed[];

/** The share of a page that has to be left for a section to begin on it. */
const roomy = 0.5;

/** A table is parted only where so many rows stay together on both sides. */
const leastRows = 2;

/**
 * Puts pieces on pages of one height, in order. Headings stay with what they head, tables are parted between rows
 * and never leave a single one behind, all else stays whole. What is higher than a page gets one of its own.
 */
export function paginate(pieces: readonly (Measured & Setting)[], pageHeight: number): readonly PageParts[] {
  const pages: Placed[][] = [[]];
  let left = pageHeight;
  const isFresh = (): boolean => pages.at(-1)?.length === 0;
  const turn = (): void => {
    if (isFresh()) return;
    pages.push([]);
    left = pageHeight;
  };
  const put = (placed: Placed, height: number): void => {
    pages.at(-1)?.push(placed);
    left -= height;
  };

  for (let at = 0; at < pieces.length;) {
    const group = groupFrom(pieces, at);
    const last = group.at(-1);
    const [first] = group;
    if (!last || !first) break;
    if (first.startsPage === 'always' || (first.startsPage && left < pageHeight * roomy)) turn();
    const heads = group.slice(0, -1).reduce((sum, { height }) => sum + height, 0);
    if (heads + leastOf(last) > left) turn();
    group.slice(0, -1).forEach(({ height }, place) => put({ piece: at + place }, height));
    const piece = at + group.length - 1;
    if (last.rows && last.height > left) putTable(piece, last, last.rows);
    else put({ piece }, last.height);
    at += group.length;
  }
  return pages.filter((page) => page.length > 0);

  function putTable(piece: number, { height, tail = 0 }: Measured, rows: readonly number[]): void {
    const head = height - sumOf(rows) - tail;
    for (let from = 0; from < rows.length;) {
      const room = left - head;
      const rest = sumOf(rows.slice(from)) + tail;
      // What stands under the last row is never parted from it.
      const fit = rest <= room ? rows.length - from : rowsThatFit(rows.slice(0, -1), from, room);
      const to = broken(from, from + fit, rows.length, isFresh());
      if (to > from) {
        const isLast = to === rows.length;
        put({ piece, rows: [from, to] }, head + sumOf(rows.slice(from, to)) + (isLast ? tail : 0));
        from = to;
      }
      if (from < rows.length) turn();
    }
  }
}

/** A piece with everything before it that must not be parted from it. */
function groupFrom<P extends Setting>(pieces: readonly P[], from: number): readonly P[] {
  let to = from;
  while (pieces[to]?.keepsNext && to + 1 < pieces.length && !pieces[to + 1]?.startsPage) to++;
  return pieces.slice(from, to + 1);
}

/** What a piece needs at least to begin on a page. */
function leastOf({ height, rows, tail = 0 }: Measured): number {
  if (!rows || rows.length <= leastRows * 2 - 1) return height;
  return height - sumOf(rows.slice(leastRows)) - tail;
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

/** Where a table is parted: not so that single rows stay behind, unless a page of its own takes no more. */
function broken(from: number, to: number, all: number, isFresh: boolean): number {
  if (to >= all) return all;
  const rest = all - to;
  const kept = rest < leastRows ? Math.max(from, to - (leastRows - rest)) : to;
  if (kept - from >= leastRows) return kept;
  return isFresh ? Math.max(from + 1, to) : from;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
