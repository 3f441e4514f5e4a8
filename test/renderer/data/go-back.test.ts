import { describe, expect, test } from 'vitest';
import { backupParts, sendBackup } from '../../../renderer/data/backup';
import { goBackTo } from '../../../renderer/data/go-back';
import { open } from '../../../renderer/data/opening';
import type { BackupInfo } from '../../../shared/bridge/bridge';
import { changeClient } from '../../../shared/model/acts/clients';
import type { Client } from '../../../shared/model/client';
import { addClient, openDataRoom, type DataRoom } from '../../fixtures/data-room';

const backUp = (room: DataRoom, reason: string) =>
  sendBackup(backupParts(room.db), room.bridge.backups, reason);

const note = (room: DataRoom, client: Client, notes: string) =>
  room.door.commit({ clientId: client.id, ...changeClient(client, 'notes', notes) });

async function roomWithBackup(whyNot?: () => string | undefined) {
  const room = await openDataRoom(whyNot);
  const client = await addClient(room, 'Acme');
  const made = await backUp(room, 'test');
  if (!made.ok) throw new Error(made.error);
  await note(room, client, 'later');
  const goBack = (during: () => void = () => undefined, to: BackupInfo = made.value) =>
    goBackTo(
      {
        ...room,
        backUp: async () => {
          during();
          return backUp(room, 'before a restore');
        },
      },
      to,
    );
  return { room, client, goBack };
}

describe('going back to a backup', () => {
  test('an act that comes meanwhile is refused with a word instead of lost without one', async () => {
    const { room, client, goBack } = await roomWithBackup();
    const late: Promise<unknown>[] = [];
    expect(await goBack(() => void late.push(note(room, client, 'meanwhile')))).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await Promise.all(late)).toEqual([
      { ok: false, error: 'A backup is being restored. Nothing was changed.' },
    ]);
    expect((await room.db.clients.get(client.id))?.notes).toBe('');
    expect((await open(room.bridge, room.name)).is).toBe('ready');
  });

  test('when it does not work, everything is as it was, and work goes on', async () => {
    const { room, client, goBack } = await roomWithBackup();
    room.db.use({
      stack: 'dbcore',
      name: 'no clearing',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          const mutate: typeof table.mutate = (request) =>
            request.type === 'deleteRange' && name === 'clients'
              ? Promise.reject(new Error('no'))
              : table.mutate(request);
          return { ...table, mutate };
        },
      }),
    });
    room.db.close();
    await room.db.open();
    expect((await goBack()).ok).toBe(false);
    expect((await room.db.clients.get(client.id))?.notes).toBe('later');
    expect(await note(room, { ...client, notes: 'later' }, 'after')).toMatchObject({ ok: true });
    expect(room.door.journalling.state).toEqual({ is: 'saved' });
    expect((await open(room.bridge, room.name)).is).toBe('ready');
  });

  test('is refused while typing waits for room on the disk', async () => {
    let why: string | undefined;
    const { room, client, goBack } = await roomWithBackup(() => why);
    why = 'Only 300 MB are free.';
    const typed = note(room, { ...client, notes: 'later' }, 'typed');
    expect(await goBack()).toMatchObject({ ok: false, error: expect.stringContaining('waits for room') });
    why = undefined;
    room.door.retry();
    expect(await typed).toMatchObject({ ok: true });
    expect((await room.db.clients.get(client.id))?.notes).toBe('typed');
  });
});
