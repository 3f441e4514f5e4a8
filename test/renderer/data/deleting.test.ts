import { describe, expect, test } from 'vitest';
import { clientWorkbook } from '../../../renderer/data/client-workbook';
import { undoAct } from '../../../renderer/data/history';
import { deletedClients } from '../../../renderer/data/queries/clients';
import { repHoldings } from '../../../renderer/data/queries/holdings';
import { rebuild } from '../../../renderer/data/rebuild';
import { deleteClient } from '../../../shared/model/acts/clients';
import { endCycle, startCycle } from '../../../shared/model/acts/quarterly-cycles';
import { deleteReps } from '../../../shared/model/acts/reps';
import { takeBack } from '../../../shared/model/acts/take-back';
import { deleteTeam } from '../../../shared/model/acts/teams';
import { altered, deleted, made, type Act } from '../../../shared/model/change';
import { faultsOf } from '../../../shared/model/integrity';
import { fixedInstant, openDataRoom, put, type DataRoom } from '../../fixtures/data-room';
import { putWorkbook } from '../../fixtures/fill';
import { seededClient, type SeededOptions } from '../../fixtures/seeded-client';
import { sampleFramework } from '../../shared/competency-samples';

async function seededRoom(options: SeededOptions) {
  const room = await openDataRoom();
  const seeded = seededClient(options);
  await putWorkbook(room, seeded.client.id, seeded.workbook);
  return { room, ...seeded };
}

async function commit(room: DataRoom, act: Act) {
  const result = await room.door.commit(act);
  if (!result.ok) throw new Error(result.error);
  if (!result.value) throw new Error('The act says something');
  return result.value;
}

describe('deleting a rep', () => {
  test('leaves a sound workbook, and one undo brings everything back', async () => {
    const { room, client, workbook } = await seededRoom({ reps: 2, calls: 3 });
    const before = await clientWorkbook(room.db, client.id);
    const holdings = await repHoldings(room.db, client.id, [workbook.reps[0]?.id ?? '']);
    await commit(room, { clientId: client.id, ...deleteReps(holdings) });
    const after = await clientWorkbook(room.db, client.id);
    expect(faultsOf(after)).toEqual([]);
    expect([after.reps.length, after.calls.length, after.recordings.length]).toEqual([1, 3, 3]);

    const undo = await undoAct(room.db, client.id);
    expect(undo?.label).toBe('Delete Dana Fox');
    if (undo) await commit(room, undo);
    expect(await clientWorkbook(room.db, client.id)).toEqual(before);
  });

  test('leaves a recording that a call of another rep uses', async () => {
    const { room, client, workbook } = await seededRoom({ reps: 2, calls: 1 });
    const [mine, hers] = workbook.calls;
    if (!mine || !hers) throw new Error('there are two calls');
    const edit = altered('calls', hers, { recordingId: mine.recordingId });
    await put(room, client.id, edit ? [edit] : []);
    const holdings = await repHoldings(room.db, client.id, [mine.repId]);
    expect(holdings.recordings).toEqual([]);
  });

  test('finds nothing of a rep of another client', async () => {
    const { room, client } = await seededRoom({ reps: 1, calls: 1 });
    const other = seededClient({ reps: 1, calls: 1, space: 2 });
    await putWorkbook(room, other.client.id, other.workbook);
    const holdings = await repHoldings(room.db, client.id, [other.workbook.reps[0]?.id ?? '']);
    expect(Object.values(holdings).flat()).toEqual([]);
  });
});

