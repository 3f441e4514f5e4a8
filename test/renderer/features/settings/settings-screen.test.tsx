import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SettingsScreen } from '../../../../renderer/features/settings/settings-screen';
import { belongingsOf } from '../../../../renderer/data/queries/calls';
import { bringFilesBack } from '../../../../renderer/platform/files-back';
import { deleteCall } from '../../../../shared/model/acts/calls';
import { takeBack } from '../../../../shared/model/acts/take-back';
import { axeFaults } from '../../../fixtures/axe';
import { openScreenRoom, openSeededRoom, show } from '../../../fixtures/screen';

test('a key that another command has is refused with the name of that command', async () => {
  const room = await openScreenRoom();
  await show(room, <SettingsScreen />);
  await page.getByRole('button', { name: /^Keys for Score 1/ }).click();
  await userEvent.keyboard('2');
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('2 is taken by “Score 2”. The key was not changed.');
  expect(await room.db.preferences.count()).toBe(0);
});

test('a free key is taken and kept', async () => {
  const room = await openScreenRoom();
  await show(room, <SettingsScreen />);
  await page.getByRole('button', { name: /^Keys for Score 1/ }).click();
  await userEvent.keyboard('{F2}');
  await expect.poll(async () => (await room.db.preferences.toArray())[0]?.keys).toEqual({ 'score-1': 'F2' });
});

test('a backup is made in a worker, read back, and listed', async () => {
  const room = await openScreenRoom();
  await show(room, <SettingsScreen />);
  await expect.element(page.getByText('No backup yet')).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect.element(page.getByRole('cell', { name: 'by hand' })).toBeVisible();
  expect(room.main.backups.get('backup-1')?.tables.get('clients')).toHaveLength(1);
});

test('the room that recordings of deleted calls take is told; put away, undo still brings them back', async () => {
  const room = await openSeededRoom({ reps: 1, calls: 2, scored: 0 });
  const [call, other] = await room.db.calls.toArray();
  const recordings = await room.db.recordings.toArray();
  recordings.forEach(({ hash }) => room.main.disk.store.set(hash, new Uint8Array(3000)));
  if (!call || !other) throw new Error('there are two calls');
  const belongings = await belongingsOf(room.db, call);
  const deletion = await room.door.commit({ clientId: room.client.id, ...deleteCall(call, belongings) });
  if (!deletion.ok || !deletion.value) throw new Error('the call is deleted');
  await show(room, <SettingsScreen />);
  await expect
    .element(page.getByText(/^1 recording of deleted calls, reps and clients takes 3/))
    .toBeVisible();
  await page.getByRole('button', { name: 'Put them away' }).click();
  await page.getByRole('button', { name: 'Put away', exact: true }).click();
  await expect.element(page.getByText('Every recording on this machine belongs to a call.')).toBeVisible();
  expect([...room.main.disk.store.keys()]).toEqual(
    recordings.filter(({ id }) => id === other.recordingId).map(({ hash }) => hash),
  );

  const act = takeBack(deletion.value);
  expect(await bringFilesBack(room.bridge, act)).toBeUndefined();
  expect(room.main.disk.store.size).toBe(2);
  room.main.disk.store.clear();
  expect(await bringFilesBack(room.bridge, act)).toContain('The file of 1 recording is not on this machine');
});

test('the screen is clean to axe', async () => {
  const room = await openScreenRoom();
  await show(room, <SettingsScreen />);
  await expect.element(page.getByRole('heading', { name: 'About' })).toBeVisible();
  expect(await axeFaults()).toEqual([]);
});
