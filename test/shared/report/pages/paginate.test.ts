import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate, type Placed, type Setting } from '../../../../shared/report/pages/paginate';
import type { Measured } from '../../../../shared/report/pages/table-parts';

const text = (height: number) => ({ height });
const heading = (height: number) => ({ height, keepsNext: true as const });
/** A table of equal rows under a heading of 10. */
const table = (rows: number, row = 10, tail = 0) => ({
  height: 10 + rows * row + tail,
  rows: Array.from({ length: rows }, () => row),
  tail,
});

describe('pages of a report', () => {
  test('are filled in order, and what does not fit goes to the next', () => {
    expect(paginate([text(60), text(40), text(30)], 100)).toEqual([
      [{ piece: 0 }, { piece: 1 }],
      [{ piece: 2 }],
    ]);
  });

  test('never end with a heading', () => {
    expect(paginate([text(85), heading(10), text(20)], 100)).toEqual([
      [{ piece: 0 }],
      [{ piece: 1 }, { piece: 2 }],
    ]);
  });

  test('take the heading along where only one row of its table would fit, and keep a short table whole', () => {
    expect(paginate([text(65), heading(10), table(8)], 100)).toEqual([
      [{ piece: 0 }],
      [{ piece: 1 }, { piece: 2 }],
    ]);
  });

  test('part a table between rows, with its heading again on each page', () => {
    // 10 + 9 rows fill the first hundred; the other four follow under a heading of their own.
    expect(paginate([table(13)], 100)).toEqual([[{ piece: 0, rows: [0, 9] }], [{ piece: 0, rows: [9, 13] }]]);
  });

  test.each([10, 11, 12])('leave no one, two or three rows of %i alone: four go with each other', (rows) => {
    expect(paginate([table(rows)], 100)).toEqual([
      [{ piece: 0, rows: [0, rows - 4] }],
      [{ piece: 0, rows: [rows - 4, rows] }],
    ]);
  });

  test('put a table on a page of its own rather than part it, where little stays empty', () => {
    // Whole on the next page it would leave 70 of the first hundred empty: that is worse than a parted table.
    expect(paginate([text(30), table(8)], 100)).toEqual([
      [{ piece: 0 }, { piece: 1, rows: [0, 4] }],
      [{ piece: 1, rows: [4, 8] }],
    ]);
    // 50 of a hundred are not.
    expect(paginate([text(50), table(8)], 100)).toEqual([[{ piece: 0 }], [{ piece: 1 }]]);
  });

  test('keep a matrix in one piece, though most of a page stays empty, and part one that is higher than a page', () => {
    const matrix = { ...table(8), isPicture: true as const };
    expect(paginate([text(30), matrix], 100)).toEqual([[{ piece: 0 }], [{ piece: 1 }]]);
    expect(paginate([{ ...table(13), isPicture: true as const }], 100)).toHaveLength(2);
  });

  test('keep what stands under a table with its last rows', () => {
    // Nine rows and their heading fill the page: the note needs the next one, and takes four rows with it.
    expect(paginate([table(9, 10, 15)], 100)).toEqual([
      [{ piece: 0, rows: [0, 5] }],
      [{ piece: 0, rows: [5, 9] }],
    ]);
  });

  const section = (height: number) => ({ height, startsPage: 'unless there is room' as const });

  test('let a section follow the one before where all of it fits, unless it always begins a page', () => {
    expect(paginate([text(75), section(20)], 100)).toHaveLength(1);
    expect(paginate([text(85), section(20)], 100)).toHaveLength(2);
    expect(paginate([text(5), { ...section(20), startsPage: 'always' as const }], 100)).toHaveLength(2);
  });

  test('begin a section on a new page where only its first lines would stand on this one', () => {
    // Ten of a hundred before the picture of sixty: a page of its own holds both.
    expect(paginate([text(60), section(10), text(60)], 100)).toEqual([
      [{ piece: 0 }],
      [{ piece: 1 }, { piece: 2 }],
    ]);
    // Thirty are a good beginning.
    expect(paginate([text(60), section(30), text(60)], 100)).toEqual([
      [{ piece: 0 }, { piece: 1 }],
      [{ piece: 2 }],
    ]);
  });

  test('leave the air above a heading away at the top of a page', () => {
    // Twenty of the heading's thirty are air: on a page of its own it leaves room for ninety.
    const airy = { ...heading(30), above: 20 };
    expect(paginate([text(60), airy, text(90)], 100)).toEqual([[{ piece: 0 }], [{ piece: 1 }, { piece: 2 }]]);
    expect(paginate([text(60), airy, text(15)], 100)).toHaveLength(2);
  });

  test('give what is higher than a page one of its own', () => {
    expect(paginate([text(10), text(300), text(10)], 100)).toEqual([
      [{ piece: 0 }],
      [{ piece: 1 }],
      [{ piece: 2 }],
    ]);
  });

  test('hold every piece and every row once, in order, and never more than their height', () => {
    const piece: fc.Arbitrary<Measured & Setting> = fc.oneof(
      fc.record({ height: fc.integer({ min: 1, max: 90 }) }),
      fc
        .tuple(
          fc.integer({ min: 1, max: 40 }),
          fc.integer({ min: 5, max: 20 }),
          fc.integer({ min: 0, max: 20 }),
        )
        .map(([rows, row, tail]) => table(rows, row, tail)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const pages = paginate(pieces, 200);
        const order = pages.flat().map((placed) => placed.piece);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        for (const [at, { rows = [] }] of pieces.entries()) {
          const covered = pages
            .flat()
            .filter((placed) => placed.piece === at)
            .map((placed) => placed.rows ?? [0, rows.length]);
          const joined = covered.flatMap(([from, to]) =>
            Array.from({ length: to - from }, (_, row) => from + row),
          );
          expect(covered.length).toBeGreaterThan(0);
          expect(joined).toEqual(rows.map((_, row) => row));
        }
        for (const page of pages)
          expect(page.reduce((sum, placed) => sum + heightOf(pieces, placed), 0)).toBeLessThanOrEqual(200);
      }),
    );
  });
});

function heightOf(pieces: readonly Measured[], { piece, rows }: Placed): number {
  const { height = 0, rows: all = [], tail = 0 } = pieces[piece] ?? {};
  if (!rows) return height;
  const shown = all.slice(...rows).reduce((sum, row) => sum + row, 0);
  return 10 + shown + (rows[1] === all.length ? tail : 0);
}
