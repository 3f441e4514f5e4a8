import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../../../shared/lib/formats';
import type { Passage, Section } from '../../../../shared/report/booklet';
import { sectionSlides } from '../../../../shared/report/slides/compose';

const formats = formatsFor('en-GB', 'GBP');
const slidesOf = (lead: string, passages: readonly Passage[]) => {
  const section: Section = { key: 'calls', title: 'What the calls show', lead, passages };
  return sectionSlides(section, formats);
};
const tableOf = (rows: number, columns = 3): Passage => ({
  is: 'table',
  table: {
    sheet: {
      name: `${rows} rows`,
      columns: [
        { name: 'Rep', isNumber: false },
        ...Array.from({ length: columns - 1 }, (_, at) => ({ name: `Figure ${at}`, isNumber: true })),
      ],
      rows: Array.from({ length: rows }, (_, at) => [
        `Rep number ${at}`,
        ...Array.from({ length: columns - 1 }, () => ({ value: at, as: 'count' as const })),
      ]),
    },
    note: 'Said of it.',
  },
});
const rowsOn = (slides: ReturnType<typeof slidesOf>): readonly (readonly number[])[] =>
  slides.map(({ boxes }) =>
    boxes.flatMap((box) => (box.is === 'table' ? [box.laid.to - box.laid.from] : [])),
  );

describe('a section on slides', () => {
  test('is one where all of it has room', () => {
    const slides = slidesOf('It is so.', [
      { is: 'paragraph', text: 'Said.' },
      tableOf(5),
      { is: 'subheading', text: 'More' },
      tableOf(5),
    ]);
    expect(slides).toHaveLength(1);
    expect(slides[0]).toMatchObject({
      title: 'It is so',
      kicker: 'What the calls show',
      section: 'What the calls show',
    });
  });

  test('puts a long narrow table into two columns of one slide', () => {
    const slides = slidesOf('It is so.', [tableOf(36)]);
    expect(rowsOn(slides)).toEqual([[18, 18]]);
  });

  test('takes a long wide table over slides in even parts, and says which each is', () => {
    const slides = slidesOf('It is so.', [tableOf(60, 14)]);
    expect(rowsOn(slides)).toEqual([[20], [20], [20]]);
    expect(slides.map(({ kicker }) => kicker)).toEqual(
      [1, 2, 3].map((part) => `What the calls show · ${part} of 3`),
    );
    expect(slides.map(({ title }) => title)).toEqual([
      'It is so',
      'What the calls show',
      'What the calls show (continued)',
    ]);
  });

  test('keeps a table whole on a slide of its own rather than begin it where little room is left', () => {
    const slides = slidesOf('It is so.', [
      tableOf(14, 14),
      { is: 'subheading', text: 'More' },
      tableOf(18, 14),
    ]);
    expect(rowsOn(slides)).toEqual([[14], [18]]);
    expect(slides[1]?.title).toBe('More');
  });

  test('has none where there is nothing to say', () => expect(slidesOf('', [])).toEqual([]));

  test('is there for a heading with nothing under it too', () => {
    expect(slidesOf('It is so.', [tableOf(3), { is: 'subheading', text: 'Nothing' }])).not.toEqual([]);
  });
});
