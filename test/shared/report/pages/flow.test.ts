import { expect, test } from 'vitest';
import { formatsFor } from '../../../../shared/lib/formats';
import type { Booklet, Passage, Section } from '../../../../shared/report/booklet';
import { brandOf } from '../../../../shared/report/brand';
import { flowOf, htmlOf } from '../../../../shared/report/pages/flow';

const table = {
  is: 'table',
  table: {
    sheet: {
      name: 'Levels',
      columns: [{ name: 'Rep', isNumber: false }],
      rows: [['Dana Fox'], ['Yuki Tanabe']],
    },
    note: 'By name.',
  },
} as const satisfies Passage;
const paragraph: Passage = { is: 'paragraph', text: 'What was found.' };
const section = (key: string, passages: readonly Passage[]): Section => ({
  key,
  title: key,
  lead: '',
  passages,
});

/** The pieces after the cover and the contents. */
const flowed = (...sections: readonly Section[]) => {
  const booklet: Booklet = {
    ...{ title: 'Review', subtitle: 'Q4 2026', author: '', language: 'en', day: '2026-12-28', facts: [] },
    client: { name: 'Thornwick', logo: null, brandColour: null },
    ...{ foreword: '', answer: { sentences: ['Well.'], chart: undefined }, sections },
  };
  const pieces = flowOf(booklet, brandOf(null), formatsFor('en-GB', 'EUR'), 'pictures only');
  const first = pieces.findIndex(({ opens }) => opens === sections[0]?.key);
  return pieces.slice(first);
};

/** The same as text, with what holds them together. */
const piecesOf = (...sections: readonly Section[]) =>
  flowed(...sections).map((piece) => ({
    text: htmlOf(piece)
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    keeps: piece.keepsNext === true,
    starts: piece.startsPage,
  }));

const markupOf = (...sections: readonly Section[]): string =>
  flowed(...sections)
    .map(htmlOf)
    .join('');

test('the first section begins a page, so that contents stand alone; the others where it suits', () =>
  expect(piecesOf(section('one', []), section('two', [])).map(({ starts }) => starts)).toEqual([
    'always',
    'unless there is room',
  ]));

test('a heading keeps with what it heads, and with a sentence between it and its table', () => {
  const pieces = piecesOf(
    section('one', [{ is: 'subheading', text: 'Levels' }, paragraph, table, paragraph]),
  );
  expect(pieces.map(({ text, keeps }) => [text, keeps])).toEqual([
    ['1 one', true],
    ['Levels', true],
    ['What was found.', true],
    ['Rep Dana Fox Yuki Tanabe By name.', false],
    ['What was found.', false],
  ]);
});

test('a short list stands together', () => {
  const pieces = piecesOf(section('one', [{ is: 'list', items: ['First', 'Second', 'Third'] }]));
  expect(pieces.slice(1).map(({ keeps }) => keeps)).toEqual([true, true, false]);
});

test('of a long list neither the first item nor the last stands alone', () => {
  const items = Array.from({ length: 4 }, () => 'What to do, and why. '.repeat(40));
  const pieces = piecesOf(section('one', [{ is: 'list', items }]));
  expect(pieces.slice(1).map(({ keeps }) => keeps)).toEqual([true, false, true, false]);
});

test('a name is whole in the cell, however long', () => {
  const name = 'Alexandre-Emmanuel de Rochebrune-Mbaye';
  const matrix: Passage = {
    is: 'table',
    table: {
      sheet: { name: 'Matrix', columns: [{ name: 'Rep', isNumber: false }], rows: [[name]] },
      note: '',
      isHeat: true,
    },
  };
  expect(piecesOf(section('one', [matrix])).at(-1)?.text).toBe(`Rep ${name}`);
});

test('what the tints of a table say stands under it, each beside its swatch', () => {
  const legend = [
    { tone: 'far under', words: '3 or more under' },
    { tone: 'just under', words: 'less than 1 under' },
  ] as const;
  const tinted: Passage = { is: 'table', table: { ...table.table, legend } };
  expect(markupOf(section('a', [tinted]))).toContain(
    '</table><p class="legend"><span><i class="tone far-under" aria-hidden="true"></i>3 or more under</span><span><i class="tone just-under" aria-hidden="true"></i>less than 1 under</span></p><p class="note">By name.</p>',
  );
  expect(markupOf(section('a', [table]))).not.toContain('legend');
});
