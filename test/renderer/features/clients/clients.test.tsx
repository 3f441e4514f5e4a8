import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ClientScreen } from '../../../../renderer/features/clients/client-screen';
import { NewClientScreen } from '../../../../renderer/features/clients/new-client-screen';
import { StartScreen } from '../../../../renderer/features/start/start-screen';
import { installState } from '../../../../renderer/data/queries/install';
import { made } from '../../../../shared/model/change';
import { blankClient } from '../../../../shared/model/client';
import { blankPreferences, preferencesId } from '../../../../shared/model/preferences';
import { axeFaults } from '../../../fixtures/axe';
import { fixedInstant, put } from '../../../fixtures/data-room';
import { openSeededRoom, show, type ScreenRoom } from '../../../fixtures/screen';

/** As the program keeps it: the client is open, and the coach is known. */
const keepOpen = (room: ScreenRoom): Promise<void> =>
  put(room, null, [
    made('preferences', { ...blankPreferences, coachId: room.coach.id, openClientId: room.client.id }),
  ]);
const openClientId = async (room: ScreenRoom) => (await room.db.preferences.get(preferencesId))?.openClientId;
const kept = async (room: ScreenRoom) => room.db.clients.get(room.client.id);

async function openSettings(withOther = false) {
  const room = await openSeededRoom({ reps: 2, calls: 3 });
  await keepOpen(room);
  const other = blankClient({ id: room.newId(), name: 'Bolt Logistics', createdAt: fixedInstant });
  if (withOther) await put(room, other.id, [made('clients', other)]);
  return { room, other, ...(await show(room, <ClientScreen />, { path: '/client' })) };
}

describe('a new client', () => {
  test('starts with the standard rubric, is opened, and takes nothing of the one before', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 1 });
    await keepOpen(room);
    const { visited } = await show(room, <NewClientScreen />);
    await page.getByLabelText('Name').fill('Bolt Logistics');
    expect(await axeFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Create the client' }).click();
    await expect.poll(() => visited?.at(-1)).toBe('/reps');
    const bolt = (await room.db.clients.toArray()).find(({ name }) => name === 'Bolt Logistics');
    expect(await openClientId(room)).toBe(bolt?.id);
    const rubrics = await room.db.rubrics
      .where('clientId')
      .equals(bolt?.id ?? '')
      .toArray();
    expect(rubrics.map(({ name, version, state }) => [name, version, state])).toEqual([
      ['Standard call rubric', 1, 'published'],
    ]);
    expect(
      await room.db.reps
        .where('clientId')
        .equals(bolt?.id ?? '')
        .count(),
    ).toBe(0);
  });

  test('needs a name', async () => {
    const room = await openSeededRoom({ reps: 0, calls: 0 });
    await show(room, <NewClientScreen />);
    await page.getByRole('button', { name: 'Create the client' }).click();
    await expect.element(page.getByText('Write the name of the company.')).toBeVisible();
    expect(await room.db.clients.count()).toBe(1);
  });
});

