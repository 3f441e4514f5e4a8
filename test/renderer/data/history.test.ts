import { expect, test } from 'vitest';
import { changesAbout, redoAct, undoAct } from '../../../renderer/data/history';
import { altered, deleted, made, type Act } from '../../../shared/model/change';
import { blankRep, type Rep } from '../../../shared/model/rep';
import type { Id } from '../../../shared/model/fields';
import { openDoor } from '../../../renderer/data/commit';
import { addClient, fixedInstant, fixedNow, openDataRoom, type DataRoom } from '../../fixtures/data-room';
import { fakeDeviceId } from '../../fixtures/fake-bridge';

async function undo(room: DataRoom, clientId: Id): Promise<string> {
  return repeat(room, await undoAct(room.db, clientId));
}

async function redo(room: DataRoom, clientId: Id): Promise<string> {
  return repeat(room, await redoAct(room.db, clientId));
}

async function repeat(room: DataRoom, act: Act | undefined): Promise<string> {
  if (!act) throw new Error('there is nothing to repeat');
  const result = await room.door.commit(act);
  if (!result.ok) throw new Error(result.error);
  return act.label;
}

async function roomWithRep(): Promise<{ room: DataRoom; clientId: Id; rep: Rep }> {
  const room = await openDataRoom();
  const client = await addClient(room, 'Acme');
  const rep = blankRep({ id: room.newId(), clientId: client.id, name: 'Dana', createdAt: fixedInstant });
  await room.door.commit({
    clientId: client.id,
    label: 'Add Dana',
    about: [rep.id],
    edits: [made('reps', rep)],
  });
  return { room, clientId: client.id, rep };
}

const rename = (room: DataRoom, rep: Rep, name: string, fold?: string) => {
  const edit = altered('reps', rep, { name });
  if (!edit) throw new Error('the name differs');
  return room.door.commit({
    clientId: rep.clientId,
    label: `Name ${name}`,
    about: [rep.id],
    edits: [edit],
    ...(fold ? { fold } : {}),
  });
};

test('undo gives back a deleted record whole, and redo deletes it again', async () => {
  const { room, clientId, rep } = await roomWithRep();
  await room.door.commit({ clientId, label: 'Delete Dana', edits: [deleted('reps', rep)] });
  expect(await undo(room, clientId)).toBe('Delete Dana');
  expect(await room.db.reps.get(rep.id)).toEqual(rep);
  expect(await redo(room, clientId)).toBe('Delete Dana');
  expect(await room.db.reps.get(rep.id)).toBeUndefined();
});

test('undo reaches back over a restart', async () => {
  const { room, clientId, rep } = await roomWithRep();
  await rename(room, rep, 'Dana Fox');
  const later = await openDoor({
    db: room.db,
    journal: room.bridge.journal,
    now: () => fixedNow,
    newId: room.newId,
    deviceId: fakeDeviceId,
    coachId: () => null,
    whyNot: () => undefined,
  });
  const act = await undoAct(room.db, clientId);
  if (!act) throw new Error('there is something to undo');
  expect((await later.commit(act)).ok).toBe(true);
  expect((await room.db.reps.get(rep.id))?.name).toBe('Dana');
  expect(room.main.lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});

test('the typing of one field is taken back at once', async () => {
  const { room, clientId, rep } = await roomWithRep();
  await rename(room, rep, 'Dana F', 'name');
  await rename(room, { ...rep, name: 'Dana F' }, 'Dana Fo', 'name');
  await rename(room, { ...rep, name: 'Dana Fo' }, 'Dana Fox', 'name');
  await undo(room, clientId);
  expect((await room.db.reps.get(rep.id))?.name).toBe('Dana');
  await redo(room, clientId);
  expect((await room.db.reps.get(rep.id))?.name).toBe('Dana Fox');
});

test('undo never reaches into another client', async () => {
  const { room, clientId } = await roomWithRep();
  const other = await addClient(room, 'Other');
  expect((await undoAct(room.db, clientId))?.label).toBe('Add Dana');
  expect((await undoAct(room.db, other.id))?.label).toBe('Add client Other');
});

test('the timeline of a rep tells what happened to him, newest first', async () => {
  const { room, clientId, rep } = await roomWithRep();
  await rename(room, rep, 'Dana Fox');
  expect((await changesAbout(room.db, clientId, rep.id, 10)).map(({ label }) => label)).toEqual([
    'Name Dana Fox',
    'Add Dana',
  ]);
});
