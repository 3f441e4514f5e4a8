import { describe, expect, test } from 'vitest';
import { altered, deleted, made } from '../../../shared/model/change';
import { blankRep } from '../../../shared/model/rep';
import { withPending } from '../../../renderer/data/pending';
import { nextHash } from '../../../renderer/data/seal';
import { addClient, fixedInstant, openDataRoom, type DataRoom } from '../../fixtures/data-room';

const newRep = (room: DataRoom, clientId: string, name: string) =>
  blankRep({ id: room.newId(), clientId, name, createdAt: fixedInstant });

describe('the one door for writes', () => {
  test('says saved only after database and journal have the change', async () => {
    const room = await openDataRoom();
    const client = await addClient(room, 'Acme');
    const rep = newRep(room, client.id, 'Dana Fox');

    const result = await room.door.commit({
      clientId: client.id,
      label: 'Add Dana Fox',
      edits: [made('reps', rep)],
    });

    expect(result.ok).toBe(true);
    expect(await room.db.reps.get(rep.id)).toEqual(rep);
    expect(room.main.lines.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(JSON.parse(room.main.lines[1]?.change ?? '')).toMatchObject({ label: 'Add Dana Fox', seq: 2 });
  });

  test('chains every change to the one before by hash and counts the records of each table', async () => {
    const room = await openDataRoom();
    const client = await addClient(room, 'Acme');
    const rep = newRep(room, client.id, 'Dana Fox');
    await room.door.commit({ clientId: client.id, label: 'Add', edits: [made('reps', rep)] });
    await room.door.commit({ clientId: client.id, label: 'Delete', edits: [deleted('reps', rep)] });

    let hash = '0'.repeat(64);
    for (const line of room.main.lines) {
      hash = await nextHash(hash, line.change);
      expect(line.hash).toBe(hash);
    }
    expect(room.main.lines.map(({ counts }) => counts['reps'])).toEqual([0, 1, 0]);
    expect((await room.db.meta.get('head'))?.hash).toBe(hash);
  });

  test('shows a change at once, before storage has it, and forgets it when it is refused', async () => {
    const room = await openDataRoom();
    const client = await addClient(room, 'Acme');
    const rep = newRep(room, client.id, 'Dana Fox');
    const bad = { ...newRep(room, client.id, 'X'), email: 'x'.repeat(300) };
    const seen = (await room.db.meta.get('head'))?.ticket ?? 0;
    const shown = () =>
      withPending('reps', [], seen, room.door.pending.current, () => true).map(({ name }) => name);

    const good = room.door.commit({ clientId: client.id, label: 'Add', edits: [made('reps', rep)] });
    const refused = room.door.commit({ clientId: client.id, label: 'Add', edits: [made('reps', bad)] });
    expect(shown()).toEqual(['Dana Fox', 'X']);

    expect((await good).ok).toBe(true);
    expect(await refused).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^This rep cannot be kept like that: /),
    });
    expect(shown()).toEqual(['Dana Fox']);
  });

  test('weighs an act against what the acts before it left, and against a database put in place meanwhile', async () => {
    const room = await openDataRoom();
    const client = await addClient(room, 'Acme');
    const rep = newRep(room, client.id, 'A');
    const rename = (before: string, after: string) =>
      room.door.commit({
        clientId: client.id,
        label: 'Name',
        edits: [{ table: 'reps', id: rep.id, before: { name: before }, after: { name: after } }],
      });
    await room.door.commit({ clientId: client.id, label: 'Add', edits: [made('reps', rep)] });
    expect(await rename('A', 'B')).toMatchObject({ value: { edits: [{ before: { name: 'A' } }] } });
    expect(await rename('B', 'C')).toMatchObject({ value: { edits: [{ before: { name: 'B' } }] } });

    await room.door.settled();
    await room.db.reps.put({ ...rep, name: 'From a backup' });
    expect(await rename('C', 'D')).toMatchObject({
      value: { edits: [{ before: { name: 'From a backup' } }] },
    });
    expect((await room.db.reps.get(rep.id))?.name).toBe('D');
  });

  test('does acts that come together in their order, a refused one not stopping the others', async () => {
    const room = await openDataRoom();
    const client = await addClient(room, 'Acme');
    const rep = newRep(room, client.id, 'A');
    const results = await Promise.all([
      room.door.commit({ clientId: client.id, label: 'Add', edits: [made('reps', rep)] }),
      room.door.commit({
        clientId: client.id,
        label: 'Name',
        edits: [{ table: 'reps', id: rep.id, before: { name: 'A' }, after: { name: 'B' } }],
      }),
      room.door.commit({
        clientId: client.id,
        label: 'Bad',
        edits: [{ table: 'reps', id: rep.id, before: { name: 'B' }, after: { name: '' } }],
      }),
      room.door.commit({
        clientId: client.id,
        label: 'Name',
        edits: [{ table: 'reps', id: rep.id, before: { name: 'B' }, after: { name: 'C' } }],
      }),
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true, false, true]);
    expect((await room.db.reps.get(rep.id))?.name).toBe('C');
    expect((await room.db.changes.toArray()).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  test('refuses a record of another client and a reference into one', async () => {
    const room = await openDataRoom();
    const acme = await addClient(room, 'Acme');
    const other = await addClient(room, 'Other');
    const team = { id: room.newId(), clientId: other.id, name: 'East', createdAt: fixedInstant };
    await room.door.commit({ clientId: other.id, label: 'Add team', edits: [made('teams', team)] });

    const foreign = await room.door.commit({
      clientId: acme.id,
      label: 'Add',
      edits: [made('reps', newRep(room, other.id, 'Dana'))],
    });
    const across = await room.door.commit({
      clientId: acme.id,
      label: 'Add',
      edits: [made('reps', { ...newRep(room, acme.id, 'Dana'), teamId: team.id })],
    });

    expect(foreign).toEqual({ ok: false, error: 'This rep belongs to another client. Nothing was changed.' });
    expect(across).toEqual({
      ok: false,
      error: 'The team of this rep belongs to another client. Nothing was changed.',
    });
    expect(await room.db.reps.count()).toBe(0);
  });

  test('refuses a reference that leads nowhere', async () => {
    const room = await openDataRoom();
    const client = await addClient(room, 'Acme');
    const rep = { ...newRep(room, client.id, 'Dana'), teamId: room.newId() };
    const result = await room.door.commit({ clientId: client.id, label: 'Add', edits: [made('reps', rep)] });
    expect(result).toEqual({
      ok: false,
      error: 'The team that this rep belongs to was deleted meanwhile. Nothing was changed.',
    });
  });

  test('writes nothing while the disk is too full, and says why', async () => {
    const room = await openDataRoom(() => 'Only 300 MB are free.');
    const client = { clientId: null, label: 'Add', edits: [] };
    expect(
      await room.door.commit({
        ...client,
        edits: [made('coaches', { id: room.newId(), name: 'Imogen', initials: 'I' })],
      }),
    ).toEqual({
      ok: false,
      error: 'Only 300 MB are free. Nothing was changed; make room and do it again.',
    });
    expect(room.main.lines).toEqual([]);
  });

  test('keeps what the journal did not take and appends it first the next time', async () => {
    const room = await openDataRoom();
    const client = await addClient(room, 'Acme');
    room.main.appendFails = 'The disk is full.';
    const rep = newRep(room, client.id, 'Dana');
    const result = await room.door.commit({ clientId: client.id, label: 'Add', edits: [made('reps', rep)] });
    expect(result.ok).toBe(true);
    expect(await room.db.reps.get(rep.id)).toEqual(rep);
    expect(room.door.journalling.state).toEqual({ is: 'not journalled', why: 'The disk is full.' });

    room.main.appendFails = undefined;
    const edit = altered('reps', rep, { territory: 'North' });
    if (!edit) throw new Error('the territory differs');
    expect((await room.door.commit({ clientId: client.id, label: 'Territory', edits: [edit] })).ok).toBe(
      true,
    );
    expect(room.main.lines.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(room.door.journalling.state).toEqual({ is: 'saved' });
  });

  test('calls nothing saved from the moment a change is handed in until the journal has it', async () => {
    const room = await openDataRoom();
    const client = await addClient(room, 'Acme');
    const { journalling } = room.door;
    expect(journalling.state).toEqual({ is: 'saved' });
    const add = room.door.commit({
      clientId: client.id,
      label: 'Add',
      edits: [made('reps', newRep(room, client.id, 'Dana'))],
    });
    expect(journalling.state).toEqual({ is: 'saving' });
    await add;
    expect(journalling.state).toEqual({ is: 'saved' });
    expect(room.main.lines).toHaveLength(2);
  });

  test('calls nothing saved while any of several changes is on its way', async () => {
    const { door } = await openDataRoom();
    const first = door.journalling.hold();
    const second = door.journalling.hold();
    first();
    first();
    expect(door.journalling.state).toEqual({ is: 'saving' });
    second();
    expect(door.journalling.state).toEqual({ is: 'saved' });
  });

  test('keeps what is typed while the disk is too full, says that it is not saved, and saves it once there is room', async () => {
    let why: string | undefined;
    const room = await openDataRoom(() => why);
    const client = await addClient(room, 'Acme');
    const rep = newRep(room, client.id, 'Dana');
    await room.door.commit({ clientId: client.id, label: 'Add', edits: [made('reps', rep)] });
    why = 'Only 300 MB are free.';
    const edit = altered('reps', rep, { territory: 'North' });
    if (!edit) throw new Error('the territory differs');
    const typed = room.door.commit({
      clientId: client.id,
      label: 'Territory',
      fold: 'territory',
      edits: [edit],
    });
    expect(room.door.journalling.state).toEqual({ is: 'not journalled', why });
    room.door.retry();
    await room.door.settled();
    expect(room.main.lines).toHaveLength(2);
    expect(room.door.pending.current.at(-1)?.edits).toEqual([edit]);

    why = undefined;
    room.door.retry();
    expect((await typed).ok).toBe(true);
    expect((await room.db.reps.get(rep.id))?.territory).toBe('North');
    expect(room.main.lines).toHaveLength(3);
    expect(room.door.journalling.state).toEqual({ is: 'saved' });
  });
});
