import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  delimiters,
  readDelimited,
  writeDelimited,
  type DelimitedTable,
} from '../../../shared/codec/delimited';
import type { Cell } from '../../../shared/codec/table';

const bytes = (text: string) => new TextEncoder().encode(text);

function read(text: string | Uint8Array): DelimitedTable {
  const table = readDelimited(typeof text === 'string' ? bytes(text) : text);
  if (!table.ok) throw new Error(table.error);
  return table.value;
}

const errorOf = (text: string | Uint8Array) => {
  const table = readDelimited(typeof text === 'string' ? bytes(text) : text);
  return table.ok ? undefined : table.error;
};

describe('reading', () => {
  test.each([
    [',', 'name,quota\nDana,"1,000"\n'],
    [';', 'name;quota\r\nDana;1,000\r\n'],
    ['\t', 'name\tquota\rDana\t1,000\r'],
    ['|', 'name|quota\nDana|1,000'],
    [';', 'sep=;\nname;quota\nDana;1,000'],
  ])('finds “%s” between the cells', (delimiter, text) => {
    const table = read(text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.header).toEqual(['name', 'quota']);
    expect(table.rows.map(({ cells }) => cells)).toEqual([['Dana', '1,000']]);
  });

  test('a semicolon file with decimal commas in every cell is cut at the semicolons', () =>
    expect(read('a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5').header).toEqual(['a', 'b', 'c']));

  test('one column is a table too', () => expect(read('name\nDana\nSam').rows).toHaveLength(2));

  test('lines are counted as an editor counts them, quoted line ends and empty lines included', () => {
    const { rows } = read('name,note\nDana,"two\nlines"\n\n"Sam, Jr.","said ""hi"""\nAna,\n');
    expect(rows).toEqual([
      { line: 2, cells: ['Dana', 'two\nlines'] },
      { line: 5, cells: ['Sam, Jr.', 'said "hi"'] },
      { line: 6, cells: ['Ana', ''] },
    ]);
  });

  test('mixed line ends do not glue rows together', () =>
    expect(read('a,b\r\n1,2\n3,4\r5,6').rows.map(({ cells }) => cells)).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]));

  test('columns without a name or with the same name get one of their own', () =>
    expect(read('name,,name,note\nDana,x,y,z').header).toEqual(['name', 'Column 2', 'name (2)', 'note']));

  test('a row that is too short is filled up, one that is too wide stays as it is', () => {
    const { rows } = read('a,b\n1\n1,2,3\n1,2,');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1', ''],
      ['1', '2', '3'],
      ['1', '2'],
    ]);
  });

  test('encodings are found: UTF-16 of a spreadsheet program and Windows-1252', () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...Array.from('näme\tb\n1\t2').flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);
    expect(read(utf16)).toMatchObject({ header: ['näme', 'b'], encoding: 'UTF-16 LE', delimiter: '\t' });
    expect(read(new Uint8Array([0x6e, 0xe4, 0x6d, 0x65, 0x0a, 0x31]))).toMatchObject({
      header: ['näme'],
      encoding: 'Windows-1252',
    });
  });
});

describe('refusing', () => {
  test('a quote that is never closed is named with its line', () =>
    expect(errorOf('a,b\n1,2\n"3,4\n5,6\n')).toBe(
      'Line 3: a quote is opened and never closed, so the rest of the file cannot be read.',
    ));

  test('quotes inside a cell that are not doubled are named with their line', () =>
    expect(errorOf('a,b\n1,2\n"Acme" Ltd,4\n')).toMatch(/^Line 3: something stands behind a closing quote/));

  test('files that are no text tables', () => {
    expect(errorOf('')).toBe('This file is empty.');
    expect(errorOf(' \n\n')).toBe('This file is empty.');
    expect(errorOf('PK\u0003\u0004…')).toContain('workbook');
    expect(errorOf('<html><table></table></html>')).toContain('web page');
    expect(errorOf(new Uint8Array([0, 1, 2, 3, 200]))).toContain('no text file');
  });
});

describe('writing', () => {
  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', "'=1"])(
    '%j is written as text and comes back',
    (cell) => {
      const text = writeDelimited(['a'], [[cell]]);
      const written = text.split('\r\n')[1] ?? '';
      expect(written.replace(/^"/, '').startsWith("'")).toBe(true);
      expect(read(text).rows[0]?.cells[0]).toBe(cell.replaceAll('\r', '\n'));
    },
  );

  test('numbers with a sign stay numbers', () =>
    expect(writeDelimited(['a'], [[-5], ['-5.20'], ['+49 170 12']], { delimiter: ';', newline: '\n' })).toBe(
      '\uFEFFa\n-5\n-5.20\n+49 170 12\n',
    ));

  const cell = fc.string({
    unit: fc.constantFrom(
      'a',
      'ß',
      '"',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '=',
      '-',
      '+',
      '@',
      "'",
      ' ',
      '1',
      '.',
      '😀',
    ),
    maxLength: 8,
  });
  const header = ['first', 'second', 'third'];

  test('whatever is written is read again', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...delimiters),
        fc.constantFrom('\n' as const, '\r\n' as const),
        (rows, delimiter, newline) => {
          const filled = rows.filter((cells) => cells.some((one) => one.trim() !== ''));
          const table = read(writeDelimited(header, filled, { delimiter, newline }));
          expect(table.header).toEqual(header);
          const plain = (cells: readonly Cell[]) => cells.map(String);
          expect(table.rows.map((row) => plain(row.cells))).toEqual(filled);
        },
      ),
      { numRuns: 200, seed: 7 },
    ));

  test('whatever the bytes, reading ends in a table or in a sentence', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (any) => {
        const table = readDelimited(any);
        expect(table.ok ? table.value.header.length > 0 : table.error.endsWith('.')).toBe(true);
      }),
      { numRuns: 500, seed: 8 },
    ));
});
