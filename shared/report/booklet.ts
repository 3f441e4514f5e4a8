import type { ReportClient, Fact } from './document';
import type { NumberKind, Sheet, Tone } from './sheet';

/**
 * A report of many pages before any format: cover, contents and sections. Pages, web page, spreadsheet, slides and
 * CSV are made from this and from nothing else.
 */
export interface Booklet {
  readonly title: string;
  readonly subtitle: string;
  readonly client: ReportClient;
  /** Who hands it over. */
  readonly author: string;
  /** Language of the text, for readers aloud. */
  readonly language: string;
  /** The day it was made, as 2026-03-14. */
  readonly day: string;
  readonly facts: readonly Fact[];
  /** A word to the reader, beside the contents; empty for none. */
  readonly foreword: string;
  /** The first page's answer: sentences, and the picture that shows them. */
  readonly answer: { readonly sentences: readonly string[]; readonly chart: Chart | undefined };
  readonly sections: readonly Section[];
}

export interface Section {
  /** Stays the same over versions and languages: a plan names it. */
  readonly key: string;
  readonly title: string;
  /** What the section says, in a sentence set larger. */
  readonly lead: string;
  readonly passages: readonly Passage[];
}

export type Passage =
  | { readonly is: 'subheading'; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'table'; readonly table: BookTable }
  | { readonly is: 'chart'; readonly chart: Chart };

/** A table of figures, with what is said under it. */
export interface BookTable {
  readonly sheet: Sheet;
  /** What the reader must know to read it; empty for nothing. */
  readonly note: string;
  /** How wide each column is beside the others; equal where left out. */
  readonly widths?: readonly number[];
  /** What each tint of its cells says: swatches where there is colour, words elsewhere. */
  readonly legend?: readonly { readonly tone: Tone; readonly words: string }[];
  /** A heat map: many narrow columns under upright headings. */
  readonly isHeat?: true;
}

/** A picture before it is drawn: what pages draw, slides hold as a native chart and every format has as a table. */
export interface Chart {
  readonly name: string;
  readonly caption: string;
  /** Bars from zero, dots with their bands on a scale, or parts that add up to a whole. */
  readonly kind: 'bars' | 'dots' | 'stacked';
  readonly as: NumberKind;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** The ends of the scale, where it has some. */
  readonly scale?: readonly [from: number, to: number];
}

export interface ChartSeries {
  readonly name: string;
  /** One for each category; undefined where there are no data. */
  readonly values: readonly (number | undefined)[];
  readonly bands?: readonly (readonly [number, number] | undefined)[];
  /** How many observations stand behind each value. */
  readonly counts?: readonly number[];
}

/** A chart as a table: the same figures, with n and band where it has them. */
export function sheetOfChart({ name, categories, series, as }: Chart): Sheet {
  const cell = (value: number | undefined) => (value === undefined ? null : { value, as });
  return {
    name,
    columns: [
      { name: '', isNumber: false },
      ...series.flatMap((one) => [
        { name: one.name, isNumber: true },
        ...(one.bands ? ['Band from', 'Band to'].map((text) => ({ name: text, isNumber: true })) : []),
        ...(one.counts ? [{ name: 'n', isNumber: true }] : []),
      ]),
    ],
    rows: categories.map((category, place) => [
      category,
      ...series.flatMap((one) => [
        cell(one.values[place]),
        ...(one.bands ? [cell(one.bands[place]?.[0]), cell(one.bands[place]?.[1])] : []),
        ...(one.counts ? [{ value: one.counts[place] ?? 0, as: 'count' as const }] : []),
      ]),
    ]),
  };
}

/** Every table of a booklet with the tables of its charts, in the order of the pages. */
export const sheetsOf = (booklet: Booklet): readonly Sheet[] => [
  ...(booklet.answer.chart ? [sheetOfChart(booklet.answer.chart)] : []),
  ...booklet.sections.flatMap(({ passages }) =>
    passages.flatMap((passage) =>
      passage.is === 'table'
        ? [passage.table.sheet]
        : passage.is === 'chart'
          ? [sheetOfChart(passage.chart)]
          : [],
    ),
  ),
];
