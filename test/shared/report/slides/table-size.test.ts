import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../../../shared/lib/formats';
import type { BookTable } from '../../../../shared/report/booklet';
import {
  aligned,
  laidTable,
  tableHeight,
  tableWidth,
  written,
} from '../../../../shared/report/slides/table-size';
import { uprightName } from '../../../../shared/report/slides/table-columns';
import { textWidth } from '../../../../shared/report/slides/text-size';

const formats = formatsFor('en-GB', 'GBP');

const tableOf = (names: readonly string[], more: Partial<BookTable> = {}): BookTable => ({
  sheet: {
    name: 'Reps',
    columns: [
      { name: 'Rep', isNumber: false },
      { name: 'Mean', isNumber: true },
    ],
    rows: names.map((name) => [name, { value: 3, as: 'level' as const }]),
  },
  note: '',
  ...more,
});

const laid = (table: BookTable, width: number, size = 10) =>
  laidTable(written(table, formats), [0, table.sheet.rows.length], { width, size });

describe('a table on a slide', () => {
  test('has one line a row where its words fit, and no wider columns than the eye can follow', () => {
    const set = laid(tableOf(['Dana Fox', 'Priya Raghunathan']), 12);
    expect(new Set(set?.rowHeights).size).toBe(1);
    expect(set && tableWidth(set)).toBeLessThan(4);
    expect(set && tableHeight(set)).toBeCloseTo(3 * (set?.headHeight ?? 0), 10);
  });

  test('breaks words over lines in a narrow width, and is not set where a word would break', () => {
    const table = tableOf(['Guadalupe Villanueva Etxeberria of the north']);
    const set = laid(table, 2.2);
    expect(set?.rowHeights[0]).toBeGreaterThan(1.5 * (set?.headHeight ?? 0));
    expect(laid(table, 0.8)).toBeUndefined();
    expect(
      laidTable(written(table, formats), [0, 1], { width: 0.8, size: 10, isForced: true }),
    ).toBeDefined();
  });

  test('keeps the columns of the whole in each of its parts', () => {
    const source = written(tableOf(['A', 'B', 'A very long name of somebody']), formats);
    const [first, second] = [[0, 2] as const, [2, 3] as const].map((rows) =>
      laidTable(source, rows, { width: 6, size: 10 }),
    );
    expect(first?.columns).toEqual(second?.columns);
    expect(second?.written).toEqual([['A very long name of somebody', '3.0']]);
  });

  test('aligns with others that share out their width alike', () => {
    const tables = aligned([
      written(tableOf(['A'], { widths: [3, 1] }), formats),
      written(tableOf(['Somebody with a name'], { widths: [3, 1] }), formats),
    ]);
    const [first, second] = tables.map((one) => laidTable(one, [0, 1], { width: 4, size: 10 })?.columns);
    expect(first).toEqual(second);
  });
});

describe('a heat map on a slide', () => {
  const many = 22;
  const heat: BookTable = {
    sheet: {
      name: 'Matrix',
      columns: [
        { name: 'Rep', isNumber: false },
        ...Array.from({ length: many }, (_, at) => ({
          name: at === 3 ? 'Closing and Commitment' : `Skill ${at}`,
          isNumber: true,
        })),
      ],
      rows: [['Dana Fox', ...Array.from({ length: many }, () => ({ value: 4, as: 'level' as const }))]],
    },
    note: '',
    isHeat: true,
  };

  test('has columns of one width, and headings that stand upright on one line', () => {
    const set = laid(heat, 12, 9);
    expect(new Set(set?.columns.slice(1)).size).toBe(1);
    expect(set?.headHeight).toBeGreaterThan(textWidth('Closing and Commitment', 9, true));
    expect(set && tableWidth(set)).toBeLessThanOrEqual(12.001);
  });

  test('shortens a heading that is longer than it can be high', () => {
    expect(uprightName('Closing and Commitment', 9)).toBe('Closing and Commitment');
    expect(uprightName('A competency with a name that nobody can remember', 9)).toMatch(/…$/);
  });
});
