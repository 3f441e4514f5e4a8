import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RepCallsScreen } from '../../../../renderer/features/reps/rep-calls-screen';
import { RepNotesScreen } from '../../../../renderer/features/reps/rep-notes-screen';
import { RepProfileScreen } from '../../../../renderer/features/reps/rep-profile-screen';
import { RepTimelineScreen } from '../../../../renderer/features/reps/rep-timeline-screen';
import { undoAct } from '../../../../renderer/data/history';
import { fail } from '../../../../shared/lib/result';
import type { Rep } from '../../../../shared/model/rep';
import { axeFaults } from '../../../fixtures/axe';
import { openSeededRoom, show, type ScreenRoom } from '../../../fixtures/screen';
import { seededClient } from '../../../fixtures/seeded-client';
import { fillTables } from '../../../fixtures/fill';

const screens = {
  calls: RepCallsScreen,
  profile: RepProfileScreen,
  notes: RepNotesScreen,
  timeline: RepTimelineScreen,
} as const;

const dana = async (room: ScreenRoom): Promise<Rep> => {
  const rep = (await room.db.reps.toArray()).find(({ name }) => name === 'Dana Fox');
  if (!rep) throw new Error('Dana Fox is not here');
  return rep;
};

async function open(room: ScreenRoom, part: keyof typeof screens, repId?: string) {
  const Screen = screens[part];
  const id = repId ?? (await dana(room)).id;
  return show(room, <Screen />, { path: `/reps/${id}/${part}`, route: `/reps/:repId/${part}` });
}

const undo = async (room: ScreenRoom): Promise<void> => {
  await room.door.settled();
  const act = await undoAct(room.db, room.client.id);
  if (act) await room.door.commit(act);
};

describe('the head of the rep page', () => {
  test('says who it is, and scores the oldest of the last ten calls that waits', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 4, scored: 0.5 });
    const { visited } = await open(room, 'calls');
    await expect.element(page.getByRole('heading', { name: 'Dana Fox' })).toBeVisible();
    await expect.element(page.getByText(/^AE · Enterprise North · .* in the job · reports to/)).toBeVisible();
    await page.getByRole('button', { name: 'Score next call' }).click();
    const calls = (await room.db.calls.toArray()).toSorted((a, b) => (a.date < b.date ? -1 : 1));
    expect(visited?.at(-1)).toBe(`/calls/${calls[2]?.id}`);
  });

  test('archives and restores', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 0 });
    await open(room, 'notes');
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await expect.element(page.getByText('Archived')).toBeVisible();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Restore' }).click();
    await expect.poll(async () => (await dana(room)).archivedAt).toBeNull();
  });

  test('shows nobody of another client', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 1 });
    const other = seededClient({ reps: 1, calls: 1, space: 2 });
    await fillTables(room.db, other.workbook);
    await open(room, 'calls', other.workbook.reps[0]?.id);
    await expect.element(page.getByRole('heading', { name: 'This rep is not here' })).toBeVisible();
  });
});

describe('the calls of a rep', () => {
  test('stand newest first with how far each is, and open for scoring', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 10, scored: 0.7 });
    const { visited } = await open(room, 'calls');
    await expect.element(page.getByText(/^7 of the last 10 scored/)).toBeVisible();
    expect(page.getByText('Not scored').all()).toHaveLength(3);
    expect(page.getByText('Complete').all()).toHaveLength(7);
    await page.getByRole('row').nth(1).getByRole('button').click();
    const newest = (await room.db.calls.toArray()).toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
    expect(visited?.at(-1)).toBe(`/calls/${newest?.id}`);
    expect(await axeFaults()).toEqual([]);
  });

  test('say what is missing where there are none', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 0 });
    await open(room, 'calls');
    await expect.element(page.getByRole('heading', { name: 'No calls yet' })).toBeVisible();
  });
});

