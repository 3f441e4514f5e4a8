import { describe, expect, test } from 'vitest';
import type { Booklet } from '../../../../shared/report/booklet';
import { clientReview } from '../../../../shared/report/client-review';
import { inner, page, type Box } from '../../../../shared/report/slides/deck';
import { answerTitle, deckOf, fitsCover } from '../../../../shared/report/slides/deck-of';
import { reviewInput } from '../../../fixtures/review-input';

const input = reviewInput({ reps: 8 });
const { formats } = input;
const { booklet } = clientReview(input);

/** The report with every rep's name as long as names get. */
function withLongNames(reps: number): Booklet {
  const given = reviewInput({ reps });
  const made = clientReview(given).booklet;
  const names = new Map(
    given.records.reps.map(({ name }, at) => [
      name,
      `Guadalupe Villanueva-Etxeberria von Hohenlohe-Langenburg ${at}`,
    ]),
  );
  const longer = (rows: Booklet['sections'][number]['passages'][number]) => {
    if (rows.is !== 'table') return rows;
    const { sheet } = rows.table;
    const cells = sheet.rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? (names.get(cell) ?? cell) : cell)),
    );
    return { ...rows, table: { ...rows.table, sheet: { ...sheet, rows: cells } } };
  };
  return { ...made, sections: made.sections.map((one) => ({ ...one, passages: one.passages.map(longer) })) };
}

const booklets: readonly (readonly [string, Booklet, most: number])[] = [
  ['eight reps', booklet, 18],
  [
    'one rep, nothing assessed',
    clientReview(reviewInput({ reps: 1, isAssessed: false, hasPipeline: false })).booklet,
    10,
  ],
  [
    'nobody scored',
    clientReview(reviewInput({ reps: 3, calls: 0, isAssessed: false, hasPipeline: false })).booklet,
    9,
  ],
  ['forty reps', clientReview(reviewInput({ reps: 40 })).booklet, 24],
  ['forty reps with the longest names', withLongNames(40), 32],
  [
    'a long word to the reader',
    { ...booklet, foreword: 'It says a thing, and then another one. '.repeat(90) },
    20,
  ],
];

const right = ({ x, w }: Box): number => x + w;
const foot = ({ y, h }: Box): number => y + h;
const isInside = (box: Box): boolean =>
  box.x > page.margin - 0.01 &&
  right(box) < page.margin + inner + 0.01 &&
  foot(box) < page.body.y + page.body.h + 0.01;
const overlap = (a: Box, b: Box): boolean =>
  a.x < right(b) - 0.01 && b.x < right(a) - 0.01 && a.y < foot(b) - 0.01 && b.y < foot(a) - 0.01;

describe.each(booklets)('the deck of %s', (_, made, most) => {
  const { slides } = deckOf(made, formats);

  test('is no longer than somebody can hand over', () => expect(slides.length + 1).toBeLessThanOrEqual(most));

  test('nothing runs over its slide or over another thing', () => {
    const over = slides.flatMap(({ boxes, title }) =>
      boxes.flatMap((box, at) => [
        ...(isInside(box) ? [] : [`${title}: ${box.is} runs over`]),
        ...boxes
          .slice(at + 1)
          .flatMap((other) => (overlap(box, other) ? [`${title}: ${box.is} on ${other.is}`] : [])),
      ]),
    );
    expect(over).toEqual([]);
  });

  test('letters can be read: tables from 9 points on, a heat map from 8, text from 14', () => {
    const boxes = slides.flatMap((slide) => slide.boxes);
    const tables = boxes.flatMap((box) =>
      box.is === 'table' ? [box.laid.size + (box.laid.table.isHeat ? 1 : 0)] : [],
    );
    expect(Math.min(9, ...tables)).toBe(9);
    const lines = boxes.flatMap((box) => (box.is === 'text' ? box.lines : []));
    const sizes = lines.flatMap(({ style, size }) => (style === 'note' || style === 'name' ? [] : [size]));
    expect(Math.min(14, ...sizes)).toBe(14);
    expect(Math.min(9, ...lines.map(({ size }) => size))).toBe(9);
  });

  test('no table leaves a few rows on its last slide', () => {
    const parts = slides.flatMap(({ boxes }) =>
      boxes.flatMap((box) =>
        box.is === 'table' && box.laid.to - box.laid.from < box.laid.table.sheet.rows.length
          ? [box.laid.to - box.laid.from]
          : [],
      ),
    );
    expect(Math.min(5, ...parts)).toBe(5);
  });

  test('no two headlines are alike', () => {
    const titles = slides.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('the answer', () => {
  test('stands right after the cover: its sentences beside the picture', () => {
    const [first] = deckOf(booklet, formats).slides;
    expect(first?.title).toBe(answerTitle);
    const text = first?.boxes.find(({ is }) => is === 'text');
    const chart = first?.boxes.find(({ is }) => is === 'chart');
    expect(text?.is === 'text' && text.lines.map((line) => line.text)).toEqual(booklet.answer.sentences);
    expect(chart?.is === 'chart' && chart.chart).toBe(booklet.answer.chart);
    expect(text && chart && right(text)).toBeLessThan(chart?.x ?? 0);
  });

  test('has the whole width where there is no picture', () => {
    const [first] = deckOf({ ...booklet, answer: { ...booklet.answer, chart: undefined } }, formats).slides;
    expect(first?.boxes).toHaveLength(1);
    expect(first?.boxes[0]?.w).toBeCloseTo(inner, 10);
  });
});

test('a short word to the reader stands on the cover, a long one on slides of its own', () => {
  expect(fitsCover(booklet.foreword)).toBe(true);
  const long = 'It says a thing, and then another one. '.repeat(40);
  expect(fitsCover(long)).toBe(false);
  const sections = deckOf({ ...booklet, foreword: long }, formats).slides.map(({ section }) => section);
  expect(sections[1]).toBe('To the reader');
});
