import { expect, test } from 'vitest';
import { formatsFor } from '../../../../shared/lib/formats';
import type { Passage } from '../../../../shared/report/booklet';
import { parted, rowsOf, sentences, unitsOf } from '../../../../shared/report/slides/units';

const formats = formatsFor('en-GB', 'GBP');
const tableOf = (rows: number, note = ''): Passage => ({
  is: 'table',
  table: {
    sheet: {
      name: 'Reps',
      columns: [{ name: 'Rep', isNumber: false }],
      rows: Array.from({ length: rows }, (_, at) => [`Rep ${at}`]),
    },
    note,
  },
});

const kinds = (passages: readonly Passage[]): readonly string[] =>
  unitsOf(passages, formats).map((unit) =>
    unit.map((block) => (block.is === 'text' ? block.style : block.is)).join(' '),
  );

test('a heading stays with what it heads, and a note with its table', () => {
  expect(
    kinds([
      { is: 'paragraph', text: 'Before.' },
      tableOf(2),
      { is: 'subheading', text: 'Head' },
      { is: 'paragraph', text: 'Said.' },
      tableOf(2, 'Note.'),
      { is: 'paragraph', text: 'After.' },
    ]),
  ).toEqual(['body', 'table', 'head body table note', 'body']);
});

test('items of a list may stand in two columns and keep their numbers', () => {
  const units = unitsOf([{ is: 'list', items: ['One', 'Two'] }], formats);
  expect(units).toEqual([
    [{ is: 'text', style: 'item', text: 'One', number: 1 }],
    [{ is: 'text', style: 'item', text: 'Two', number: 2 }],
  ]);
});

test('a table goes over parts that differ by one row at most; heading over the first, note under the last', () => {
  const [unit = []] = unitsOf([{ is: 'subheading', text: 'Head' }, tableOf(22, 'Note.')], formats);
  const parts = parted(unit, 3);
  expect(parts.map(rowsOf)).toEqual([7, 8, 7]);
  expect(parts.map((part) => part.length)).toEqual([2, 1, 2]);
});

test('an empty table leaves its note', () => expect(kinds([tableOf(0, 'Nobody.')])).toEqual(['note']));

test('a very long paragraph is parted between sentences, and loses nothing', () => {
  const text = 'A sentence of some length that says a thing. '.repeat(40).trim();
  const parts = sentences(text);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.join(' ')).toBe(text);
  expect(sentences('One.\n\nTwo.')).toEqual(['One.', 'Two.']);
});
