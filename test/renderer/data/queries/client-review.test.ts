import { beforeAll, describe, expect, test } from 'vitest';
import { clientReviewRecords, namesKnownOf } from '../../../../renderer/data/queries/client-review';
import { made } from '../../../../shared/model/change';
import { blankReportPlan } from '../../../../shared/model/report-plan';
import { openDataRoom, put, type DataRoom } from '../../../fixtures/data-room';
import { putWorkbook } from '../../../fixtures/fill';
import { seededClient } from '../../../fixtures/seeded-client';

const { client, workbook } = seededClient({ reps: 4, calls: 30, scored: 1, lastDay: '2026-11-20' });
let room: DataRoom;

beforeAll(async () => {
  room = await openDataRoom();
  await putWorkbook(room, client.id, workbook);
});

const found = async () => {
  const answer = await clientReviewRecords(room.db, client.id, '2027-03-01');
  if (!answer) throw new Error('the client is there');
  return answer;
};

describe('the records of a client’s report', () => {
  test('are of the last quarter in which something was scored, though today is later', async () => {
    const { quarter, quarters, isKept } = await found();
    expect(quarter).toBe('2026-10-01');
    expect(quarters.slice(0, 2)).toEqual(['2027-01-01', '2026-10-01']);
    expect(isKept).toBe(false);
  });

  test('of an earlier quarter hold no call of a later day', async () => {
    const plan = blankReportPlan({
      ...{ id: room.newId(), clientId: client.id, createdAt: client.createdAt },
      quarter: '2026-07-01',
    });
    await put(room, client.id, [made('reportPlans', plan)]);
    const { quarter, records, isKept } = await found();
    expect([quarter, isKept]).toEqual(['2026-07-01', true]);
    expect(records.calls.length).toBeGreaterThan(0);
    expect(records.calls.every(({ date }) => date <= '2026-09-30')).toBe(true);
    // As far back as ten scorecards of each rep reach, and the whole quarter.
    for (const { id } of records.reps) {
      const own = records.calls.filter(({ repId }) => repId === id);
      const inQuarter = workbook.calls.filter(
        ({ repId, date }) => repId === id && date >= '2026-07-01' && date <= '2026-09-30',
      );
      expect(own).toEqual(expect.arrayContaining(inQuarter));
    }
  });

  test('hold a rep who was archived after the quarter, and none who was before or began later', async () => {
    const [left, leaves, comes] = workbook.reps;
    if (!left || !leaves || !comes) throw new Error('there are reps');
    await room.db.reps.update(left.id, { archivedAt: '2026-08-01T08:00:00.000Z' });
    await room.db.reps.update(leaves.id, { archivedAt: '2026-11-02T08:00:00.000Z' });
    await room.db.reps.update(comes.id, { startDate: '2026-10-01' });
    const ids = (await found()).records.reps.map(({ id }) => id);
    expect(ids).toContain(leaves.id);
    expect(ids).not.toContain(left.id);
    expect(ids).not.toContain(comes.id);
  });

  test('name whoever must not stand in a report without names, archived reps and coaches too', async () => {
    const [first, second] = workbook.reps;
    if (!first || !second) throw new Error('there are reps');
    await room.db.reps.update(first.id, { archivedAt: '2026-11-01T08:00:00.000Z' });
    await room.db.coaches.add({ id: room.newId(), name: 'Ottilie Vane', initials: 'OV' });
    await room.db.dealOwners.add({
      ...{ id: room.newId(), clientId: client.id, repId: second.id },
      owner: 'p.lumsden@thornwick.example',
    });
    const { people, wholes } = await namesKnownOf(room.db, client.id);
    expect(people).toEqual(expect.arrayContaining([first.name, second.name, 'Ottilie Vane', 'p.lumsden']));
    expect(wholes).toContain('p.lumsden@thornwick.example');
    expect(wholes).toEqual(expect.arrayContaining(workbook.calls.map(({ customer }) => customer)));
  });

  test('of a client that is not there are none', async () => {
    expect(await clientReviewRecords(room.db, room.newId(), '2026-11-22')).toBeUndefined();
  });
});
