import { describe, expect, test } from 'vitest';
import { usualView, type MatrixChoice } from '../../../../../renderer/features/skills/matrix/matrix-ui';
import { columnsOf, type MatrixData } from '../../../../../renderer/features/skills/matrix/subject';
import { peopleOf, sortedBy, viewOf } from '../../../../../renderer/features/skills/matrix/view';
import { matrixOfAssessments } from '../../../../../shared/measure/skill-gap/build';
import type { Team } from '../../../../../shared/model/team';
import { assessment, framework, quarter, rep, today } from '../../../../fixtures/assessed';

const teams = ['East', 'West'].map((name, place): Team => ({
  id: `team-${place}`,
  clientId: 'client',
  name,
  createdAt: '2026-01-01T00:00:00.000Z',
}));
// By gap Rep 01, 02, 03 miss 1, 2 and 3 of the six that are asked; 02 alone is in the first team.
const reps = [rep(1, { teamId: 'team-1' }), rep(2, { teamId: 'team-0' }), rep(3, { teamId: 'team-1' })];
const subject = {
  ...{ clientId: 'client', reps, quarter, today, comparedTo: undefined },
  of: { is: 'competencies' as const, framework: framework(['hunting']), versionIds: ['framework'] },
};
const data: MatrixData = {
  ...matrixOfAssessments(subject, [
    assessment(1, { hunting: 5 }),
    assessment(2, { hunting: 4 }),
    assessment(3, { hunting: 3 }),
  ]),
  ...{ subject, columns: columnsOf(subject), version: 0 },
  rows: { nameRank: Int32Array.of(0, 1, 2), tenure: Float64Array.of(9, 9, 9), folded: ['a', 'b', 'c'] },
};
const choice: MatrixChoice = { shows: 'competencies', comparedTo: null, ...usualView };
const shown = (given: Partial<MatrixChoice>) =>
  viewOf(data, peopleOf(data, teams), teams, { ...choice, ...given }, null);

describe('the rows', () => {
  test('stand by the widest gap', () =>
    expect([...shown({ sort: 'total gap', isDescending: true }).rows]).toEqual([2, 1, 0]));

  test('of a group stand together, also where they are saved', () =>
    expect([...shown({ sort: 'total gap', isDescending: true, grouping: 'team' }).rows]).toEqual([1, 2, 0]));
});

describe('the mark of the order', () => {
  test('stands over what is sorted', () => {
    expect(sortedBy(choice, data)).toBe('name');
    expect(sortedBy({ ...choice, sort: 'total gap' }, data)).toBe('aside');
    expect(sortedBy({ ...choice, sort: 'skill hunting' }, data)).toBe(0);
  });

  test('stands nowhere where nothing on the matrix says the order', () => {
    expect(sortedBy({ ...choice, sort: 'tenure' }, data)).toBeUndefined();
    expect(sortedBy({ ...choice, sort: 'band' }, data)).toBeUndefined();
  });

  test('is that of the names where the skill is none of this matrix', () =>
    expect(sortedBy({ ...choice, sort: 'skill closing' }, data)).toBe('name'));
});
