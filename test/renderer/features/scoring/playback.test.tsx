import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { made } from '../../../../shared/model/change';
import { openCallRoom, showCall, type CallRoom } from '../../../fixtures/call-room';
import { put } from '../../../fixtures/data-room';

const position = () => page.getByRole('timer', { name: 'Position' });
const seconds = async (room: CallRoom): Promise<number | undefined> =>
  ((await room.db.listenings.toArray())[0]?.positionMs ?? NaN) / 1000;

test('keys seek exactly, and the position is kept for the next time', async () => {
  const room = await openCallRoom();
  const { view } = await showCall(room);
  await expect.element(page.getByText('/ 1:00')).toBeVisible();
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}{ArrowRight}{ArrowLeft}{ArrowRight}');
  await expect.element(position()).toHaveTextContent('0:35');
  await view.unmount();
  await expect.poll(() => seconds(room)).toBe(35);
  await showCall(room);
  await expect.element(position()).toHaveTextContent('0:35');
});

test('playing goes on while scores are given, and steps back when it resumes', async () => {
  const room = await openCallRoom();
  await showCall(room, { stepBackSeconds: 5 });
  await expect.element(page.getByText('/ 1:00')).toBeVisible();
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  await userEvent.keyboard(' 4n');
  await expect.element(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.element(position()).not.toHaveTextContent('0:30');
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect.poll(() => seconds(room)).toBeGreaterThan(30);
  const pausedAt = (await seconds(room)) ?? NaN;
  await userEvent.keyboard('  ');
  await expect.poll(() => seconds(room)).toBeLessThan(pausedAt - 3);
  expect(await seconds(room)).toBeGreaterThanOrEqual(pausedAt - 5.1);
});

test('silence is jumped over where that is wanted', async () => {
  const room = await openCallRoom({ sound: 'paused' });
  await showCall(room, { skipSilence: true, stepBackSeconds: 0 });
  await expect.element(page.getByText('/ 1:00')).toBeVisible();
  await userEvent.keyboard(' ');
  // Five seconds of tone, then 45 of silence: without the jump this takes most of a minute.
  await expect.poll(() => position().element().textContent, { timeout: 14_000 }).toMatch(/^0:(49|5\d)$/);
});

test('letters belong to the field that is typed in; playback keys with Alt go on working', async () => {
  const room = await openCallRoom();
  await showCall(room);
  await expect.element(page.getByText('/ 1:00')).toBeVisible();
  await userEvent.keyboard('w');
  const note = page.getByLabelText('Overall note');
  await expect.element(note).toHaveFocus();
  await userEvent.keyboard('on time 4');
  await userEvent.keyboard('{Alt>}l{/Alt}');
  await expect.element(note).toHaveValue('on time 4');
  await expect.element(position()).toHaveTextContent('0:05');
  await userEvent.keyboard('{Escape}3');
  await expect
    .poll(() => room.db.scorecards.toArray())
    .toMatchObject([{ note: 'on time 4', discoveryQuality: { is: 'level', level: 3 } }]);
});

test('a click on a button leaves Space to the playback', async () => {
  const room = await openCallRoom();
  await showCall(room);
  await expect.element(page.getByText('/ 1:00')).toBeVisible();
  await page.getByRole('button', { name: /^4 Takes important/ }).click();
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(() => room.db.scorecards.toArray()).toMatchObject([{ discoveryQuality: { level: 4 } }]);
});

test('a recording that is not on this machine is named, and marks work without it', async () => {
  const room = await openCallRoom();
  const bridge = {
    ...room.bridge,
    recordings: { ...room.bridge.recordings, missing: async () => ['a'.repeat(64)] },
  };
  await showCall({ ...room, services: { ...room.services, bridge } });
  await expect.element(page.getByText(/The recording call.wav is not on this machine/)).toBeVisible();
  await userEvent.keyboard('3n');
  await expect.poll(() => room.db.evidence.count()).toBe(1);
});

test('a file that cannot be played is named', async () => {
  const room = await openCallRoom({ sound: 'broken' });
  await showCall(room);
  await expect.element(page.getByText(/cannot be played here/)).toBeVisible();
});

test('a live call is timed by the clock, which the play key starts', async () => {
  const room = await openCallRoom({ sound: null, call: { source: 'live' } });
  await showCall(room);
  await expect.element(page.getByText('Scored live', { exact: true })).toBeVisible();
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('button', { name: /Stop the clock/ })).toBeVisible();
  await expect.element(position()).toHaveTextContent('0:01');
  await userEvent.keyboard('q');
  await expect.poll(async () => (await room.db.counts.toArray())[0]?.atMs).toBeGreaterThanOrEqual(1000);
});

test('evidence on a call from notes is for the whole call', async () => {
  const room = await openCallRoom({ sound: null, call: { source: 'notes' } });
  await showCall(room);
  await expect.element(page.getByText('Scored from notes', { exact: true })).toBeVisible();
  await userEvent.keyboard('4n');
  await expect.element(page.getByText('whole call')).toBeVisible();
  await expect.poll(() => room.db.evidence.toArray()).toMatchObject([{ startMs: null, endMs: null }]);
});

test('another coach’s position is not taken for one’s own', async () => {
  const room = await openCallRoom();
  const other = { id: room.newId(), name: 'Ben Okafor', initials: 'BO' };
  await put(room, null, [made('coaches', other)]);
  const listening = {
    id: room.newId(),
    clientId: room.client.id,
    callId: room.call.id,
    coachId: other.id,
    positionMs: 30_000,
  };
  await put(room, room.client.id, [made('listenings', listening)]);
  await showCall(room);
  await expect.element(page.getByText('/ 1:00')).toBeVisible();
  await expect.element(position()).toHaveTextContent('0:00');
});
