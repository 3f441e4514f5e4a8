import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Obstacle } from '../../../../renderer/app/startup/obstacle';
import { open, type Opening } from '../../../../renderer/data/opening';
import { Theme } from '../../../../renderer/ui/theme/theme';
import { axeFaults } from '../../../fixtures/axe';
import { fail, ok } from '../../../../shared/lib/result';
import { openSeededRoom, type ScreenRoom } from '../../../fixtures/screen';

/** Shows what stands in the way; answers how often it was said to be solved. */
async function stopped(room: ScreenRoom, opening: Exclude<Opening, { is: 'ready' }>) {
  const solved = { times: 0 };
  const { container } = await render(
    <Theme name="light">
      <Obstacle bridge={room.bridge} opening={opening} onSolved={() => (solved.times += 1)} />
    </Theme>,
  );
  return { solved, container };
}

const unopened = (mayRebuild: boolean) => ({ is: 'failed', why: 'It does not open.', mayRebuild }) as const;

test('a database that does not open is set aside by one press, once', async () => {
  const room = await openSeededRoom({ reps: 1, calls: 1 });
  const { container } = await stopped(room, unopened(true));
  await expect.element(page.getByText(/moves the damaged database aside without deleting it/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await page.getByRole('button', { name: 'Rebuild from backup and journal' }).click();
  await expect.element(page.getByText(/closing and opens again by itself/)).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
  expect(room.main.timesSetAside).toBe(1);
});

test('a database that cannot be set aside says why and can be tried again', async () => {
  const room = await openSeededRoom({ reps: 1, calls: 1 });
  room.main.setAside = fail('The disk is full.');
  const { solved } = await stopped(room, unopened(true));
  await page.getByRole('button', { name: 'Rebuild from backup and journal' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('The disk is full.');
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(solved.times).toBe(1);
});

test('with nothing to rebuild from no rebuild is offered', async () => {
  const room = await openSeededRoom({ reps: 1, calls: 1 });
  await stopped(room, unopened(false));
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Rebuild/ })).not.toBeInTheDocument();
});

/** What an opening finds when every table of the database was emptied. */
async function emptied(room: ScreenRoom) {
  await Promise.all(room.db.tables.map((table) => table.clear()));
  const opening = await open(room.bridge, room.name);
  if (opening.is !== 'damaged') throw new Error(`the opening is ${opening.is}`);
  return opening;
}

test('a database that has lost records is set aside too: what is written into it may not stay', async () => {
  const room = await openSeededRoom({ reps: 2, calls: 1 });
  const { container } = await stopped(room, await emptied(room));
  await expect.element(page.getByRole('heading')).toHaveTextContent('Some of your data is missing here');
  await expect.element(page.getByText(/moves the damaged database aside without deleting it/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await page.getByRole('button', { name: 'Rebuild from backup and journal' }).click();
  await expect.element(page.getByText(/closing and opens again by itself/)).toBeVisible();
  expect(room.main.timesSetAside).toBe(1);
  expect(await room.db.reps.count()).toBe(0);
});

test('where setting aside failed the rebuild goes into the database that is there', async () => {
  const room = await openSeededRoom({ reps: 2, calls: 1 });
  room.main.wasSetAside = fail('Another program holds the file.');
  await stopped(room, await emptied(room));
  await page.getByRole('button', { name: 'Rebuild from backup and journal' }).click();
  await expect.element(page.getByText(/records are back/)).toBeVisible();
  expect(room.main.timesSetAside).toBe(0);
  expect(await room.db.reps.count()).toBe(2);
});

test('after the database was set aside everything comes back without another question', async () => {
  const room = await openSeededRoom({ reps: 2, calls: 1 });
  room.main.wasSetAside = ok(undefined);
  const { solved, container } = await stopped(room, await emptied(room));
  await expect.element(page.getByText(/records are back/)).toBeVisible();
  await expect.element(page.getByText(/nothing of it was deleted/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await page.getByRole('button', { name: 'Open Benchcoach' }).click();
  expect(solved.times).toBe(1);
  expect(await room.db.reps.count()).toBe(2);
  expect((await open(room.bridge, room.name)).is).toBe('ready');
});

test('a missing journal is told with what is missing beside it, and begun anew after a backup', async () => {
  const room = await openSeededRoom({ reps: 1, calls: 2 });
  room.main.lines = [];
  const opening = await open(room.bridge, room.name);
  if (opening.is !== 'journal lost') throw new Error(`the opening is ${opening.is}`);
  const { solved, container } = await stopped(room, opening);
  await expect.element(page.getByRole('heading')).toHaveTextContent('The journal of your data is missing');
  await expect.element(page.getByText(/^2 of 2 recordings are not there/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await page.getByRole('button', { name: 'Back up and begin a new journal' }).click();
  await page.getByRole('button', { name: 'Open Benchcoach' }).click();
  expect(solved.times).toBe(1);
  expect(room.main.backups.size).toBe(1);
  expect((await open(room.bridge, room.name)).is).toBe('ready');
});
