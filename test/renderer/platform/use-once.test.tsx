import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { NewClientScreen } from '../../../renderer/features/clients/new-client-screen';
import { RepNotesScreen } from '../../../renderer/features/reps/rep-notes-screen';
import { RepsScreen } from '../../../renderer/features/reps/reps-screen';
import { useRepsUi } from '../../../renderer/features/reps/reps-ui';
import { LibraryScreen } from '../../../renderer/features/library/library-screen';
import { CallDialog } from '../../../renderer/widgets/call-dialog';
import { made } from '../../../shared/model/change';
import { blankPreferences } from '../../../shared/model/preferences';
import { put } from '../../fixtures/data-room';
import { openSeededRoom, show } from '../../fixtures/screen';

beforeEach(() => useRepsUi.setState({ search: '', team: 'all', shows: 'active', selected: new Set() }));

const openRoom = () => openSeededRoom({ reps: 1, calls: 1, scored: 0, teams: 1 });

/** Two presses before anything can have been stored or drawn. */
function pressTwice(name: string): void {
  const button = page.getByRole('button', { name, exact: true }).last().element();
  if (!(button instanceof HTMLButtonElement)) throw new Error(`${name} is no button`);
  button.click();
  button.click();
}

test('a team is added once, and the next one after it', async () => {
  const room = await openRoom();
  await show(room, <RepsScreen />);
  await page.getByRole('button', { name: 'Teams' }).click();
  await page.getByLabelText('New team').fill('Upper Midlands');
  pressTwice('Add the team');
  await expect.element(page.getByLabelText('Name of Upper Midlands')).toBeVisible();
  await expect.element(page.getByLabelText('New team')).toHaveValue('');
  await page.getByLabelText('New team').fill('Lower Midlands');
  pressTwice('Add the team');
  await expect.element(page.getByLabelText('Name of Lower Midlands')).toBeVisible();
  await room.door.settled();
  expect(await room.db.teams.count()).toBe(3);
});

test('a rep is added once', async () => {
  const room = await openRoom();
  await show(room, <RepsScreen />);
  await page.getByRole('button', { name: 'Add a rep' }).click();
  await page.getByLabelText('Name').fill('Ada Quill');
  pressTwice('Add');
  await expect.element(page.getByRole('row', { name: /Ada Quill/ })).toBeVisible();
  await room.door.settled();
  expect(await room.db.reps.count()).toBe(2);
});

test('a client is made once', async () => {
  const room = await openRoom();
  await put(room, null, [made('preferences', { ...blankPreferences, coachId: room.coach.id })]);
  const { visited } = await show(room, <NewClientScreen />);
  await page.getByLabelText('Name').fill('Cormorant Freight');
  pressTwice('Create the client');
  await expect.poll(() => visited?.at(-1)).toBe('/reps');
  await room.door.settled();
  expect(await room.db.clients.count()).toBe(2);
});

test('a private note is added once', async () => {
  const room = await openRoom();
  const [rep] = await room.db.reps.toArray();
  await show(room, <RepNotesScreen />, { path: `/reps/${rep?.id}/notes`, route: '/reps/:repId/notes' });
  await expect.element(page.getByRole('heading', { name: 'No private notes' })).toBeVisible();
  pressTwice('Add a note');
  await expect.element(page.getByRole('textbox')).toBeVisible();
  await room.door.settled();
  expect(await room.db.privateNotes.count()).toBe(1);
});

test('a call without a recording is added once', async () => {
  const room = await openRoom();
  const [rep] = await room.db.reps.toArray();
  let added = 0;
  await show(room, <CallDialog repId={rep?.id} onClose={() => undefined} onAdded={() => (added += 1)} />);
  await expect.element(page.getByRole('button', { name: 'Add the call' })).toBeEnabled();
  pressTwice('Add the call');
  await expect.poll(() => added).toBe(1);
  await room.door.settled();
  expect(await room.db.calls.count()).toBe(2);
});

test('a version is drafted once', async () => {
  const room = await openRoom();
  const { visited } = await show(room, <LibraryScreen />, { path: '/library' });
  await expect.element(page.getByRole('button', { name: 'Draft next version' })).toBeVisible();
  pressTwice('Draft next version');
  await expect.poll(() => visited?.at(-1)).toMatch(/^\/library\/./);
  await room.door.settled();
  expect(await room.db.rubrics.count()).toBe(2);
});
