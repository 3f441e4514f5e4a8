import { describe, expect, test } from 'vitest';
import { takeBackAct, undoAct } from '../../../renderer/data/history';
import { changeRep } from '../../../shared/model/acts/reps';
import { takeBack } from '../../../shared/model/acts/take-back';
import { altered, deleted, made, type Act, type Change } from '../../../shared/model/change';
import { openDataRoom, type DataRoom } from '../../fixtures/data-room';
import { putWorkbook } from '../../fixtures/fill';
import { seededClient } from '../../fixtures/seeded-client';

async function seededRoom(scored = 0) {
  const room = await openDataRoom();
  const seeded = seededClient({ reps: 1, calls: 1, scored });
  await putWorkbook(room, seeded.client.id, seeded.workbook);
  const [rep] = seeded.workbook.reps;
  if (!rep) throw new Error('there is a rep');
  return { room, rep, ...seeded };
}

async function commit(room: DataRoom, act: Act): Promise<Change> {
  const result = await room.door.commit(act);
  if (!result.ok || !result.value) throw new Error(result.ok ? 'the act says nothing' : result.error);
  return result.value;
}

describe('an edit against what is stored', () => {
  test('built on an older state of the record, it is weighed against the stored one', async () => {
    const { room, client, rep } = await seededRoom();
    const stale = { ...rep, territory: 'West' };
    await commit(room, { clientId: client.id, ...changeRep(rep, 'territory', 'East') });
    // The screen still shows West, and West is wanted again: it must not be lost.
    await commit(room, { clientId: client.id, ...changeRep(stale, 'territory', 'West') });
    expect((await room.db.reps.get(rep.id))?.territory).toBe('West');
  });

  test('that says nothing of the stored record, it writes nothing and leaves nothing on its way', async () => {
    const { room, client, rep } = await seededRoom();
    const lines = room.main.lines.length;
    const act = { clientId: client.id, ...changeRep({ ...rep, name: 'Old' }, 'name', rep.name) };
    expect(await room.door.commit(act)).toEqual({ ok: true, value: undefined });
    expect(room.main.lines).toHaveLength(lines);
    expect(room.door.journalling.state).toEqual({ is: 'saved' });
  });

  test('only what differs is kept of it', async () => {
    const { room, client, rep } = await seededRoom();
    const edit = altered('reps', rep, { name: rep.name, territory: 'East' });
    const change = await commit(room, { clientId: client.id, label: 'Change', edits: [edit] });
    expect(change.edits).toEqual([
      { table: 'reps', id: rep.id, before: { territory: rep.territory }, after: { territory: 'East' } },
    ]);
  });
});

describe('taking back a named act', () => {
  test('takes back that one and leaves what was done elsewhere since', async () => {
    const { room, client, rep } = await seededRoom();
    const first = await commit(room, { clientId: client.id, ...changeRep(rep, 'territory', 'East') });
    await commit(room, { clientId: client.id, ...changeRep(rep, 'manager', 'Noor') });
    await commit(room, takeBack(first));
    expect(await room.db.reps.get(rep.id)).toMatchObject({ territory: rep.territory, manager: 'Noor' });
  });

  test('is refused where the same field was changed since', async () => {
    const { room, client, rep } = await seededRoom();
    const first = await commit(room, { clientId: client.id, ...changeRep(rep, 'territory', 'East') });
    const stored = { ...rep, territory: 'East' };
    await commit(room, { clientId: client.id, ...changeRep(stored, 'territory', 'North') });
    expect(await room.door.commit(takeBack(first))).toMatchObject({
      ok: false,
      error: expect.stringContaining('changed again since'),
    });
    expect((await room.db.reps.get(rep.id))?.territory).toBe('North');
  });

  test('is not offered twice', async () => {
    const { room, client, rep } = await seededRoom();
    const first = await commit(room, { clientId: client.id, ...changeRep(rep, 'territory', 'East') });
    const undo = await undoAct(room.db, client.id);
    if (undo) await commit(room, undo);
    expect(await takeBackAct(room.db, first)).toBeUndefined();
  });

  test('does not reach into a scorecard that was completed since', async () => {
    const { room, client, workbook } = await seededRoom(1);
    const [card] = workbook.scorecards;
    const [evidence] = workbook.evidence;
    if (!card || !evidence) throw new Error('there is a scorecard with evidence');
    // Open the card again as undo does, take evidence away, complete it.
    const reopen = { ...altered('scorecards', card, { state: 'draft', completedAt: null }) };
    await commit(room, { clientId: client.id, label: 'Undo', undoes: [room.newId()], edits: [reopen] });
    const removal = await commit(room, {
      clientId: client.id,
      label: 'Delete evidence',
      edits: [deleted('evidence', evidence)],
    });
    const draft = { ...card, state: 'draft' as const, completedAt: null };
    const completion = altered('scorecards', draft, { state: 'complete', completedAt: card.completedAt });
    await commit(room, { clientId: client.id, label: 'Complete the scorecard', edits: [completion] });
    expect(await room.door.commit(takeBack(removal))).toMatchObject({
      ok: false,
      error: expect.stringContaining('complete and frozen'),
    });
    // The completion itself can be taken back.
    const undo = await undoAct(room.db, client.id);
    expect(undo?.label).toBe('Complete the scorecard');
    if (undo) await commit(room, undo);
    expect((await room.db.scorecards.get(card.id))?.state).toBe('draft');
  });

  test('is refused where what it belonged to is gone', async () => {
    const { room, client, rep } = await seededRoom();
    const note = {
      id: room.newId(),
      clientId: client.id,
      repId: rep.id,
      coachId: (await room.db.coaches.toArray())[0]?.id ?? '',
      text: '',
      createdAt: rep.createdAt,
    };
    const lonely = { ...rep, id: room.newId() };
    await commit(room, { clientId: client.id, label: 'Add', edits: [made('reps', lonely)] });
    const own = { ...note, repId: lonely.id };
    await commit(room, { clientId: client.id, label: 'Note', edits: [made('privateNotes', own)] });
    const removal = await commit(room, {
      clientId: client.id,
      label: 'Delete the note',
      edits: [deleted('privateNotes', own)],
    });
    await commit(room, { clientId: client.id, label: 'Delete', edits: [deleted('reps', lonely)] });
    expect(await room.door.commit(takeBack(removal))).toEqual({
      ok: false,
      error: 'What this belongs to was deleted since. Bring that back first.',
    });
  });
});
