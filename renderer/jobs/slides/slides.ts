import PptxGenJS from 'pptxgenjs';
import type { Formats } from '../../../shared/lib/formats';
import type { Booklet } from '../../../shared/report/booklet';
import { brandOf, type Brand } from '../../../shared/report/brand';
import { escapeXml } from '../../../shared/report/figure/svg';
import { xlsxOf } from '../../../shared/report/format/xlsx';
import { page, type Box, type DeckSlide } from '../../../shared/report/slides/deck';
import { deckOf, fitsCover } from '../../../shared/report/slides/deck-of';
import { addBox } from './boxes';
import { chartXml } from './chart/chart-xml';
import { chartFigures, sheetOf } from './chart/figures';
import { face } from './chart/xml';
import { addLayouts, layouts, places } from './master';
import { notesOf } from './notes';
import { proportionOf } from './picture-size';
import { repacked } from './repack';

// This folder is the one place that knows the library for slides.

/**
 * A booklet as a PPTX file: layouts that can be changed, real titles, charts that can be edited and show their bands,
 * tables of cells, the client's colour.
 */
export async function slidesOf(booklet: Booklet, formats: Formats): Promise<Uint8Array> {
  const brand = brandOf(booklet.client.brandColour);
  const { slides } = deckOf(booklet, formats);
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = `${booklet.title} · ${booklet.client.name}`;
  deck.subject = booklet.subtitle;
  deck.author = booklet.author || 'Benchcoach';
  // The library writes this one as it gets it.
  deck.company = escapeXml(booklet.client.name);
  deck.theme = { headFontFace: face, bodyFontFace: face };
  addLayouts(deck, booklet, brand);
  addCover(deck, booklet);
  slides.forEach((slide) => addSlide(deck, slide, brand, formats));
  const written = await deck.write({ outputType: 'uint8array', compression: false });
  if (!(written instanceof Uint8Array)) throw new Error('no bytes were written');
  return repacked(written, {
    charts: slides.flatMap(({ boxes }) => boxes.flatMap((box) => ownChart(box, brand, formats))),
    language: booklet.language,
    accent: brand.ink,
  });
}

function addSlide(deck: PptxGenJS, content: DeckSlide, brand: Brand, formats: Formats): void {
  const slide = deck.addSlide({ masterName: layouts.content });
  slide.addText(content.kicker, { placeholder: places.kicker });
  slide.addText(content.title, { placeholder: places.title });
  content.boxes.forEach((box) => addBox(slide, box, brand));
  slide.addText(content.section, { placeholder: places.section });
  const notes = notesOf(content, formats);
  if (notes) slide.addNotes(notes);
}

/** Room for the client's logo, at the foot of the cover. */
const logoRoom = { w: 2.6, h: 0.9, bottom: 7.0 } as const;

function addCover(deck: PptxGenJS, { title, subtitle, client, facts, foreword }: Booklet): void {
  const slide = deck.addSlide({ masterName: layouts.cover });
  const put = (text: string, placeholder: string): void => {
    if (text) slide.addText(text, { placeholder });
  };
  put(client.name, places.client);
  put(title, places.title);
  put(subtitle, places.subtitle);
  put(fitsCover(foreword) ? foreword : '', places.word);
  put(facts.map(({ label, value }) => `${label}: ${value}`).join('   ·   '), places.author);
  const proportion = client.logo ? proportionOf(client.logo) : undefined;
  if (!client.logo || proportion === undefined) return;
  const w = Math.min(logoRoom.w, logoRoom.h * proportion);
  const h = w / proportion;
  const { width, margin } = page;
  slide.addImage({
    ...{ data: client.logo, x: width - margin - w, y: logoRoom.bottom - h, w, h },
    altText: `Logo of ${client.name}`,
  });
}

function ownChart(box: Box, brand: Brand, formats: Formats) {
  if (box.is !== 'chart') return [];
  const figures = chartFigures(box.chart, formats);
  return [
    {
      xml: chartXml(figures, { brand, width: box.w, height: box.h }),
      workbook: xlsxOf([sheetOf(figures)]),
    },
  ];
}
