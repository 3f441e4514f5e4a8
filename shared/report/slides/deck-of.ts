import type { Formats } from '../../lib/formats';
import type { Booklet, Section } from '../booklet';
import { sectionSlides } from './compose';
import { cut } from './cut';
import { inner, page, type Deck, type DeckSlide } from './deck';
import { grown, stacked, textHeight } from './stack';
import { sentences, type Unit } from './units';

/** What the first slide after the cover answers. */
export const answerTitle = 'Where the team stands, how far its people are apart, and what to do first';
const answerName = 'The answer';

/** The room on the cover for a word to the reader. */
export const coverWord = { y: 4.25, h: 1.9, w: 9.2, size: 16 } as const;

/** A booklet as a deck: the answer, then each section on as few slides as hold it. */
export function deckOf(booklet: Booklet, formats: Formats): Deck {
  const sections = fitsCover(booklet.foreword)
    ? booklet.sections
    : [foreword(booklet.foreword), ...booklet.sections];
  const slides = [...answerSlide(booklet), ...sections.flatMap((section) => sectionSlides(section, formats))];
  return { booklet, slides: slides.map((slide) => withKicker(slide, booklet.title)) };
}

/** Where headline and section are one, saying it twice says nothing: the report's name stands over it. */
const withKicker = (slide: DeckSlide, name: string): DeckSlide => {
  const { title, section, kicker } = slide;
  const room = inner - 1.2;
  const said = title.startsWith(section)
    ? kicker.replace(section, () => cut(name, room, page.kicker.size, true))
    : kicker;
  return { ...slide, kicker: said };
};

/** Whether the word to the reader has room on the cover. */
export const fitsCover = (text: string): boolean =>
  sentences(text).reduce(
    (sum, one) =>
      sum + 0.1 + textHeight({ text: one, style: 'body', size: coverWord.size, before: 0 }, coverWord.w),
    0,
  ) <= coverWord.h;

const foreword = (text: string): Section => ({
  key: 'foreword',
  title: 'To the reader',
  lead: '',
  passages: [{ is: 'paragraph', text }],
});

/** The sentences beside the picture that shows them. */
function answerSlide({ answer: { sentences: said, chart } }: Booklet): readonly DeckSlide[] {
  const texts = said.filter(Boolean).map((text) => ({ is: 'text', style: 'lead', text }) as const);
  if (texts.length === 0 && !chart) return [];
  const width = chart ? 4.5 : inner;
  const y = page.body.y + 0.12;
  const room = page.body.h - 0.12;
  const column = [18, 16, 14, 12]
    .map((body) => stacked(texts, width, { body, table: 11, note: 10 }, true))
    .find((stack, at) => stack && (stack.height <= room || at === 3));
  const picture: Unit = chart
    ? [
        { is: 'chart', chart, isNamed: true },
        ...(chart.caption ? [{ is: 'text', style: 'note', text: chart.caption } as const] : []),
      ]
    : [];
  const left = width + 0.55;
  const beside = stacked(picture, inner - left, { body: 14, table: 11, note: 10 }, true);
  return [
    {
      title: answerTitle,
      kicker: answerName,
      section: answerName,
      boxes: [
        ...(column ? grown(column, { x: page.margin, y }, room) : []),
        ...(chart && beside ? grown(beside, { x: page.margin + left, y }, room) : []),
      ],
      used: ((column?.ink ?? 0) + (chart ? (inner - left) * room : 0)) / (inner * page.body.h),
    },
  ];
}
