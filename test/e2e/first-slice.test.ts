import { expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launch } from './launch';

test('a newcomer names himself and a client, adds a rep, and finds everything after a restart', async () => {
  const userDataDir = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-first-'));
  const first = await launch({ userDataDir });
  const { page } = first;
  await page.getByLabel('Your name').fill('Imogen Hartley');
  await page.getByLabel('A client of your own').check();
  await page.getByLabel('Name of the client').fill('Acme');
  await page.getByRole('button', { name: 'Start with this client' }).click();
  await page.getByRole('link', { name: 'Reps' }).click();
  await page.getByRole('button', { name: 'Add a rep' }).first().click();
  await page.getByLabel('Name', { exact: true }).fill('Dana Fox');
  await page.keyboard.press('Enter');
  await page.getByText('Dana Fox').first().waitFor();
  await page.getByText('Saved').waitFor();
  await first.close();

  const second = await launch({ userDataDir });
  await second.page.getByRole('link', { name: 'Reps' }).click();
  await second.page.getByText('Dana Fox').first().waitFor();
  await second.page.keyboard.press('Control+z');
  await second.page.getByText('Undone: Add Dana Fox').waitFor();
  await second.page.getByRole('heading', { name: 'No reps yet' }).waitFor();
  expect(await second.page.getByRole('button', { name: 'Add a rep' }).count()).toBeGreaterThan(0);
  await second.close();
  await rm(userDataDir, { recursive: true, force: true });
});
