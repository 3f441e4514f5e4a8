import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFile } from 'node:fs/promises';
import { seededDeals } from '../fixtures/seeded-deals';
import { launch, openDialogReturns, type Launched } from './launch';
import { goTo, startWithClient } from './walk';

let it: Launched;

beforeAll(async () => {
  it = await launch();
  await startWithClient(it.page, 'Acme');
});

afterAll(async () => {
  await it.close();
});

test('twenty thousand deals come in with every row told, and are there after a restart of the page', async () => {
  const { app, page, userDataDir } = it;
  const file = path.join(userDataDir, 'pipeline 2026-06-30.csv');
  await writeFile(file, seededDeals(20_000));
  await openDialogReturns(app, [file]);
  await goTo(page, '/import');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await page.getByText('20,000 rows read = 19,980 stored + 20 reported').waitFor();
  await page.getByRole('button', { name: 'Import 19,980 deals' }).click();
  await page.getByText('Imported 19,980 deals as of 30 Jun 2026.').first().waitFor();
  await openDialogReturns(app, [file]);
  await page.reload();
  await goTo(page, '/import');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await page
    .getByText('This file is here already, as the pipeline of 30 Jun 2026.', { exact: false })
    .waitFor();
  expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
});
