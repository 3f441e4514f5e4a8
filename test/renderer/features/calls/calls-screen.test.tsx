import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Route } from 'wouter';
import { ShellCommands } from '../../../../renderer/app/shell/shell-commands';
import { CallsScreen } from '../../../../renderer/features/calls/calls-screen';
import { setFilter } from '../../../../renderer/features/calls/calls-ui';
import { QueueScreen } from '../../../../renderer/features/calls/queue-screen';
import { made } from '../../../../shared/model/change';
import { axeFaults } from '../../../fixtures/axe';
import { addCallOf, addTranscript, openCallRoom, type CallRoom } from '../../../fixtures/call-room';
import { put } from '../../../fixtures/data-room';
import { openScreenRoom, show, type ScreenRoom } from '../../../fixtures/screen';
import { sampleCard, sampleEvidence } from '../../../shared/samples';

beforeEach(() => setFilter({ repId: null, kind: '', state: '', text: '' }));

const showCalls = (room: ScreenRoom, path = '/calls') =>
  show(
    room,
    <div style={{ height: '100vh' }}>
      <Route path="/calls" component={CallsScreen} />
      <Route path="/reps/:repId/queue" component={QueueScreen} />
      <ShellCommands />
    </div>,
    { path },
  );

async function addCompleteCard(room: CallRoom): Promise<void> {
  const of = { clientId: room.client.id, callId: room.call.id };
  const card = sampleCard(1, [4, 4, 4, 4, 4], {
    ...of,
    id: room.newId(),
    coachId: room.coach.id,
    rubricId: room.rubric.id,
  });
  const evidence = sampleEvidence(1, 1, 'valueConnection', { ...of, id: room.newId(), scorecardId: card.id });
  await put(room, room.client.id, [
    made('scorecards', { ...card, state: 'draft', completedAt: null }),
    made('evidence', evidence),
  ]);
  const complete = { state: 'complete', completedAt: card.completedAt };
  await put(room, room.client.id, [
    { table: 'scorecards', id: card.id, before: { state: 'draft', completedAt: null }, after: complete },
  ]);
}

test('without calls it says what will be here', async () => {
  await showCalls(await openScreenRoom());
  await expect.element(page.getByRole('heading', { name: 'No calls yet' })).toBeVisible();
  expect(await axeFaults()).toEqual([]);
});

test('calls are listed with how far they are, filtered, and opened', async () => {
  const room = await openCallRoom();
  await addCompleteCard(room);
  await addCallOf(room, room.rep, { customer: 'Merrow Bay', kind: 'demo' });
  const { visited } = await showCalls(room);
  await expect.element(page.getByText('4.0')).toBeVisible();
  expect(await axeFaults()).toEqual([]);
  await page.getByLabelText('Kind').selectOptions('Demo');
  await expect.element(page.getByText(/^1 call/)).toBeVisible();
  await page.getByRole('button', { name: 'Merrow Bay', exact: true }).click();
  expect(visited?.at(-1)).toMatch(/^\/calls\//);
});

test('deleting a call says what goes with it, and undo brings all of it back', async () => {
  const room = await openCallRoom();
  await addCompleteCard(room);
  await addTranscript(room, [['Dana', 0, 4, 'Hello.']]);
  await showCalls(room);
  await page.getByRole('button', { name: /^Acts on the call/ }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText('1 piece of evidence')).toBeVisible();
  await expect.element(dialog.getByText('the recording call.wav')).toBeVisible();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect.element(page.getByRole('heading', { name: 'No calls yet' })).toBeVisible();
  await room.door.settled();
  const tables = [
    'calls',
    'recordings',
    'scorecards',
    'evidence',
    'transcripts',
    'transcriptSources',
  ] as const;
  const left = async () => Promise.all(tables.map((table) => room.db.table(table).count()));
  expect(await left()).toEqual([0, 0, 0, 0, 0, 0]);
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(left).toEqual([1, 1, 1, 1, 1, 1]);
});

test('a call is left out of the queue with a reason and put back', async () => {
  const room = await openCallRoom();
  await showCalls(room, `/reps/${room.rep.id}/queue`);
  await expect.element(page.getByRole('link', { name: 'Pellworth Cold Storage' })).toBeVisible();
  await put(room, room.client.id, [
    { table: 'calls', id: room.call.id, before: { leftOut: null }, after: { leftOut: 'Voicemail only' } },
  ]);
  await expect.element(page.getByText('Voicemail only')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Nothing is waiting' })).toBeVisible();
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect.poll(async () => (await room.db.calls.get(room.call.id))?.leftOut).toBe(null);
  expect(await axeFaults()).toEqual([]);
});

test('a draw with the same seed draws the same calls, and the seed is shown and kept', async () => {
  const room = await openCallRoom();
  for (let day = 1; day <= 12; day++) {
    await addCallOf(room, room.rep, {
      date: `2026-10-${String(day).padStart(2, '0')}`,
      customer: `Customer ${day}`,
    });
  }
  await showCalls(room, `/reps/${room.rep.id}/queue`);
  const draw = async (): Promise<readonly string[]> => {
    await page.getByLabelText('How many').fill('3');
    await page.getByLabelText('Seed').fill('42');
    await page.getByRole('button', { name: 'Draw' }).click();
    await expect.element(page.getByText(/Drawn at random with the seed 42/)).toBeVisible();
    await room.door.settled();
    const draws = await room.db.draws.toArray();
    expect(draws).toHaveLength(1);
    return draws[0]?.callIds ?? [];
  };
  const first = await draw();
  expect(first).toHaveLength(3);
  await page.getByRole('button', { name: 'Use the last ten' }).click();
  await expect.element(page.getByText(/The last ten calls/)).toBeVisible();
  expect(await draw()).toEqual(first);
});

test('a call without a recording is added and opens for scoring', async () => {
  const room = await openCallRoom();
  const { visited } = await showCalls(room);
  await page.getByRole('button', { name: 'Add a call without a recording' }).click();
  await expect.element(page.getByRole('dialog').getByRole('combobox', { name: 'Rep' })).toHaveFocus();
  // The list does not cover the other fields before somebody asks for it.
  expect(page.getByRole('option', { name: 'Dana Fox' }).elements()).toHaveLength(0);
  await page.getByRole('dialog').getByRole('combobox', { name: 'Rep' }).click();
  await page.getByRole('option', { name: 'Dana Fox' }).click();
  await page.getByLabelText('Customer').fill('Thornbury University');
  await page.getByRole('button', { name: 'Add the call' }).click();
  await expect.poll(() => room.db.calls.count()).toBe(2);
  const added = (await room.db.calls.toArray()).find(({ customer }) => customer === 'Thornbury University');
  expect(added).toMatchObject({ source: 'live', recordingId: null, date: '2026-11-22' });
  expect(visited?.at(-1)).toBe(`/calls/${added?.id}`);
});