describe('the settings of a client', () => {
  test('are saved field by field', async () => {
    const { room } = await openSettings();
    await page.getByLabelText('Name', { exact: true }).fill('Thornwick');
    await page.getByLabelText('Brand colour').fill('#AA3300');
    await page.getByLabelText('First day of the week').selectOptions('Sunday');
    await page.getByLabelText('Fiscal year starts in').selectOptions('April');
    // Two at once, before the first is stored: neither takes the other back.
    for (const name of ['Saturday', 'Monday']) {
      page
        .getByRole('checkbox', { name })
        .element()
        .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    }
    await page.getByLabelText('Yearly revenue in EUR').fill('12 000 000');
    await page.getByText('Encouraged').click();
    await page.getByLabelText('Notes on the client').fill('Renewal in spring.');
    await page.getByLabelText('Brand colour').click();
    await expect
      .poll(() => kept(room))
      .toMatchObject({
        name: 'Thornwick',
        brandColour: '#aa3300',
        firstDayOfWeek: 7,
        fiscalYearStartMonth: 4,
        workingDays: [2, 3, 4, 5, 6],
        yearlyRevenue: 12_000_000,
        evidenceRule: 'encouraged',
        notes: 'Renewal in spring.',
      });
    await expect.element(page.getByRole('heading', { name: 'Thornwick' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('say what is wrong with a colour or an amount, and keep what was there', async () => {
    const { room } = await openSettings();
    await page.getByLabelText('Brand colour').fill('teal');
    await expect.element(page.getByText(/six hexadecimal digits/)).toBeVisible();
    await page.getByLabelText('Yearly revenue in EUR').fill('1,5');
    await expect.element(page.getByText(/Write digits only/)).toBeVisible();
    await page.getByLabelText('Name', { exact: true }).click();
    expect(await kept(room)).toMatchObject({ brandColour: null, yearlyRevenue: null });
  });

  test('choose currency and locale, and show what they look like', async () => {
    const { room } = await openSettings();
    await page.getByRole('combobox', { name: 'Numbers and dates' }).fill('German (Germany)');
    await page.getByRole('option', { name: 'German (Germany)' }).click();
    await expect.element(page.getByText(/1\.234\.567\s€, 3,5, 14\. März 2026/)).toBeVisible();
    expect(await kept(room)).toMatchObject({ locale: 'de-DE' });
  });
});

describe('deleting a client', () => {
  const remove = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByLabelText('Type the client’s name').fill('Thornwick Instruments');
    await page.getByRole('button', { name: 'Delete the client' }).click();
  };
  const counts = async (room: ScreenRoom): Promise<readonly number[]> =>
    Promise.all(
      [room.db.reps, room.db.calls, room.db.scorecards, room.db.evidence, room.db.rubrics].map((table) =>
        table.where({ clientId: room.client.id }).count(),
      ),
    );

  test('asks for its name first and says what goes', async () => {
    const { room } = await openSettings();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect.element(page.getByText(/2 reps, 6 calls and 4 scorecards/)).toBeVisible();
    await page.getByLabelText('Type the client’s name').fill('Thornwick');
    await expect.element(page.getByRole('button', { name: 'Delete the client' })).toBeDisabled();
    expect(await axeFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Keep' }).click();
    expect(await room.db.clients.count()).toBe(1);
  });

  test('takes everything, opens another client, and is taken back from the message', async () => {
    const { room, other, visited } = await openSettings(true);
    const before = await counts(room);
    await remove();
    await expect.poll(() => visited?.at(-1)).toBe('/');
    expect(await counts(room)).toEqual([0, 0, 0, 0, 0]);
    expect(await openClientId(room)).toBe(other.id);

    room.said.at(-1)?.action?.run();
    await expect.poll(() => counts(room)).toEqual(before);
    expect(await openClientId(room)).toBe(room.client.id);
  });

  test('is taken back later from the list of deleted clients', async () => {
    const { room } = await openSettings(true);
    const before = await counts(room);
    await remove();
    await page.getByRole('button', { name: 'Bring back Thornwick Instruments' }).click();
    await expect.poll(() => counts(room)).toEqual(before);
    await expect.element(page.getByRole('heading', { name: 'Deleted clients' })).not.toBeInTheDocument();
  });

  test('of the only one leaves the way back on the first screen', async () => {
    const { room, view } = await openSettings();
    await remove();
    await expect.poll(() => openClientId(room)).toBeNull();
    await view.unmount();
    await show(room, <StartScreen state={await installState(room.db)} />);
    await expect.element(page.getByText('Thornwick Instruments')).toBeVisible();
    await page.getByRole('button', { name: 'Bring back Thornwick Instruments' }).click();
    await expect.poll(() => room.db.reps.count()).toBe(2);
  });
});

test('hours a week for coaching are kept, from 1 to 60', async () => {
  const { room } = await openSettings();
  const hours = page.getByLabelText('Hours a week for coaching');
  await hours.fill('70');
  await expect.element(page.getByText('Write a number from 1 to 60, such as 20.')).toBeVisible();
  await hours.fill('12');
  await expect
    .poll(async () => (await room.db.coachingSettings.get(room.client.id))?.coachHoursPerWeek)
    .toBe(12);
});