describe('the profile of a rep', () => {
  test('saves every field as it is left, and one undo takes back the typing of one', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 0 });
    await open(room, 'profile');
    await page.getByLabelText('Manager').fill('Rosalind');
    await page.getByLabelText('Role').selectOptions('AM');
    await page.getByLabelText('Team').selectOptions('Mid-market');
    await page.getByLabelText('Start date').fill('2024-02-01');
    await page.getByLabelText('Quota in EUR').fill('250 000');
    await page.getByLabelText('Quota is for').selectOptions('a year');
    await page.getByLabelText('Notes on the rep').fill('Knows the trade.');
    await page.getByLabelText('Territory').click();
    await expect
      .poll(() => dana(room))
      .toMatchObject({
        manager: 'Rosalind',
        role: 'AM',
        startDate: '2024-02-01',
        quota: { amount: 250_000, period: 'year' },
        notes: 'Knows the trade.',
      });
    await undo(room);
    expect((await dana(room)).notes).toBe('');
    expect((await dana(room)).quota?.period).toBe('year');
    expect(await axeFaults()).toEqual([]);
  });

  test('keeps the stored name while the field is empty, and says why', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 0 });
    await open(room, 'profile');
    await page.getByLabelText('Name').fill('');
    await expect.element(page.getByText('A rep needs a name.')).toBeVisible();
    await page.getByLabelText('Territory').click();
    await expect.element(page.getByLabelText('Name')).toHaveValue('Dana Fox');
    expect((await dana(room)).name).toBe('Dana Fox');
  });

  test('keeps a photo no longer than 256 pixels, and refuses what is no picture', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 0 });
    const canvas = new OffscreenCanvas(1200, 600);
    canvas.getContext('2d')?.fillRect(0, 0, 1200, 600);
    const png = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    const file = { handle: '1', name: 'dana.png', size: png.length, folder: '' };
    const files = room.bridge.files as { choose: unknown; read: unknown };
    files.choose = () => Promise.resolve([file]);
    files.read = () => Promise.resolve({ ok: true, value: png });
    await open(room, 'profile');
    await page.getByRole('button', { name: 'Choose a picture' }).click();
    await expect.poll(async () => (await dana(room)).photo ?? '').toMatch(/^data:image\/jpeg;base64,/);
    const kept = await createImageBitmap(await (await fetch((await dana(room)).photo ?? '')).blob());
    expect([kept.width, kept.height]).toEqual([256, 128]);

    files.read = () => Promise.resolve({ ok: true, value: new TextEncoder().encode('no picture') });
    await page.getByRole('button', { name: 'Choose another' }).click();
    await expect.element(page.getByText(/could not be read as a picture/)).toBeVisible();
    expect((await dana(room)).photo).toMatch(/^data:image\/jpeg/);
  });

  test('keeps on screen what was refused, marked as not saved, and never as if it were stored', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 0 });
    const door = { ...room.door, commit: async () => fail('Only 300 MB are free. Nothing was changed.') };
    await open({ ...room, services: { ...room.services, door } }, 'profile');
    const territory = page.getByLabelText('Territory');
    await territory.fill('Orkney');
    await userEvent.tab();
    const reason = page.getByText('Not saved. Only 300 MB are free. Nothing was changed.');
    await expect.element(reason).toBeVisible();
    await expect.element(territory).toHaveValue('Orkney');
    await expect.element(territory).toHaveAttribute('aria-invalid', 'true');
    expect((await dana(room)).territory).not.toBe('Orkney');
  });

  test('says of every field that it is shared', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 0 });
    await open(room, 'profile');
    await expect.element(page.getByLabelText('Territory')).toBeVisible();
    const fields = document.querySelectorAll('input, select, textarea, [role=group]');
    expect(page.getByText('Shared', { exact: true }).all()).toHaveLength(fields.length);
  });
});

describe('private notes', () => {
  test('are written, deleted and brought back, and say where they stay', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 0 });
    await open(room, 'notes');
    await expect
      .element(page.getByText(/Stays on this machine, in no export, bundle or report/))
      .toBeVisible();
    await page.getByRole('button', { name: 'Add a note' }).click();
    await page.getByRole('textbox').fill('Thinks of leaving.');
    await expect
      .poll(async () => (await room.db.privateNotes.toArray()).map(({ text }) => text))
      .toEqual(['Thinks of leaving.']);
    expect(await axeFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect.element(page.getByRole('heading', { name: 'No private notes' })).toBeVisible();
    room.said.at(-1)?.action?.run();
    await expect.element(page.getByRole('textbox')).toHaveValue('Thinks of leaving.');
  });
});

describe('the timeline', () => {
  test('tells what was done and undone, newest first, with who did it', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 0 });
    const profile = await open(room, 'profile');
    await page.getByLabelText('Role').selectOptions('AM');
    await expect.poll(async () => (await dana(room)).role).toBe('AM');
    await undo(room);
    await profile.view.unmount();
    await open(room, 'timeline');
    await expect.element(page.getByText('Undone')).toBeVisible();
    const lines = page
      .getByRole('listitem')
      .elements()
      .map(({ textContent }) => textContent);
    expect(lines).toEqual([
      expect.stringMatching(/UndoneChange the role of Dana FoxImogen Hartley$/),
      expect.stringMatching(/Change the role of Dana FoxImogen Hartley$/),
    ]);
    expect(await axeFaults()).toEqual([]);
  });
});
