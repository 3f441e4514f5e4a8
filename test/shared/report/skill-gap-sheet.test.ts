import { expect, test } from 'vitest';
import { dayNumber } from '../../../shared/lib/calendar';
import { emptyMatrix, setCell } from '../../../shared/measure/skill-gap/matrix';
import { skillGapSheet } from '../../../shared/report/skill-gap-sheet';
import { rep } from '../../fixtures/assessed';

const matrix = emptyMatrix(2, 2, Float64Array.from([6, NaN, 6, 5]));
const quarter = '2026-10-01';
const own = { assessedOn: dayNumber(quarter), quarter: dayNumber(quarter) };
setCell(matrix, 0, { level: 4.5, n: 2, ...own });
setCell(matrix, 3, { level: 7, n: 1, ...own });
const given = {
  name: 'Skill gaps Q4 2026',
  columns: [
    { place: 1, name: 'Hunting', tier: undefined },
    { place: 0, name: 'Farming', tier: 1 as const },
  ],
  rows: Int32Array.from([1, 0]),
  reps: [rep(1), rep(2, { role: 'SDR', teamId: 'north' })],
  teamOf: (teamId: string | null) => (teamId === null ? '' : 'North'),
  matrix,
  quarter,
  quarterName: (of: string) => `quarter of ${of}`,
  compared: undefined,
};
const level = (value: number) => ({ value, as: 'level' as const });

test('a sheet of the matrix has rows and skills as they are shown, each level with what is required', () => {
  const sheet = skillGapSheet(given);
  expect(sheet.columns.map(({ name }) => name)).toEqual([
    ...['Rep', 'Team', 'Role', 'Total gap'],
    ...['Hunting', 'Hunting, required', 'Farming (tier 1)', 'Farming, required'],
  ]);
  expect(sheet.rows).toEqual([
    ['Rep 02', 'North', 'SDR', level(0), level(7), level(5), null, level(6)],
    ['Rep 01', '', 'AE', level(1.5), null, null, level(4.5), level(6)],
  ]);
});

test('a level that is carried over from an earlier quarter names that quarter', () => {
  const carrying = emptyMatrix(2, 2, matrix.required);
  setCell(carrying, 0, { level: 4.5, n: 2, ...own });
  setCell(carrying, 2, { level: 3, n: 1, ...own, quarter: dayNumber('2026-07-01') });
  const sheet = skillGapSheet({ ...given, matrix: carrying });
  // Only farming has one: hunting has no column more.
  expect(sheet.columns.slice(4).map(({ name }) => name)).toEqual([
    ...['Hunting', 'Hunting, required'],
    ...['Farming (tier 1)', 'Farming, required', 'Farming, carried over from'],
  ]);
  expect(sheet.rows.map((cells) => cells.slice(6))).toEqual([
    [level(3), level(6), 'quarter of 2026-07-01'],
    [level(4.5), level(6), null],
  ]);
});

test('a sheet of the change has one column a skill, empty where a quarter is missing', () => {
  const sheet = skillGapSheet({ ...given, compared: { change: Float64Array.from([1.5, NaN, NaN, -2]) } });
  expect(sheet.columns.at(-1)?.name).toBe('Farming (tier 1), change');
  expect(sheet.rows.map((cells) => cells.slice(4))).toEqual([
    [level(-2), null],
    [null, level(1.5)],
  ]);
});
