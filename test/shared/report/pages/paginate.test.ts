import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate, type Measured, type Placed, type Setting } from '../../../../shared/report/pages/paginate';

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

  test('take the heading along where only one row of its table would fit', () => {
    expect(paginate([text(65), heading(10), table(8)], 100)).toEqual([
      [{ piece: 0 }],
      [{ piece: 1 }, { piece: 2 }],
    ]);
  });

  test('part a table between rows, with its heading again on each page', () => {
    // 10 + 9 rows fill the first hundred; the other three follow under a heading of their own.
    expect(paginate([table(12)], 100)).toEqual([[{ piece: 0, rows: [0, 9] }], [{ piece: 0, rows: [9, 12] }]]);
  });

  test('leave no single row behind', () => {
    expect(paginate([table(10)], 100)).toEqual([[{ piece: 0, rows: [0, 8] }], [{ piece: 0, rows: [8, 10] }]]);
  });

  test('keep what stands under a table with its last rows', () => {
    // Nine rows and their heading fill the page: the note needs the next one, and takes two rows with it.
    expect(paginate([table(9, 10, 15)], 100)).toEqual([
      [{ piece: 0, rows: [0, 7] }],
      [{ piece: 0, rows: [7, 9] }],
    ]);
  });

  test('begin a section on a new page unless half of this one is left', () => {
    const section = { height: 20, startsPage: 'unless there is room' as const };
    expect(paginate([text(50), section], 100)).toHaveLength(1);
    expect(paginate([text(51), section], 100)).toHaveLength(2);
    expect(paginate([text(5), { ...section, startsPage: 'always' as const }], 100)).toHaveLength(2);
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
