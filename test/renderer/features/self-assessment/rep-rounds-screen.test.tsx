import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { RepRoundsScreen } from '../../../../renderer/features/self-assessment/rep-rounds-screen';
import { undoAct } from '../../../../renderer/data/history';
import { axeFaults } from '../../../fixtures/axe';
import { show } from '../../../fixtures/screen';
import { addComplete, addRound, openRoundsRoom, type RoundsRoom } from './rounds-room';

const open = (room: RoundsRoom) =>
  show(room, <RepRoundsScreen />, {
    path: `/reps/${room.rep.id}/self-assessment`,
    route: '/reps/:repId/self-assessment',
  });
const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

describe('the first round', () => {
  test('is handed over with a PIN of four digits or more', async () => {
    const room = await openRoundsRoom();
    await open(room);
    expect(await axeFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Hand over this machine' }).click();
    await page.getByLabelText('PIN for your return').fill('123');
    await page.getByRole('button', { name: 'Hand over', exact: true }).click();
    await expect.element(page.getByText('Type four to twelve digits.')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await page.getByLabelText('PIN for your return').fill('4711');
    await page.getByRole('button', { name: 'Hand over', exact: true }).click();
    await expect.poll(() => room.db.handOvers.count()).toBe(1);
    const [lock] = await room.db.handOvers.toArray();
    const [round] = await room.db.selfAssessments.toArray();
    expect(lock?.selfAssessmentId).toBe(round?.id);
    expect(JSON.stringify(lock)).not.toContain('4711');
    // Undo of the coach does not reach the hand-over or what the rep does in it.
    expect(await undoAct(room.db, room.client.id)).toBeUndefined();
  });

  test('is saved as a form that names it, and the same form again while it waits', async () => {
    const room = await openRoundsRoom();
    await open(room);
    await page.getByRole('button', { name: 'Save a form to send' }).click();
    await expect.element(page.getByText(/It waits for the answer file of Dana Fox/)).toBeVisible();
    await page.getByRole('button', { name: 'Save the form again' }).click();
    await expect.poll(() => room.main.saved.length).toBe(2);
    const [round, second] = await room.db.selfAssessments.toArray();
    expect(second).toBeUndefined();
    const texts = room.main.saved.map(({ bytes }) => new TextDecoder().decode(bytes));
    for (const text of texts) expect(text).toContain(`"selfAssessmentId":"${round?.id}"`);
    expect(room.main.saved[0]?.name).toBe('Self-assessment Dana Fox round 1.html');
  });

  test('can be discarded while it waits, and that can be undone', async () => {
    const room = await openRoundsRoom();
    await addRound(room, { answers: { 'valueConnection.confidence.1': 2 } });
    await open(room);
    await expect.element(page.getByText(/1 of 20 questions are answered/)).toBeVisible();
    await page.getByRole('button', { name: 'Discard round 1' }).click();
    await expect.element(page.getByText('No self-assessment yet')).toBeVisible();
    const undo = await undoAct(room.db, room.client.id);
    expect(undo?.label).toBe('Discard the unfinished self-assessment of Dana Fox, round 1');
    if (undo) await room.door.commit(undo);
    await expect.element(page.getByText(/1 of 20 questions are answered/)).toBeVisible();
  });
});

describe('rounds compared', () => {
  test('show each round, what changed from the first to the newest, and what was observed', async () => {
    const room = await openRoundsRoom();
    await addComplete(room, 1, 5);
    await addComplete(room, 2, 3);
    await open(room);
    await expect.element(page.getByRole('heading', { name: 'Rounds compared' })).toBeVisible();
    const cells = row('Discovery quality')
      .getByRole('cell')
      .elements()
      .map(({ textContent }) => textContent);
    expect(cells[0]).toContain('5.0sure 5.0, done 5.0');
    expect(cells[1]).toContain('3.0sure 3.0, done 3.0');
    // 3 − 5 = −2.
    expect(cells[2]).toBe('−2.0');
    expect(cells[3]).toMatch(/observed: \d\.\d n \d/);
    expect(await axeFaults()).toEqual([]);
  });

  test('are drawn with a table twin, one key away', async () => {
    const room = await openRoundsRoom();
    await addComplete(room, 1, 4);
    await open(room);
    const chart = page.getByRole('figure', { name: 'On the scale from 1 to 5' });
    await expect
      .element(chart.getByRole('img', { name: /^Discovery quality: Round 1 4\.0, Observed now \d\.\d$/ }))
      .toBeVisible();
    await chart.getByRole('button', { name: 'Table' }).click();
    await expect.element(chart.getByRole('columnheader', { name: 'Observed now' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('say where nothing was observed yet', async () => {
    const room = await openRoundsRoom({ scored: 0 });
    await addComplete(room, 1, 4);
    await open(room);
    await expect.element(row('Discovery').getByText('not scored')).toBeVisible();
  });

  test('open a figure to the questions and the answers', async () => {
    const room = await openRoundsRoom();
    await addComplete(room, 1, 4);
    await open(room);
    await page.getByRole('button', { name: /Value connection, round 1: 4\.0/ }).click();
    await expect.element(page.getByText(/why they should pay more for yours/)).toBeVisible();
  });
});
