import { expect, test } from 'vitest';
import { csvOf } from '../../../../renderer/jobs/sheets/csv';
import { readDelimited } from '../../../../shared/codec/delimited';

const sheet = {
  name: 'Reps',
  columns: [
    { name: 'Rep', isNumber: false },
    { name: 'Win rate', isNumber: true },
    { name: 'Since', isNumber: false },
  ],
  rows: [
    ['=cmd()', { value: 0.25, as: 'share' as const }, { day: '2026-03-14' }],
    ['Ann, the first', null, null],
  ],
} as const;

test('one sheet is its own table, with text that begins like a formula guarded', () => {
  const text = csvOf([sheet]);
  expect(text).toContain("'=cmd()");
  const read = readDelimited(new TextEncoder().encode(text));
  expect(read.ok && read.value.rows.map(({ cells }) => cells)).toEqual([
    ['=cmd()', '0.25', '2026-03-14'],
    ['Ann, the first', '', ''],
  ]);
});

test('several sheets are one long table with a line for each figure that there is', () => {
  const read = readDelimited(new TextEncoder().encode(csvOf([sheet, { ...sheet, name: 'Others' }])));
  expect(read.ok && read.value.rows.map(({ cells }) => cells)).toEqual([
    ['Reps', '=cmd()', 'Win rate', '0.25', 'share'],
    ['Reps', '=cmd()', 'Since', '2026-03-14', 'day'],
    ['Others', '=cmd()', 'Win rate', '0.25', 'share'],
    ['Others', '=cmd()', 'Since', '2026-03-14', 'day'],
  ]);
});
