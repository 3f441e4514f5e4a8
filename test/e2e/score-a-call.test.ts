import { expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launch } from './launch';

test('a newcomer plays a call of the sample, scores it by keyboard, and finds the marks after a restart', async () => {
  const userDataDir = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-score-'));
  const first = await launch({ userDataDir });
  const { page } = first;
  await page.getByLabel('Your name').fill('Imogen Hartley');
  await page.getByRole('button', { name: 'Start with the sample' }).click();
  await page.getByRole('link', { name: 'Calls' }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Ashgrove Pathology' }).first().click();
  await page.getByRole('region', { name: 'Scorecard' }).waitFor();
  const position = page.getByRole('timer', { name: 'Position' });
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Space');
  await expect.poll(() => position.textContent(), { timeout: 20_000 }).toMatch(/^0:3[1-9]$/);
  await page.keyboard.press('4');
  await page.keyboard.press('n');
  await page.keyboard.press('Space');
  await page.getByRole('region', { name: 'Evidence' }).getByRole('listitem').waitFor();
  await page.getByText('Saved').waitFor();
  const address = page.url().replace(/^.*#/, '#');
  await first.close();

  const second = await launch({ userDataDir });
  await second.page.getByRole('link', { name: 'Calls' }).click();
  await second.page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  const levels = second.page.getByRole('group', { name: 'Levels of Value connection' });
  await levels.waitFor();
  await second.page.getByRole('region', { name: 'Evidence' }).getByRole('listitem').waitFor();
  expect(await second.page.getByRole('timer', { name: 'Position' }).textContent()).toMatch(/^0:3\d$/);
  await second.close();
  await rm(userDataDir, { recursive: true, force: true });
});
