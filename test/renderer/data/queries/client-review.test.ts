import { beforeAll, describe, expect, test } from 'vitest';
import { clientReviewRecords } from '../../../../renderer/data/queries/client-review';
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

  test('of a client that is not there are none', async () => {
    expect(await clientReviewRecords(room.db, room.newId(), '2026-11-22')).toBeUndefined();
  });
});
