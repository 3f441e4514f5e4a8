import { expect, test } from 'vitest';
import { queueRecords } from '../../../../renderer/data/queries/queue';
import { todayRecords } from '../../../../renderer/data/queries/today';
import { queueInForce } from '../../../../shared/measure/queue-in-force';
import { leaveOut } from '../../../../shared/model/acts/calls';
import { made } from '../../../../shared/model/change';
import type { Draw } from '../../../../shared/model/draw';
import { fixedInstant, openDataRoom, put } from '../../../fixtures/data-room';
import { putWorkbook } from '../../../fixtures/fill';
import { seededClient } from '../../../fixtures/seeded-client';

const today = '2026-11-22';

async function openRoom(calls: number, scored: number) {
  const room = await openDataRoom();
  const { client, coach, workbook } = seededClient({ reps: 1, calls, scored });
  await putWorkbook(room, client.id, workbook);
  const [rep] = workbook.reps;
  if (!rep) throw new Error('there is a rep');
  const oldestFirst = workbook.calls.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  /** The calls to score as the queue screen and as Today reckon them. */
  const both = async () => {
    const all = await queueRecords(room.db, client.id, rep.id);
    const { due } = await todayRecords(room.db, client.id, coach.id, today, 12);
    return [all, due[0]].map(
      (records) =>
        records && queueInForce(records.draws, records.calls, records.scorecards, coach.id, today).callIds,
    );
  };
  return { ...room, client, rep, oldestFirst, both };
}

test('a draw that reaches back beyond the newest forty calls counts in full', async () => {
  const room = await openRoom(70, 0);
  const drawn = room.oldestFirst.slice(0, 6).map(({ id }) => id);
  const draw: Draw = {
    ...{ id: room.newId(), clientId: room.client.id, repId: room.rep.id, method: 'random', seed: 7 },
    ...{ callIds: drawn, leftOut: [], createdAt: fixedInstant },
  };
  await put(room, room.client.id, [made('draws', draw)]);
  expect(await room.both()).toEqual([drawn, drawn]);
});

test('the last ten that wait are found behind forty calls that do not', async () => {
  const room = await openRoom(60, 0);
  const newest = room.oldestFirst.slice(-45, -1);
  for (const call of newest)
    await room.door.commit({ ...leaveOut(call, 'Not a sales call'), clientId: room.client.id });
  const waiting = [...room.oldestFirst.slice(6, 15), ...room.oldestFirst.slice(-1)].map(({ id }) => id);
  expect(await room.both()).toEqual([waiting, waiting]);
});
