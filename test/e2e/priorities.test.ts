import { expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launch } from './launch';
import { goTo, startWithSample } from './walk';

test('a manager places a gap by keyboard, moves it, overrides it with a reason, undoes that, and finds it after a restart', async () => {
  const userDataDir = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-priorities-'));
  const first = await launch({ userDataDir });
  const { page } = first;
  await startWithSample(page);
  await page.getByRole('link', { name: 'Priorities' }).click();
  await page.getByRole('button', { name: 'Marcus Adeyemi' }).click();
  const place = page.getByRole('button', { name: /^Place (?!all)/ }).first();
  const name = (await place.getAttribute('aria-label'))?.replace(/^Place /, '') ?? '';
  const point = page.getByRole('button', { name: new RegExp(`^${name}: impact`) });
  const stands = () => point.getAttribute('aria-label');
  const inFocus = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

  await place.focus();
  await page.keyboard.press('Enter');
  await expect.poll(inFocus).toContain(`${name}: impact`);
  const placed = await stands();

  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect.poll(stands).not.toBe(placed);
  await page.getByText('Saved').waitFor();
  const moved = await stands();

  await page.keyboard.press('Enter');
  const impact = page.getByLabel('Impact, 1 to 5');
  await impact.fill('1.7');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Save the place' }).click();
  await page
    .getByText(/^Say why it is not the proposed/)
    .first()
    .waitFor();
  expect(await stands()).toBe(moved);
  for (const field of ['Why this impact', 'Why this difficulty']) {
    await page.getByLabel(field).fill('Half of his deals come from one partner');
  }
  await page.keyboard.press('Enter');
  await expect.poll(stands).toContain('impact 1.7');

  await point.focus();
  await page.keyboard.press('Control+z');
  await expect.poll(stands).toBe(moved);
  await page.getByText('Saved').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('More impact, by 0.1').waitFor();
  const address = page.url().replace(/^.*#/, '');
  await first.close();

  const second = await launch({ userDataDir });
  await second.page.getByRole('heading', { name: 'Today' }).waitFor();
  await goTo(second.page, address);
  const again = second.page.getByRole('button', { name: new RegExp(`^${name}: impact`) });
  await again.waitFor();
  expect(await again.getAttribute('aria-label')).toBe(moved);
  await second.page.keyboard.press('Control+z');
  await expect.poll(() => again.getAttribute('aria-label')).toBe(placed);
  await second.close();
  await rm(userDataDir, { recursive: true, force: true });
});
