import { expect, test } from 'vitest';
import { addTeam, deleteTeam, renameTeam } from '../../../../shared/model/acts/teams';
import { against } from '../../../../shared/model/change';
import { blankRep } from '../../../../shared/model/rep';
import type { Team } from '../../../../shared/model/team';
import { clientId, idOf, noon } from '../../samples';

const east: Team = { id: idOf(1, 9), clientId, name: 'East', createdAt: noon };
const dana = blankRep({ id: idOf(1, 2), clientId, name: 'Dana Fox', createdAt: noon });

test('a team is added together with the reps that are to be in it', () => {
  const act = addTeam(east, [dana]);
  expect(act.label).toBe('Add the team East');
  expect(act.about).toEqual([dana.id]);
  expect(act.edits.map(({ table, after }) => [table, after])).toEqual([
    ['teams', east],
    ['reps', { teamId: east.id }],
  ]);
});

test('renaming a team to its own name changes nothing', () => {
  const [same] = renameTeam(east, 'East').edits;
  expect(same && against(same, east)).toBeUndefined();
  expect(renameTeam(east, 'West').label).toBe('Rename the team East to West');
});

test('deleting a team frees its reps first and keeps them', () => {
  const act = deleteTeam(east, [{ ...dana, teamId: east.id }], []);
  expect(act.edits).toEqual([
    { table: 'reps', id: dana.id, before: { teamId: east.id }, after: { teamId: null } },
    { table: 'teams', id: east.id, before: east, after: null },
  ]);
});
