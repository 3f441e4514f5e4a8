import type PptxGenJS from 'pptxgenjs';
import type { Brand } from '../../../shared/report/brand';
import type { Booklet } from '../../../shared/report/booklet';
import { inks } from '../../../shared/report/figure/inks';
import { coverWord } from '../../../shared/report/slides/deck-of';
import { inner, page } from '../../../shared/report/slides/deck';
import { cut } from '../../../shared/report/slides/cut';
import { textWidth } from '../../../shared/report/slides/text-size';
import { bare, face } from './chart/xml';

/** The layouts of a deck: what the client changes there changes on every slide. */
export const layouts = { cover: 'Cover', content: 'Content' } as const;

/** The places of a layout that a slide fills. */
export const places = {
  title: 'title',
  subtitle: 'subtitle',
  client: 'client',
  word: 'word',
  author: 'author',
  kicker: 'kicker',
  section: 'section',
} as const;

const plain = { margin: 0, fontFace: face } as const;
/** The coloured plate of the cover. */
const plate = { y: 0, h: 3.9 } as const;

export function addLayouts(deck: PptxGenJS, { title, subtitle, client }: Booklet, brand: Brand): void {
  const on = bare(brand.onColour);
  deck.defineSlideMaster({
    title: layouts.cover,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: plate.y, w: page.width, h: plate.h, fill: { color: bare(brand.colour) } } },
      place(places.client, 'body', {
        x: page.margin,
        y: 0.5,
        w: inner,
        h: 0.35,
        fontSize: 16,
        bold: true,
        color: on,
      }),
      place(places.title, 'title', {
        x: page.margin,
        y: 1.2,
        w: inner,
        h: 1.66,
        fontSize: 32,
        bold: true,
        color: on,
        valign: 'bottom',
      }),
      place(places.subtitle, 'body', { x: page.margin, y: 2.95, w: inner, h: 0.4, fontSize: 18, color: on }),
      place(places.word, 'body', {
        x: page.margin,
        y: coverWord.y,
        w: coverWord.w,
        h: coverWord.h,
        fontSize: coverWord.size,
        color: bare(inks.text),
        valign: 'top',
      }),
      place(places.author, 'body', {
        x: page.margin,
        y: 6.55,
        w: 8.5,
        h: 0.45,
        fontSize: 12,
        color: bare(inks.quiet),
        valign: 'bottom',
      }),
    ],
  });
  const foot = {
    y: page.foot.y,
    h: page.foot.h,
    fontSize: page.foot.size,
    color: bare(inks.quiet),
    ...plain,
  } as const;
  deck.defineSlideMaster({
    title: layouts.content,
    background: { color: 'FFFFFF' },
    objects: [
      place(places.kicker, 'body', {
        x: page.margin,
        y: page.kicker.y,
        w: inner,
        h: page.kicker.h,
        fontSize: page.kicker.size,
        bold: true,
        color: bare(brand.ink),
      }),
      place(places.title, 'title', {
        x: page.margin,
        y: page.title.y,
        w: inner,
        h: page.title.h,
        fontSize: page.title.size,
        bold: true,
        color: bare(inks.text),
        valign: 'top',
      }),
      {
        line: {
          x: page.margin,
          y: page.foot.y - 0.07,
          w: inner,
          h: 0,
          line: { color: bare(inks.line), width: 0.75 },
        },
      },
      {
        text: {
          text: footOf(client.name, subtitle, title),
          options: { ...foot, x: page.margin, w: footRoom, align: 'left' },
        },
      },
      place(places.section, 'body', {
        x: 7.4,
        y: foot.y,
        w: 4.6,
        h: foot.h,
        fontSize: foot.fontSize,
        color: foot.color,
        align: 'right',
      }),
    ],
    slideNumber: {
      x: page.width - page.margin - 0.7,
      y: foot.y,
      w: 0.7,
      h: foot.h,
      fontFace: face,
      fontSize: foot.fontSize,
      color: foot.color,
      align: 'right',
      margin: 0,
      valign: 'middle',
    },
  });
}

/** The foot's left side, in inches: what does not fit is left out from the end, and of a long name the end. */
const footRoom = 6.6;

function footOf(client: string, quarter: string, title: string): string {
  // A title often holds the client's name: it stands there once.
  const isNamed = title.toLowerCase().includes(client.toLowerCase());
  const whole = [...(isNamed ? [] : [client]), quarter, title].join(' · ');
  if (textWidth(whole, page.foot.size) <= footRoom) return whole;
  const room = footRoom - textWidth(` · ${quarter}`, page.foot.size);
  return `${cut(client, room, page.foot.size)} · ${quarter}`;
}

interface PlaceLook {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly fontSize: number;
  readonly color: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
}

/** The library loses where text stands in a place: its name carries it to `repack`, which puts it right. */
const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** What a new slide of the layout invites to write. */
const prompts = {
  title: 'Headline: what the slide says',
  subtitle: 'Quarter',
  client: 'Client',
  word: 'A word to the reader',
  author: 'Who hands it over, and when',
  kicker: 'Section',
  section: 'Section',
} as const satisfies Record<keyof typeof places, string>;

const place = (name: keyof typeof places, type: 'title' | 'body', look: PlaceLook) => ({
  placeholder: {
    options: {
      ...{ name, type, align: 'left' as const, valign: 'middle' as const, ...plain, ...look },
      objectName: `${name}@${anchors[look.valign ?? 'middle']}`,
    },
    text: prompts[name],
  },
});
