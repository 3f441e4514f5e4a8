import { describe, expect, test } from 'vitest';
import { clientWorkbook } from '../../../renderer/data/client-workbook';
import { redoAct, undoAct } from '../../../renderer/data/history';
import { belongingsOf } from '../../../renderer/data/queries/calls';
import { deleteCall } from '../../../shared/model/acts/calls';
import { clientTables } from '../../../shared/model/acts/clients';
import { importCalls, type NewCall } from '../../../shared/model/acts/import-calls';
import { keepPosition } from '../../../shared/model/acts/listening';
import { takeBack } from '../../../shared/model/acts/take-back';
import { deleteTeam } from '../../../shared/model/acts/teams';
import { deleted, made, type Act, type Change } from '../../../shared/model/change';
import { faultsOf } from '../../../shared/model/integrity';
import { seededDraws } from '../../../shared/lib/seeded';
import { fixedInstant, openDataRoom, type DataRoom } from '../../fixtures/data-room';
import { putWorkbook } from '../../fixtures/fill';
import { seededClient, type SeededOptions } from '../../fixtures/seeded-client';

async function seededRoom(options: SeededOptions) {
  const room = await openDataRoom();
  const seeded = seededClient(options);
  await putWorkbook(room, seeded.client.id, seeded.workbook);
  return { room, ...seeded };
}

async function commit(room: DataRoom, act: Act): Promise<Change> {
  const result = await room.door.commit(act);
  if (!result.ok || !result.value) throw new Error(result.ok ? 'the act says nothing' : result.error);
  return result.value;
}

const newCall = (rep: { readonly id: string; readonly name: string }): NewCall => ({
  is: 'new call',
  rep,
  fields: { date: '2026-11-20', time: null, kind: 'discovery', customer: 'Bolt', outcome: 'open', deal: '' },
  recording: { is: 'new', file: { hash: 'a'.repeat(64), kind: 'mp3', bytes: 10, fileName: 'a.mp3' } },
  transcript: null,
});

describe('an import, a call heard, the import undone', () => {
  async function heard() {
    const { room, client, coach, workbook } = await seededRoom({ reps: 1, calls: 1 });
    const [rep] = workbook.reps;
    if (!rep) throw new Error('there is a rep');
    const making = { at: fixedInstant, newId: room.newId };
    const before = await clientWorkbook(room.db, client.id);
    const act = importCalls(client.id, [], [newCall(rep)], making);
    const imported = await commit(room, { clientId: client.id, ...act });
    const call = (await room.db.calls.toArray()).find(({ customer }) => customer === 'Bolt');
    if (!call) throw new Error('the call was imported');
    const position = keepPosition(call, coach.id, undefined, 4000, making);
    await commit(room, { clientId: client.id, ...position });
    return { room, client, before, imported, call, coach };
  }

  test('takes the listening position along, and nothing names what is gone', async () => {
    const { room, client, before } = await heard();
    const undo = await undoAct(room.db, client.id);
    if (!undo) throw new Error('there is something to undo');
    const change = await commit(room, undo);
    expect(await clientWorkbook(room.db, client.id)).toEqual(before);
    expect(change.edits.map(({ table }) => table)).toContain('listenings');
    expect(room.main.lines.at(-1)?.counts['listenings']).toBe(await room.db.listenings.count());

    const redo = await redoAct(room.db, client.id);
    if (redo) await commit(room, redo);
    expect(faultsOf(await clientWorkbook(room.db, client.id))).toEqual([]);
    expect(await room.db.calls.count()).toBe(2);
  });

  test('is refused once the call was worked on, and says what stands in the way', async () => {
    const { room, client, imported, call, coach } = await heard();
    const count = {
      id: room.newId(),
      clientId: client.id,
      callId: call.id,
      coachId: coach.id,
      counter: 'question' as const,
      atMs: 5,
      note: '',
      objection: null,
      createdAt: fixedInstant,
    };
    await commit(room, { clientId: client.id, label: 'Count', edits: [made('counts', count)] });
    expect(await room.door.commit(takeBack(imported))).toEqual({
      ok: false,
      error: 'This cannot be taken back: 1 count that came later belongs to it. Delete that first.',
    });
    expect(faultsOf(await clientWorkbook(room.db, client.id))).toEqual([]);
  });
});

