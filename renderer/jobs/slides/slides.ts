import PptxGenJS from 'pptxgenjs';
import type { Formats } from '../../../shared/lib/formats';
import type { Booklet, BookTable, Chart, Section } from '../../../shared/report/booklet';
import { brandOf, type Brand } from '../../../shared/report/brand';
import { inks } from '../../../shared/report/figure/inks';
import { writtenRows, type NumberKind, type SheetCell, type Tone } from '../../../shared/report/sheet';

// The one place that knows the library for slides.

type Slide = ReturnType<PptxGenJS['addSlide']>;

interface Making {
  readonly deck: PptxGenJS;
  readonly brand: Brand;
  readonly formats: Formats;
}

/** A face that every office program has. */
const face = 'Arial';
const page = { width: 13.33, height: 7.5, margin: 0.6 } as const;
const inner = page.width - 2 * page.margin;

/**
 * A booklet as a PPTX file: charts that can be edited, tables of cells, the client's colour. Long tables go over
 * several slides, each under its heading.
 */
export async function slidesOf(booklet: Booklet, formats: Formats): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  const making: Making = { deck, brand: brandOf(booklet.client.brandColour), formats };
  deck.layout = 'LAYOUT_WIDE';
  deck.title = booklet.title;
  deck.subject = booklet.subtitle;
  deck.author = booklet.author || 'Benchcoach';
  deck.company = booklet.client.name;
  cover(booklet, making);
  if (booklet.answer.chart) chartSlide(booklet.answer.chart, 'The answer', making);
  booklet.sections.forEach((section) => sectionSlides(section, making));
  const written = await deck.write({ outputType: 'uint8array', compression: true });
  if (!(written instanceof Uint8Array)) throw new Error('no bytes were written');
  return written;
}

function cover({ title, subtitle, client, answer, author }: Booklet, { deck, brand }: Making): void {
  const slide = deck.addSlide();
  const on = bare(brand.onColour);
  slide.addShape('rect', { x: 0, y: 0, w: page.width, h: 2.9, fill: { color: bare(brand.colour) } });
  slide.addText(client.name, { ...at(0.45, 0.4), fontSize: 14, bold: true, color: on });
  slide.addText(title, { ...at(0.95, 0.9), fontSize: 36, bold: true, color: on });
  slide.addText(subtitle, { ...at(1.85, 0.5), fontSize: 18, color: on });
  slide.addText(
    answer.sentences.map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: 8 } })),
    { ...at(3.2, 3.2), fontSize: 18, color: bare(inks.text), valign: 'top' },
  );
  if (author) slide.addText(author, { ...at(6.75, 0.4), fontSize: 12, color: bare(inks.quiet) });
  if (client.logo)
    slide.addImage({
      data: client.logo,
      x: page.width - 2.4,
      y: 6.5,
      w: 1.8,
      h: 0.7,
      sizing: { type: 'contain', w: 1.8, h: 0.7 },
    });
}

function sectionSlides({ title, lead, passages }: Section, making: Making): void {
  let heading = title;
  const texts: string[] = lead ? [lead] : [];
  const flush = (): void => {
    if (texts.length === 0) return;
    const slide = titled(title, making);
    slide.addText(
      texts.map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: 8 } })),
      {
        ...at(1.4, 5.4),
        fontSize: texts.join('').length > 900 ? 12 : 16,
        color: bare(inks.text),
        valign: 'top',
      },
    );
    texts.length = 0;
  };
  for (const passage of passages) {
    if (passage.is === 'paragraph') texts.push(passage.text);
    if (passage.is === 'list') texts.push(...passage.items.map((item, place) => `${place + 1}. ${item}`));
    if (passage.is === 'subheading') heading = `${title}: ${passage.text}`;
    if (passage.is === 'chart' || passage.is === 'table') flush();
    if (passage.is === 'chart') chartSlide(passage.chart, heading, making);
    if (passage.is === 'table') tableSlides(passage.table, heading, making);
  }
  flush();
}

function titled(title: string, { deck, brand }: Making): Slide {
  const slide = deck.addSlide();
  slide.addText(title, { ...at(0.4, 0.6), fontSize: 24, bold: true, color: bare(inks.text), fit: 'shrink' });
  slide.addShape('line', {
    x: page.margin,
    y: 1.1,
    w: inner,
    h: 0,
    line: { color: bare(brand.ink), width: 1.5 },
  });
  return slide;
}

