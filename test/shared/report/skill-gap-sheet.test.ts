import { peopleAliases } from '../../../shared/report/anonymous/aliases';
import { expect, test } from 'vitest';
import { emptyMatrix, setCell } from '../../../shared/measure/skill-gap/matrix';
import { namelessSkillGaps, skillGapSheet } from '../../../shared/report/skill-gap-sheet';
import { rep } from '../../fixtures/assessed';

const matrix = emptyMatrix(2, 2, Float64Array.from([6, NaN, 6, 5]), 0);
setCell(matrix, 0, { level: 4.5, n: 2, assessedOn: 0, quarter: 0 });
setCell(matrix, 3, { level: 7, n: 1, assessedOn: 0, quarter: 0 });
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
  compared: undefined,
  quarterName: (day: number) => `quarter of day ${day}`,
  writeLevel: String,
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

test('a sheet of the change has one column a skill, empty where a quarter is missing', () => {
  const sheet = skillGapSheet({ ...given, compared: { change: Float64Array.from([1.5, NaN, NaN, -2]) } });
  expect(sheet.columns.at(-1)?.name).toBe('Farming (tier 1), change');
  expect(sheet.rows.map((cells) => cells.slice(4))).toEqual([
    [level(-2), null],
    [null, level(1.5)],
  ]);
});

test('a level from an earlier quarter stands beside the figures, with that quarter', () => {
  const carried = emptyMatrix(2, 2, matrix.required, 0);
  setCell(carried, 0, { level: 4.5, n: 2, assessedOn: 0, quarter: -92 });
  setCell(carried, 3, { level: 7, n: 1, assessedOn: 0, quarter: 0 });
  const sheet = skillGapSheet({ ...given, matrix: carried });
  expect(sheet.columns.at(-1)?.name).toBe('Carried over');
  expect(sheet.rows.map((cells) => cells.at(-1))).toEqual(['', 'Farming 4.5 (quarter of day -92)']);
  // Whoever works with the column of Farming does not count it by mistake.
  expect(sheet.rows.map((cells) => cells[6])).toEqual([null, null]);
  // What was found in an earlier quarter is in no total of this one.
  expect(sheet.rows.map((cells) => cells[3])).toEqual([level(0), null]);
});

test('a sheet without names numbers the reps in their new order, and a skill that is called after somebody', () => {
  const columns = [
    { place: 1, name: 'Selling the way Wilhelmina does', tier: undefined },
    { place: 0, name: 'Farming', tier: undefined },
  ];
  const reps = [rep(1, { name: 'Wilhelmina Oats' }), rep(2, { name: 'Bo Li', teamId: 'north' })];
  const sheet = skillGapSheet(
    namelessSkillGaps(
      { ...given, columns, reps },
      {
        clientId: 'c',
        everybody: reps,
        names: { people: ['Wilhelmina Oats', 'Bo Li'], wholes: [] },
        teamNames: new Map([['north', 'Team A']]),
      },
    ),
  );
  expect(sheet.rows.map(([name]) => name)).toEqual(['Rep 01', 'Rep 02']);
  expect(sheet.columns[4]?.name).toBe('Skill 2');
  expect(JSON.stringify(sheet)).not.toMatch(/Wilhelmina|Oats|Bo|Li\b|North/);
});

test('a person has the same number in a sheet of one team as in the report of all', () => {
  const reps = [rep(1, { name: 'Wilhelmina Oats' }), rep(2, { name: 'Bo Li' })];
  const everybody = [...reps, ...[3, 4, 5, 6, 7, 8].map((n) => rep(n))];
  const numbers = peopleAliases('c', everybody);
  const sheet = skillGapSheet(
    namelessSkillGaps(
      { ...given, reps },
      { clientId: 'c', everybody, names: { people: [], wholes: [] }, teamNames: new Map() },
    ),
  );
  expect(sheet.rows.map(([name]) => name)).toEqual(reps.map(({ id }) => numbers.get(id) ?? '').toSorted());
  expect(sheet.rows.map(([name]) => name)).not.toEqual(['Rep 01', 'Rep 02']);
});