test('deleting a call with what was known a moment ago is refused when something was marked since', async () => {
  const { room, client, workbook } = await seededRoom({ reps: 1, calls: 1, scored: 1 });
  const [call] = workbook.calls;
  if (!call) throw new Error('there is a call');
  const belongings = { ...(await belongingsOf(room.db, call)), scorecards: [], evidence: [] };
  const result = await room.door.commit({ clientId: client.id, ...deleteCall(call, belongings) });
  expect(result).toMatchObject({ ok: false, error: expect.stringContaining('1 scorecard') });
  expect(await clientWorkbook(room.db, client.id)).toMatchObject({ calls: workbook.calls });
});

test('acts that wait in the same batch count: a record made by the one before holds what it names', async () => {
  const { room, client, workbook } = await seededRoom({ reps: 1, calls: 0 });
  const [rep] = workbook.reps;
  if (!rep) throw new Error('there is a rep');
  const team = { id: room.newId(), clientId: client.id, name: 'East', createdAt: fixedInstant };
  const addTeam = { clientId: client.id, label: 'Add', edits: [made('teams', team)] };
  const join = { table: 'reps' as const, id: rep.id, before: { teamId: null }, after: { teamId: team.id } };
  const results = await Promise.all([
    room.door.commit(addTeam),
    room.door.commit({ clientId: client.id, label: 'Join', edits: [join] }),
    room.door.commit({ clientId: client.id, ...deleteTeam(team, [], []) }),
  ]);
  expect(results.map(({ ok }) => ok)).toEqual([true, true, false]);
  expect(faultsOf(await clientWorkbook(room.db, client.id))).toEqual([]);
});

test('a revision cannot be deleted while the one it amends names it', async () => {
  const { room, client, workbook } = await seededRoom({ reps: 1, calls: 1, scored: 1 });
  const [card] = workbook.scorecards;
  if (!card) throw new Error('there is a scorecard');
  const next = { ...card, id: room.newId(), revision: card.revision + 1, amends: card.id };
  await commit(room, { clientId: client.id, label: 'Amend', edits: [made('scorecards', next)] });
  await commit(room, {
    clientId: client.id,
    label: 'Complete',
    edits: [
      { table: 'scorecards', id: card.id, before: { supersededBy: null }, after: { supersededBy: next.id } },
    ],
  });
  expect(
    await room.door.commit({ clientId: client.id, label: 'Delete', edits: [deleted('scorecards', next)] }),
  ).toMatchObject({ ok: false, error: expect.stringContaining('1 scorecard') });
});

test('whatever is deleted by itself, in any order, the workbook stays whole', async () => {
  const { room, client } = await seededRoom({ reps: 3, calls: 3, scored: 0.4 });
  const draws = seededDraws(7);
  const tables = clientTables.filter((table) => table !== 'clients');
  const refused: boolean[] = [];
  for (let round = 0; round < 60; round += 1) {
    const table = tables[draws.below(tables.length)] ?? 'calls';
    const records = await room.db.table(table).where('clientId').equals(client.id).toArray();
    const record = records.length > 0 ? records[draws.below(records.length)] : undefined;
    if (!record) continue;
    const result = await room.door.commit({
      clientId: client.id,
      label: 'Delete',
      edits: [deleted(table, record)],
    });
    refused.push(!result.ok);
    expect(faultsOf(await clientWorkbook(room.db, client.id))).toEqual([]);
  }
  expect(refused).toContain(true);
  expect(refused).toContain(false);
});
