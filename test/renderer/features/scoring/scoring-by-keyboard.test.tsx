import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { levelOf } from '../../../../shared/model/scorecard';
import { axeFaults } from '../../../fixtures/axe';
import { openCallRoom, showCall } from '../../../fixtures/call-room';

const scorecard = () => page.getByRole('region', { name: 'Scorecard' });
const keys = { evidenceHere: 'n', completeAndGoOn: '{Control>}{Enter}{/Control}' };

test('opening a call shows the five dimensions and writes nothing', async () => {
  const room = await openCallRoom();
  await showCall(room);
  await expect.element(page.getByRole('heading', { name: /Dana Fox with Pellworth/ })).toBeVisible();
  await expect.element(scorecard().getByRole('button', { name: /Discovery quality/ })).toBeVisible();
  expect(await room.db.scorecards.count()).toBe(0);
  expect(await axeFaults()).toEqual([]);
});

// Discovery quality counts twice on a discovery call: (4 × 2 + 2) ÷ 3 = 3.3.
test('digits score the focused dimension and arrows move on', async () => {
  const room = await openCallRoom();
  await showCall(room);
  await expect.element(scorecard()).toBeVisible();
  await userEvent.keyboard('4{ArrowDown}2{ArrowDown}o');
  await expect.element(scorecard().getByText('3.3')).toBeVisible();
  await room.door.settled();
  const [card] = await room.db.scorecards.toArray();
  expect(card && levelOf(card, 'discoveryQuality')).toBe(4);
  expect(card && levelOf(card, 'valueConnection')).toBe(2);
  expect(card?.objectionResponse.is).toBe('no opportunity');
  expect(await room.db.scorecards.count()).toBe(1);
});

test('a scorecard completes when each level has evidence, and not before', async () => {
  const room = await openCallRoom();
  await showCall(room);
  await expect.element(scorecard()).toBeVisible();
  await userEvent.keyboard(`3${keys.evidenceHere}`);
  for (let step = 0; step < 3; step++) await userEvent.keyboard(`{ArrowDown}4${keys.evidenceHere}`);
  await userEvent.keyboard('{ArrowDown}5');
  await userEvent.keyboard(keys.completeAndGoOn);
  const missing = 'Executive presence needs evidence, or a reason for having none.';
  await expect.element(page.getByRole('button', { name: missing })).toBeVisible();
  const reason = page.getByLabelText('Reason for no evidence');
  await expect.element(reason).toHaveFocus();
  await reason.fill('Heard throughout the call');
  await userEvent.keyboard(keys.completeAndGoOn);
  await expect.element(scorecard().getByText(/^Complete,/)).toBeVisible();
  await room.door.settled();
  const [card] = await room.db.scorecards.toArray();
  expect(card?.state).toBe('complete');
  expect(card?.executivePresence).toEqual({ is: 'level', level: 5, reason: 'Heard throughout the call' });
});

test('a score stands in the frame after the key press, before anything is stored', async () => {
  const room = await openCallRoom();
  await showCall(room);
  await expect.element(scorecard()).toBeVisible();
  const press = (key: string): void => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key, code: `Digit${key}`, cancelable: true }));
  };
  const nextFrame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
  const isPressed = (level: string): boolean =>
    document
      .querySelector(`[aria-label="Levels of Discovery quality"] [aria-pressed=true]`)
      ?.textContent.startsWith(level) === true;
  for (const key of ['4', '2', '5']) {
    press(key);
    await nextFrame();
    expect(isPressed(key)).toBe(true);
  }
  expect(room.main.lines.some(({ change }) => change.includes('Score Discovery quality 5'))).toBe(false);
});
