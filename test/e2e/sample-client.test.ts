import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { launch } from './launch';

/** Remembers the player that the page makes: one without a picture stands nowhere on it. */
const watchPlayer = (page: Page) =>
  page.evaluate(() => {
    const create = document.createElement.bind(document);
    const createElement = (name: string): HTMLElement => {
      const made = create(name);
      if (made instanceof HTMLMediaElement) Object.assign(window, { player: made });
      return made;
    };
    Object.assign(document, { createElement });
  });

/** What the player made last says of itself. */
const player = (page: Page) =>
  page.evaluate(() => {
    const made: unknown = Reflect.get(window, 'player');
    if (!(made instanceof HTMLMediaElement)) return undefined;
    const { currentTime, duration, paused, seeking } = made;
    return { currentTime, duration, paused, seeking };
  });

const slow = { timeout: 20_000 };

test('a newcomer scores a call of the sample client, and removes the sample again', async () => {
  const { page, close } = await launch();
  await page.getByLabel('Your name').fill('Kit Marlow');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Today' }).waitFor();
  await page.getByText('6 calls of 5 reps to score').waitFor();
  await page.getByText('Saved').waitFor();

  await watchPlayer(page);
  await page.keyboard.press('g');
  await page.getByRole('heading', { name: /Dana Fox with Merrow Bay Seafoods/ }).waitFor();
  await page.keyboard.press('Space');
  await expect.poll(async () => (await player(page))?.currentTime ?? 0, slow).toBeGreaterThan(1);
  // 484.237 s in the description; a container rounds to a packet.
  expect((await player(page))?.duration).toBeCloseTo(484.2, 0);

  // A press on a turn goes to its start, to the millisecond.
  await page.keyboard.press('Space');
  await expect.poll(async () => (await player(page))?.paused, slow).toBe(true);
  await page.getByRole('button', { name: 'Go to 0:36' }).click();
  await expect.poll(async () => (await player(page))?.currentTime, slow).toBe(36.482);
  expect((await player(page))?.seeking).toBe(false);

  await page.keyboard.press('3');
  await page.getByText('Saved').waitFor();

  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('heading', { name: 'Drafts to finish' }).waitFor();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.getByText('What next, Kit Marlow?').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('heading', { name: 'Drafts to finish' }).waitFor();
  await page.keyboard.press('g');
  await page.getByRole('heading', { name: /Dana Fox with/ }).waitFor();
  await page.keyboard.press('Space');
  await expect.poll(async () => (await player(page))?.paused, slow).toBe(false);
  await close();
});
