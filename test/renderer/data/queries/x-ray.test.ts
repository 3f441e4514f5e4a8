import { expect, test } from 'vitest';
import { teamScores } from '../../../../renderer/data/queries/x-ray';
import { openDataRoom } from '../../../fixtures/data-room';
import { putWorkbook } from '../../../fixtures/fill';
import { seededClient } from '../../../fixtures/seeded-client';

test('the team that a rep is set beside has neither whoever leads it nor who was archived', async () => {
  const { client, workbook } = seededClient({ reps: 4, calls: 3, scored: 1, teams: 1 });
  const room = await openDataRoom();
  await putWorkbook(room, client.id, workbook);
  const [boss, gone, ...others] = workbook.reps;
  if (!boss || !gone) throw new Error('there are reps');
  await room.db.reps.update(boss.id, { role: 'manager' });
  await room.db.reps.update(gone.id, { archivedAt: '2026-11-02T08:00:00.000Z' });
  const found = await teamScores(room.db, client.id, boss.teamId);
  expect(found.map(({ rep }) => rep.id).toSorted()).toEqual(others.map(({ id }) => id).toSorted());
  expect(found.every(({ calls }) => calls.length === 3)).toBe(true);
});
