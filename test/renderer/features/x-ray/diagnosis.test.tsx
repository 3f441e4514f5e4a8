import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { XRayScreen } from '../../../../renderer/features/x-ray/x-ray-screen';
import { undoAct } from '../../../../renderer/data/history';
import { changeCoachingSetting } from '../../../../shared/model/acts/coaching-settings';
import { made } from '../../../../shared/model/change';
import type { Coach } from '../../../../shared/model/coach';
import { dimensionKeys, perDimension, type Level } from '../../../../shared/model/dimensions';
import { axeFaults } from '../../../fixtures/axe';
import { put } from '../../../fixtures/data-room';
import { show, type ScreenRoom } from '../../../fixtures/screen';
import { addComplete, openRoundsRoom, type RoundsRoom } from '../self-assessment/rounds-room';

/** A room in which Dana's six calls all have these levels. */
async function openAt(levels: readonly Level[], options: Parameters<typeof openRoundsRoom>[0] = {}) {
  const room = await openRoundsRoom({ reps: 1, scored: 1, calls: 6, ...options });
  const scores = perDimension((_, place) => ({
    is: 'level' as const,
    level: levels[place] ?? 3,
    reason: '',
  }));
  await room.db.scorecards.toCollection().modify({ ...scores });
  return room;
}

const look = (room: ScreenRoom & Pick<RoundsRoom, 'rep'>) =>
  show(room, <XRayScreen />, { path: `/reps/${room.rep.id}`, route: '/reps/:repId' });

/** The same room with somebody else at work who has scored nothing. */
async function asNewcomer(room: RoundsRoom): Promise<RoundsRoom> {
  const coach: Coach = { id: room.newId(), name: 'Kit Marlow', initials: 'KM' };
  await put(room, null, [made('coaches', coach)]);
  return { ...room, coach };
}

const part = (name: string) => page.getByRole('region', { name });
const rowIn = (name: string, row: string) => part(name).getByRole('row', { name: new RegExp(`^${row}`) });
const guesses = (room: RoundsRoom) => room.db.leaderGuesses.toArray();

