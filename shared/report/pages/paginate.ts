import { leastOf, partsOf, type Measured, type Parts } from './table-parts';

/** What the setting of a piece must heed. */
export interface Setting {
  /** Never the last thing on a page: a heading, a lead. */
  readonly keepsNext?: true | undefined;
  /** A new page: always, or where that leaves the pages fuller. */
  readonly startsPage?: 'always' | 'unless there is room' | undefined;
  /** Is seen as one picture, such as a matrix: parted only where it is higher than a page. */
  readonly isPicture?: true | undefined;
}

/** A piece on a page; rows from one up to another of a table that goes over several. */
export interface Placed {
  readonly piece: number;
  readonly rows?: readonly [from: number, to: number];
}

export type PageParts = readonly Placed[];

type Pieces = readonly (Measured & Setting)[];

/** What a page is charged with that ends with so much of it empty, in shares of a page: twice as empty is four times as bad. */
const emptiness = (share: number): number => Math.max(0, share) ** 2;

/** A table that is parted, as if a fifth of a page stayed empty; twice that where one part is short. */
const ofParted = emptiness(0.2);
const short = 8;
/** A picture that is parted, as if a page stayed empty. */
const ofPartedPicture = emptiness(1);
/** A section of which only some lines stand before the page turns, as if two fifths stayed empty. */
const ofPoorBeginning = emptiness(0.4);
/** So much of a page is a good beginning. */
const goodBeginning = 0.25;

/** A way to set pieces from one on: how bad it is, and what to do first. */
interface Way {
  readonly cost: number;
  readonly steps: Steps | undefined;
}

/** What is put on the page that is open, or that it is turned; then all else. */
interface Steps {
  readonly step: Placed | 'turn';
  readonly then: Steps | undefined;
}

/**
 * Puts pieces on pages of one height, in order, as a typesetter would: of all ways the one that leaves the least of the
 * pages empty. Headings stay with what they head; tables are parted between rows, and only so that some stay together;
 * all else stays whole. What is higher than a page gets one of its own.
 */
export function paginate(pieces: Pieces, pageHeight: number): readonly PageParts[] {
  const known = new Map<string, Way>();
  const pages: Placed[][] = [[]];
  for (let steps = best(0, pageHeight).steps; steps; steps = steps.then) {
    if (steps.step === 'turn') pages.push([]);
    else pages.at(-1)?.push(steps.step);
  }
  return pages.filter((page) => page.length > 0);

  /** The best way to set all from a piece on, with so much left of the page. The same question is answered once. */
  function best(at: number, left: number): Way {
    const key = `${at} ${Math.round(left * 16)}`;
    const found = known.get(key) ?? find(at, left);
    known.set(key, found);
    return found;
  }

  function find(at: number, left: number): Way {
    const group = groupFrom(pieces, at);
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return { cost: emptiness(left / pageHeight), steps: undefined };
    if (left === pageHeight) return stay(at, left);
    const room = left - headsOf(group);
    if (first.startsPage === 'always' || leastOf(last) > room) return turn(at, left);
    const isParted = last.rows !== undefined && last.height > room && last.height <= pageHeight;
    if (!first.startsPage && !isParted) return stay(at, left);
    const [here, there] = [stay(at, left), turn(at, left)];
    return there.cost < here.cost ? there : here;
  }

  function turn(at: number, left: number): Way {
    const { cost, steps } = best(at, pageHeight);
    return { cost: cost + emptiness(left / pageHeight), steps: { step: 'turn', then: steps } };
  }

  function stay(at: number, left: number): Way {
    const group = groupFrom(pieces, at);
    const last = group.at(-1);
    const piece = at + group.length - 1;
    const room = left === pageHeight ? left + (group[0]?.above ?? 0) : left;
    const parts = partsOf(last ?? { height: 0 }, room - headsOf(group), pageHeight);
    const after = best(at + group.length, parts.left);
    const isPoor =
      group[0]?.startsPage === 'unless there is room' &&
      left < pageHeight &&
      !beginsWell(pieces, at, left, pageHeight * goodBeginning);
    const placed = [
      ...group.slice(0, -1).map((_, place): Placed => ({ piece: at + place })),
      ...parts.rows.flatMap((rows, place): readonly Steps['step'][] => [
        ...(place > 0 ? ['turn' as const] : []),
        rows ? { piece, rows } : { piece },
      ]),
    ];
    return {
      cost:
        after.cost +
        (isPoor ? ofPoorBeginning : 0) +
        ofParting(parts, last?.isPicture) +
        parts.empty.reduce((sum, height) => sum + emptiness(height / pageHeight), 0),
      steps: placed.reduceRight<Steps | undefined>((then, step) => ({ step, then }), after.steps),
    };
  }
}

function ofParting({ rows }: Parts, isPicture = false): number {
  if (rows.length < 2) return 0;
  if (isPicture) return ofPartedPicture;
  return rows.some((part) => part && part[1] - part[0] < short) ? 2 * ofParted : ofParted;
}

/** Whether a section fits into what is left of a page, or fills enough of it before it goes over. */
function beginsWell(pieces: Pieces, from: number, left: number, enough: number): boolean {
  let room = left;
  for (let at = from; at < pieces.length && (at === from || !pieces[at]?.startsPage);) {
    const group = groupFrom(pieces, at);
    const last = group.at(-1);
    const heads = headsOf(group);
    if (!last || heads + leastOf(last) > room) return left - room >= enough;
    // A table that goes over fills the page.
    if (heads + last.height > room) return left >= enough;
    room -= heads + last.height;
    at += group.length;
  }
  return true;
}

/** A piece with everything before it that must not be parted from it. */
function groupFrom(pieces: Pieces, from: number): Pieces {
  let to = from;
  while (pieces[to]?.keepsNext && to + 1 < pieces.length && !pieces[to + 1]?.startsPage) to++;
  return pieces.slice(from, to + 1);
}

/** How high all but the last of a group is. */
const headsOf = (group: Pieces): number => group.slice(0, -1).reduce((sum, { height }) => sum + height, 0);