function chartSlide(chart: Chart, heading: string, making: Making): void {
  const { deck, brand } = making;
  const slide = titled(heading, making);
  const data = chart.series.map(({ name, values }) => ({
    name,
    // Office programs draw the first category at the bottom.
    labels: chart.categories.toReversed(),
    // The library writes what is not known as an empty cell where it is no number.
    values: values.map((value) => value ?? NaN).toReversed(),
  }));
  slide.addChart(deck.ChartType.bar, data, {
    x: page.margin,
    y: 1.3,
    w: inner,
    h: 5.1,
    barDir: 'bar',
    barGrouping: chart.kind === 'stacked' ? 'stacked' : 'clustered',
    barGapWidthPct: 40,
    chartColors: coloursOf(chart, brand).map(bare),
    catAxisLabelFontFace: face,
    catAxisLabelFontSize: chart.categories.length > 12 ? 9 : 12,
    valAxisLabelFontFace: face,
    valAxisLabelFontSize: 10,
    valAxisLabelFormatCode: formatOf(chart.as),
    valGridLine: { color: 'E7E7E3', size: 0.5 },
    ...(chart.scale && { valAxisMinVal: chart.scale[0], valAxisMaxVal: chart.scale[1] }),
    showLegend: chart.series.length > 1,
    legendPos: 't',
    legendFontFace: face,
    legendFontSize: 11,
    showValue: chart.series.length < 3,
    dataLabelFormatCode: formatOf(chart.as),
    dataLabelFontFace: face,
    dataLabelFontSize: 10,
    altText: `${chart.name}. ${chart.caption}`,
  });
  slide.addText(chart.caption, { ...at(6.55, 0.6), fontSize: 11, color: bare(inks.quiet), valign: 'top' });
}

const rowsOnSlide = 16;

function tableSlides({ sheet, note, widths }: BookTable, heading: string, making: Making): void {
  const { columns, rows } = sheet;
  const written = writtenRows(sheet, making.formats);
  const weights = columns.map(({ isNumber }, place) => widths?.[place] ?? (isNumber ? 1 : 2.4));
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const fontSize = columns.length > 14 ? 7 : columns.length > 8 ? 9 : 11;
  const head = columns.map(({ name, isNumber }) => ({
    text: name,
    options: {
      bold: true,
      fontSize: Math.min(fontSize, 10),
      align: align(isNumber),
      border: under(inks.text, 1),
    },
  }));
  for (let from = 0; from < rows.length; from += rowsOnSlide) {
    const part = rows.slice(from, from + rowsOnSlide);
    const slide = titled(from === 0 ? heading : `${heading} (continued)`, making);
    slide.addTable(
      [
        head,
        ...part.map((row, at_) =>
          row.map((cell, place) => ({
            text: written[from + at_]?.[place] ?? '',
            options: {
              fontSize,
              align: align(columns[place]?.isNumber ?? false),
              border: under(inks.line, 0.5),
              ...fillOf(cell),
            },
          })),
        ),
      ],
      {
        x: page.margin,
        y: 1.3,
        w: inner,
        colW: weights.map((weight) => (weight / all) * inner),
        fontFace: face,
        color: bare(inks.text),
        margin: [0.03, 0.05, 0.03, 0.03],
      },
    );
    if (note && from + rowsOnSlide >= rows.length)
      slide.addText(note, {
        ...at(6.7, 0.6),
        fontSize: 10,
        color: bare(inks.quiet),
        valign: 'top',
        fit: 'shrink',
      });
  }
}

const at = (y: number, h: number) => ({ x: page.margin, y, w: inner, h, margin: 0, fontFace: face });
const align = (isNumber: boolean): 'right' | 'left' => (isNumber ? 'right' : 'left');
const under = (colour: string, size: number) => {
  const none = { type: 'none' } as const;
  const line = { type: 'solid', color: bare(colour), pt: size } as const;
  return [none, none, line, none] as [typeof none, typeof none, typeof line, typeof none];
};

const tints = {
  'far under': 'F0BF98',
  under: 'F9E3CF',
  at: 'E6ECF1',
  over: 'B9D2E8',
} as const satisfies Record<Tone, string>;

const fillOf = (cell: SheetCell) =>
  cell !== null && typeof cell === 'object' && 'tone' in cell && cell.tone
    ? { fill: { color: tints[cell.tone] } }
    : {};

const coloursOf = ({ kind, series }: Chart, { colour }: Brand): readonly string[] =>
  kind === 'stacked'
    ? ['#b4501a', '#d98f4a', '#a9a89f', '#6b9fc8', '#1f6299'].slice(-Math.max(series.length, 1))
    : [colour, inks.quiet, inks.self];

const codes = {
  count: '#,##0',
  money: '#,##0',
  share: '0%',
  days: '0.0',
  times: '0.0',
  'per cent': '0',
  level: '0.0',
  change: '+0.0;-0.0;0.0',
} as const satisfies Record<NumberKind, string>;

const formatOf = (kind: NumberKind): string => codes[kind];

/** Colours without their #, as the library wants them. */
const bare = (colour: string): string => colour.replace('#', '').toUpperCase();
