import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SettingsScreen } from '../../../../renderer/features/settings/settings-screen';
import { axeFaults } from '../../../fixtures/axe';
import { openScreenRoom, show } from '../../../fixtures/screen';

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

test('the screen is clean to axe', async () => {
  const room = await openScreenRoom();
  await show(room, <SettingsScreen />);
  await expect.element(page.getByRole('heading', { name: 'About' })).toBeVisible();
  expect(await axeFaults()).toEqual([]);
});
