import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { cellText, findCells } from '../../../shared/codec/cells';

const rowsOf = (text: string, delimiter: string): string[][] | string => {
  const found = findCells(text, { delimiter });
  if (!found.ok) return found.error;
  const { first, rows } = found.value;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: (first[row + 1] ?? 0) - (first[row] ?? 0) }, (_cell, place) =>
      cellText(found.value, (first[row] ?? 0) + place),
    ),
  );
};

const letters = fc.constantFrom('a', 'é', '😀', '"', ',', ';', '\n', '\r', '\r\n', ' ', '1', '');
const cell = fc.array(letters, { maxLength: 6 }).map((signs) => signs.join(''));

test('whatever cells are written quoted or bare, they are found as PapaParse finds them', () =>
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
      (rows, delimiter, newline) => {
        const text = Papa.unparse(rows, { delimiter, newline, quotes: true });
        const read = Papa.parse<string[]>(text, { delimiter, newline }).data;
        const oneLineEnd = read.map((cells) => cells.map((one) => one.replace(/\r\n|\r/g, '\n')));
        expect(rowsOf(text, delimiter)).toEqual(oneLineEnd);
      },
    ),
    { numRuns: 300, seed: 31 },
  ));

test('the units may come with the text, as bytes of ASCII', () => {
  const text = 'a,"b ""c"""\n1,2';
  const units = new TextEncoder().encode(text);
  const found = findCells(text, { delimiter: ',', units });
  expect(found.ok && Array.from({ length: 4 }, (_, place) => cellText(found.value, place))).toEqual([
    'a',
    'b "c"',
    '1',
    '2',
  ]);
});