describe('deleting a client', () => {
  test('takes used rubrics and frozen scorecards along and touches no other client', async () => {
    const { room, client } = await seededRoom({ reps: 2, calls: 3 });
    const other = seededClient({ reps: 1, calls: 2, space: 2, name: 'Bolt' });
    await putWorkbook(room, other.client.id, other.workbook);
    const before = await clientWorkbook(room.db, other.client.id);
    const act = deleteClient(client, await clientWorkbook(room.db, client.id), undefined, null);
    await commit(room, act);
    const { coaches: _coaches, ...left } = await clientWorkbook(room.db, client.id);
    expect(Object.values(left).flat()).toEqual([]);
    expect(await clientWorkbook(room.db, other.client.id)).toEqual(before);
  });

  test('is found among the deleted ones and taken back whole, once', async () => {
    const { room, client } = await seededRoom({ reps: 2, calls: 3 });
    const before = await clientWorkbook(room.db, client.id);
    await commit(room, deleteClient(client, before, undefined, null));
    const [found] = await deletedClients(room.db);
    expect(found?.name).toBe('Thornwick Instruments');
    if (found) await commit(room, takeBack(found.deletion));
    expect(await clientWorkbook(room.db, client.id)).toEqual(before);
    expect(await deletedClients(room.db)).toEqual([]);
  });

  test('is no act that undo or redo comes across in the client that was brought back', async () => {
    const { room, client, workbook } = await seededRoom({ reps: 1, calls: 0 });
    const [rep] = workbook.reps;
    const edit = rep && altered('reps', rep, { territory: 'East' });
    await commit(room, { clientId: client.id, label: 'Move east', edits: edit ? [edit] : [] });
    const all = await clientWorkbook(room.db, client.id);
    const deletion = await commit(room, deleteClient(client, all, undefined, null));
    await commit(room, takeBack(deletion));
    expect((await undoAct(room.db, client.id))?.label).toBe('Move east');
  });

  test('survives a rebuild from the journal, there and back', async () => {
    const { room, client } = await seededRoom({ reps: 1, calls: 2 });
    const before = await clientWorkbook(room.db, client.id);
    const deletion = await commit(room, deleteClient(client, before, undefined, null));
    await commit(room, takeBack(deletion));
    const sentinel = room.main.lines.at(-1);
    if (!sentinel) throw new Error('the journal has lines');
    await Promise.all(room.db.tables.map((table) => table.clear()));
    const rebuilt = await rebuild(room.db, room.bridge, sentinel, () => undefined);
    expect(rebuilt.ok).toBe(true);
    expect(await clientWorkbook(room.db, client.id)).toEqual(before);
  });
});

describe('what stands fast', () => {
  test('evidence on a complete scorecard still cannot be deleted by itself', async () => {
    const { room, client, workbook } = await seededRoom({ reps: 1, calls: 1, scored: 1 });
    const [evidence] = workbook.evidence;
    if (!evidence) throw new Error('there is evidence');
    const result = await room.door.commit({
      clientId: client.id,
      label: 'Delete evidence',
      edits: [deleted('evidence', evidence)],
    });
    expect(result).toMatchObject({ ok: false, error: expect.stringContaining('complete and frozen') });
  });

  test('a rubric stays while one of its scorecards does, though the act deletes the others', async () => {
    const { room, client, workbook } = await seededRoom({ reps: 1, calls: 2, scored: 1 });
    const [rubric] = workbook.rubrics;
    const [first, second] = workbook.scorecards;
    if (!rubric || !first || !second) throw new Error('there are two scorecards');
    const evidence = workbook.evidence.filter(({ scorecardId }) => scorecardId === first.id);
    const edits = [
      ...evidence.map((one) => deleted('evidence', one)),
      deleted('scorecards', first),
      deleted('rubrics', rubric),
    ];
    expect(await room.door.commit({ clientId: client.id, label: 'Delete', edits })).toMatchObject({
      ok: false,
      error: expect.stringContaining('has scorecards and cannot be deleted'),
    });
  });

  test('a scorecard and its evidence come in together, as from an import', async () => {
    const room = await openDataRoom();
    const { client, workbook } = seededClient({ reps: 1, calls: 1, scored: 1 });
    await putWorkbook(room, client.id, { ...workbook, scorecards: [], evidence: [] });
    await put(room, client.id, [
      ...workbook.evidence.map((one) => made('evidence', one)),
      ...workbook.scorecards.map((one) => made('scorecards', one)),
    ]);
    expect(await room.db.evidence.count()).toBe(workbook.evidence.length);
  });
});

test('a team goes with its quarterly cycles, ended or under way, and one undo brings them all back', async () => {
  const { room, client, workbook } = await seededRoom({ reps: 2, calls: 0, teams: 1 });
  const [team] = workbook.teams;
  if (!team) throw new Error('there is a team');
  const framework = sampleFramework({ clientId: client.id });
  await put(room, client.id, [made('frameworks', framework)]);
  const start = (startsOn: string) =>
    startCycle(
      { clientId: client.id, teamId: team.id, frameworkId: framework.id, template: 'tier by tier', startsOn },
      { at: fixedInstant, newId: room.newId },
    );
  await commit(room, { clientId: client.id, ...start('2025-10-01') });
  const [ended] = await room.db.quarterlyCycles.toArray();
  if (!ended) throw new Error('there is a cycle');
  await commit(room, { clientId: client.id, ...endCycle(ended, fixedInstant) });
  await commit(room, { clientId: client.id, ...start('2026-10-01') });
  const before = await clientWorkbook(room.db, client.id);
  const act = deleteTeam(team, workbook.reps, before.quarterlyCycles);
  await commit(room, { clientId: client.id, ...act });
  const after = await clientWorkbook(room.db, client.id);
  expect([after.teams, after.quarterlyCycles, after.reps.length]).toEqual([[], [], 2]);
  expect(faultsOf(after)).toEqual([]);

  const undo = await undoAct(room.db, client.id);
  if (undo) await commit(room, undo);
  expect(await clientWorkbook(room.db, client.id)).toEqual(before);
});
