import type { Booklet, BookTable, Chart } from '../booklet';

// A deck before any library: slides with what stands where. All lengths in inches, sizes in points.

/** The wide page of office programs, and the places that are the same on every slide. */
export const page = {
  width: 13.333,
  height: 7.5,
  margin: 0.6,
  kicker: { y: 0.32, h: 0.26, size: 11 },
  title: { y: 0.57, h: 0.78, size: 22, lines: 2 },
  body: { y: 1.5, h: 5.36 },
  foot: { y: 7.02, h: 0.26, size: 10 },
} as const;

export const inner = page.width - 2 * page.margin;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What a line of text is: each has one look. */
export type TextStyle = 'lead' | 'body' | 'item' | 'head' | 'name' | 'note';

export interface TextLine {
  readonly text: string;
  readonly style: TextStyle;
  readonly size: number;
  /** Inches above it, where it is not the first. */
  readonly before: number;
  /** The number of an item of a list. */
  readonly number?: number;
}

/** The rows of a table from one up to another, with the widths of its columns and the heights of its rows. */
export interface LaidTable {
  readonly table: BookTable;
  /** The cells of these rows as a person reads them. */
  readonly written: readonly (readonly string[])[];
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly columns: readonly number[];
  readonly headHeight: number;
  readonly rowHeights: readonly number[];
}

export type Box = Area &
  (
    | { readonly is: 'text'; readonly lines: readonly TextLine[] }
    | { readonly is: 'table'; readonly laid: LaidTable }
    | { readonly is: 'chart'; readonly chart: Chart }
  );

export interface DeckSlide {
  readonly title: string;
  /** Above the title: the section, and which of its slides this is. */
  readonly kicker: string;
  /** The section's name, as it runs in the foot. */
  readonly section: string;
  readonly boxes: readonly Box[];
  /** How much of the body is used, 0 to 1. */
  readonly used: number;
}

/** A whole deck: the cover is made from the booklet itself. */
export interface Deck {
  readonly booklet: Booklet;
  readonly slides: readonly DeckSlide[];
}

/** The charts of a slide, in the order in which they stand there. */
export const chartsOf = ({ boxes }: Pick<DeckSlide, 'boxes'>): readonly Chart[] =>
  boxes.flatMap((box) => (box.is === 'chart' ? [box.chart] : []));
