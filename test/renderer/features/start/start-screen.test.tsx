import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { installState } from '../../../../renderer/data/queries/install';
import { StartAgainScreen, StartScreen } from '../../../../renderer/features/start/start-screen';
import { ServicesProvider } from '../../../../renderer/platform/services';
import { useLive } from '../../../../renderer/platform/use-live';
import { Theme } from '../../../../renderer/ui/theme/theme';
import { axeFaults } from '../../../fixtures/axe';
import { openFreshRoom, type FreshRoom } from '../../../fixtures/sample-room';

/** As the shell does: the start while nobody has a client open. */
function Started() {
  const state = useLive(installState);
  if (!state) return null;
  return state.client ? <p>{state.client.name} is open</p> : <StartScreen state={state} />;
}

async function begin(room: FreshRoom, theme: 'light' | 'dark' = 'light'): Promise<void> {
  const { hook } = memoryLocation({ path: '/' });
  await render(
    <Theme name={theme}>
      <ServicesProvider services={room.services}>
        <Router hook={hook}>
          <Started />
        </Router>
      </ServicesProvider>
    </Theme>,
  );
  await expect.element(page.getByRole('heading', { name: 'Welcome to Benchcoach' })).toBeVisible();
}

test('the newcomer types his name, presses Enter, and the sample client is open', async () => {
  const room = await openFreshRoom();
  await begin(room);
  expect(await axeFaults()).toEqual([]);
  await expect.element(page.getByLabelText('Your name')).toHaveFocus();
  await userEvent.keyboard('Kit Marlow{Enter}');
  await expect.element(page.getByText('Calderstow is open')).toBeVisible();
  expect(room.store.kept.size).toBe(14);
  expect(await room.db.recordings.count()).toBe(14);
  expect((await room.db.coaches.toArray()).map(({ initials }) => initials).toSorted()).toEqual(['IH', 'KM']);
  expect(room.main.lines).toHaveLength(1);
});

test('initials follow the name until somebody types his own', async () => {
  await begin(await openFreshRoom());
  await userEvent.keyboard('Ana de la Cruz');
  await expect.element(page.getByLabelText('Initials')).toHaveValue('ADLC');
  await page.getByLabelText('Initials').fill('AC');
  await page.getByLabelText('Your name').fill('Ana Cruz');
  await expect.element(page.getByLabelText('Initials')).toHaveValue('AC');
});

test('what is missing is said and gets the focus', async () => {
  const room = await openFreshRoom();
  await begin(room);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Write your name. It stands on what you score.')).toBeVisible();
  await expect.element(page.getByLabelText('Your name')).toHaveFocus();
  await userEvent.keyboard('Kit Marlow');
  await page.getByLabelText('A client of your own').click();
  await page.getByRole('button', { name: 'Start with this client' }).click();
  await expect.element(page.getByText('Write the name of the company you coach.')).toBeVisible();
  await expect.element(page.getByLabelText('Name of the client')).toHaveFocus();
  expect(await axeFaults()).toEqual([]);
  expect(await room.db.clients.count()).toBe(0);
});

test('a client of one’s own starts empty, with a rubric, by keyboard alone', async () => {
  const room = await openFreshRoom();
  await begin(room);
  await userEvent.keyboard('Kit Marlow{Tab}{Tab}{ArrowDown}{Tab}Acme{Enter}');
  await expect.element(page.getByText('Acme is open')).toBeVisible();
  expect(await room.db.rubrics.count()).toBe(1);
  expect(await room.db.calls.count()).toBe(0);
  expect(room.store.kept.size).toBe(0);
});

test('copying can be cancelled and leaves nothing behind', async () => {
  const room = await openFreshRoom();
  room.store.holdAt = '03-marcus-adeyemi-bellhaven-hospitals.mp3';
  await begin(room);
  await userEvent.keyboard('Kit Marlow{Enter}');
  await expect.element(page.getByText('Copying the recordings, 2 of 14')).toBeVisible();
  expect(await axeFaults()).toEqual([]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(page.getByRole('button', { name: 'Start with the sample' })).toBeVisible();
  await expect.element(page.getByLabelText('Your name')).toHaveValue('Kit Marlow');
  expect(await room.db.clients.count()).toBe(0);
  expect(room.store.discarded).toEqual(room.store.kept);
  expect(room.main.lines).toHaveLength(0);
});

test('a program without the sample’s files says so and offers the rest', async () => {
  const room = await openFreshRoom();
  const bridge = { ...room.bridge, files: { ...room.bridge.files, shipped: async () => [] } };
  await begin({ ...room, services: { ...room.services, bridge } });
  await userEvent.keyboard('Kit Marlow{Enter}');
  await expect.element(page.getByText(/are missing from this copy/)).toBeVisible();
  expect(await room.db.coaches.count()).toBe(0);
});

test('choosing no bundle leaves everything as it is', async () => {
  const room = await openFreshRoom();
  await begin(room);
  await userEvent.keyboard('Kit Marlow');
  await page.getByLabelText('A bundle').click();
  await page.getByRole('button', { name: 'Choose the bundle' }).click();
  await expect.element(page.getByRole('button', { name: 'Choose the bundle' })).toBeVisible();
  expect(await room.db.coaches.count()).toBe(0);
});

test('a bundle that the program was opened with is chosen; one that is refused leaves nothing', async () => {
  const room = await openFreshRoom();
  await begin(room);
  await userEvent.keyboard('Kit Marlow');
  room.main.tell('openFile', { handle: '7', name: 'Calderstow.benchcoach', size: 9, folder: '' });
  await expect.element(page.getByText('Calderstow.benchcoach')).toBeVisible();
  await expect.element(page.getByLabelText('A bundle')).toBeChecked();
  await page.getByRole('button', { name: 'Start with this bundle' }).click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  expect(await room.db.coaches.count()).toBe(0);
  expect(room.main.lines).toHaveLength(0);
});

test('beside another client the sample client can be added again, once', async () => {
  const room = await openFreshRoom();
  await begin(room);
  await page.getByLabelText('Your name').fill('Kit Marlow');
  await page.getByText('A client of your own', { exact: true }).click();
  await page.getByLabelText('Name of the client').fill('Acme');
  await page.getByRole('button', { name: 'Start with this client' }).click();
  await expect.element(page.getByText('Acme is open')).toBeVisible();
  await cleanup();
  const { hook, history } = memoryLocation({ path: '/start', record: true });
  await render(
    <Theme name="light">
      <ServicesProvider services={room.services}>
        <Router hook={hook}>
          <StartAgainScreen />
        </Router>
      </ServicesProvider>
    </Theme>,
  );
  await expect.element(page.getByRole('heading', { name: 'What next, Kit Marlow?' })).toBeVisible();
  expect(await axeFaults()).toEqual([]);
  await page.getByText('The sample client', { exact: true }).click();
  await page.getByRole('button', { name: 'Start with the sample' }).click();
  await expect.poll(() => history.at(-1), { timeout: 10_000 }).toBe('/');
  const samples = async () => (await room.db.clients.toArray()).filter(({ isSample }) => isSample).length;
  await expect.poll(samples, { timeout: 10_000 }).toBe(1);
  await expect.element(page.getByText('The sample client', { exact: true })).not.toBeInTheDocument();
});