describe('the perception gap', () => {
  test('names blind spots and hidden strengths, with the figures behind them', async () => {
    // Self 4 on all; observed 2, 5, 4, 3, 4: +2, −1, 0, +1, 0.
    const room = await openAt([2, 5, 4, 3, 4]);
    await addComplete(room, 1, 4);
    await look(room);
    const reading = (name: string) => rowIn('Perception gap', name).getByRole('cell').last();
    await expect.element(reading('Discovery quality')).toHaveTextContent('blind spot');
    await expect.element(reading('Value connection')).toHaveTextContent('hidden strength');
    await expect.element(reading('Objection response')).toHaveTextContent('agreed strength');
    await expect.element(reading('Next step clarity')).toHaveTextContent('blind spot');
    await page
      .getByRole('button', { name: /Discovery quality, self-assessed minus observed: \+2\.0/ })
      .click();
    await expect.element(page.getByText('self-assessed, mean of 4 answers')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('follows the threshold of the client', async () => {
    const room = await openAt([2, 5, 4, 3, 4]);
    await addComplete(room, 1, 4);
    const act = changeCoachingSetting(room.client.id, undefined, 'perceptionThreshold', 1.5);
    await put(room, room.client.id, act.edits);
    await look(room);
    const reading = (name: string) => rowIn('Perception gap', name).getByRole('cell').last();
    await expect.element(reading('Discovery quality')).toHaveTextContent('blind spot');
    await expect.element(reading('Next step clarity')).toHaveTextContent('agreed gap');
    await expect.element(page.getByText(/\+1\.5 or more is a blind spot/)).toBeVisible();
  });

  test('is on the radar beside the observed levels, with the target, in its table too', async () => {
    const room = await openAt([2, 5, 4, 3, 4]);
    await addComplete(room, 1, 4);
    await look(room);
    await expect
      .element(
        page.getByRole('img', { name: /Discovery quality: observed 2\.0.*self-assessed 4\.0.*target 4\.0/ }),
      )
      .toBeVisible();
    await page.getByRole('button', { name: 'Table' }).first().click();
    await expect.element(page.getByRole('columnheader', { name: 'Self-assessed' }).first()).toBeVisible();
  });

  test('says that observed levels on fewer than five scores are thin', async () => {
    const room = await openAt([2, 2, 2, 2, 2], { calls: 3 });
    await addComplete(room, 1, 4);
    await look(room);
    await expect
      .element(rowIn('Perception gap', 'Discovery quality').getByTitle('Observed on fewer than five scores'))
      .toBeVisible();
  });

  test('leads to the questions where there is no self-assessment', async () => {
    const room = await openAt([3, 3, 3, 3, 3]);
    await look(room);
    await expect
      .element(part('Perception gap').getByRole('link', { name: 'Self-assessment' }))
      .toHaveAttribute('href', `/reps/${room.rep.id}/self-assessment`);
  });
});

describe('what it points to', () => {
  test('is a part of selling, with the rule that fired and its figures', async () => {
    await look(await openAt([2, 3, 3, 1, 1]));
    const lines = part('What it points to').getByRole('listitem');
    await expect.element(lines.first().getByText('Qualifying', { exact: true })).toBeVisible();
    const texts = lines.elements().map(({ textContent }) => textContent);
    expect(texts).toHaveLength(2);
    expect(texts[1]).toMatch(/^ClosingNext step clarity was 2 or less on 5 of the last 5 scored calls/);
    await page.getByRole('button', { name: /Closing, low scores: 5/ }).click();
    await expect.element(page.getByText(/points from 4/)).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('is nothing without a pattern, and that is said', async () => {
    await look(await openAt([3, 3, 3, 3, 3]));
    await expect.element(page.getByText(/^No pattern: no dimension was at 2 or less/)).toBeVisible();
  });

  test('is too early under five scores', async () => {
    await look(await openAt([1, 1, 1, 1, 1], { calls: 4 }));
    await expect.element(page.getByText(/Too early: a pattern takes five scores/)).toBeVisible();
  });
});

describe('the leader’s guess', () => {
  const show5 = () => page.getByRole('button', { name: 'Show the X-Ray' });

  test('comes before the first look of somebody who has scored nothing, and shows nothing of the scores', async () => {
    const room = await asNewcomer(await openAt([2, 3, 4, 3, 2]));
    await look(room);
    await expect.element(page.getByRole('heading', { name: 'Before you look' })).toBeVisible();
    expect(page.getByRole('heading', { name: 'Skills profile' }).elements()).toEqual([]);
    expect(await axeFaults()).toEqual([]);
    await show5().click();
    expect(page.getByText('Not guessed yet').elements()).toHaveLength(5);
    await userEvent.keyboard('44444');
    await show5().click();
    await expect.element(page.getByRole('heading', { name: 'Skills profile' })).toBeVisible();
    // Guess 4 on all; observed 2 3 4 3 2: +2, +1, 0, +1, +2, mean 1.2.
    await expect
      .element(page.getByText(/Kit Marlow expected levels on average 1\.2 higher than the calls showed/))
      .toBeVisible();
    await expect
      .element(rowIn('Leader’s guess', 'Discovery quality').getByRole('cell').last())
      .toHaveTextContent('Discovery quality, guess minus observed: +2.0');
    expect(await axeFaults()).toEqual([]);
    const [guess] = await guesses(room);
    expect(guess?.observed.discoveryQuality).toEqual({ mean: 2, n: 6 });
    // Looking is not undone: the guess could be made again with the scores in view.
    expect(await undoAct(room.db, room.client.id)).toBeUndefined();
  });

  test('stays what it was when later calls change the scores', async () => {
    const room = await asNewcomer(await openAt([2, 2, 2, 2, 2]));
    await look(room);
    await show5().click();
    await userEvent.keyboard('33333');
    await show5().click();
    await expect.element(page.getByText(/on average 1\.0 higher/)).toBeVisible();
    await room.db.scorecards
      .toCollection()
      .modify(perDimension(() => ({ is: 'level' as const, level: 5 as Level, reason: '' })));
    await expect.element(page.getByRole('img', { name: /Discovery quality: observed 5\.0/ })).toBeVisible();
    await expect.element(page.getByText(/on average 1\.0 higher/)).toBeVisible();
  });

  test('can be skipped, which is said and not asked again', async () => {
    const room = await asNewcomer(await openAt([2, 3, 4, 3, 2]));
    await look(room);
    await page.getByRole('button', { name: 'Look without a guess' }).click();
    await expect.element(page.getByText(/Kit Marlow looked on .* without a guess/)).toBeVisible();
    expect(await guesses(room)).toMatchObject([{ levels: {}, coachId: room.coach.id }]);
  });

  test('is not asked of the coach who scored the calls', async () => {
    await look(await openAt([2, 3, 4, 3, 2]));
    await expect.element(page.getByRole('heading', { name: 'Skills profile' })).toBeVisible();
    await expect.element(page.getByText(/Nobody guessed before the scores were known/)).toBeVisible();
  });

  test('can be made before the first call is scored, and waits for the reveal', async () => {
    const room = await openRoundsRoom({ reps: 1, calls: 2, scored: 0 });
    const { view } = await look(room);
    await page.getByRole('button', { name: 'Keep the guess' }).click();
    await userEvent.keyboard('43434');
    await page.getByRole('button', { name: 'Keep the guess' }).click();
    await expect.element(page.getByText(/Your guess is kept\. You can change it/)).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    const [kept] = await guesses(room);
    expect(dimensionKeys.map((key) => kept?.levels[key])).toEqual([4, 3, 4, 3, 4]);
    expect(kept?.revealedAt).toBeNull();
    await view.unmount();
  });
});
