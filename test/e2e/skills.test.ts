import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../pictures/store';
import { readContents, readPages, readWorkbook } from '../tour/files';
import { assessByKeys, beginAssessment, matrixCell, matrixCellSays } from './assess-by-keys';
import { launch, saveDialogReturns, type Launched } from './launch';
import { goTo, startWithSample } from './walk';

/** Nobody has come to him in this quarter. */
const whose = 'Alexandre-Emmanuel de Rochebrune-Mbaye';
const note = 'Names the cost of a lost sample before he names the price.';
/** 4 for every one of the 21 competencies: under what his role is asked for. */
const levels = Array.from({ length: 21 }, () => 4);

let folder = '';
let program: Launched;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-skills-'));
  program = await launch();
  await startWithSample(program.page, 'Kit Marlow');
});
afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

test('a rep who is assessed by keyboard stands on the matrix with what was said', async () => {
  const { page } = program;
  await goTo(page, '/skills');
  expect(await matrixCellSays(page, whose, 'Negotiating')).toMatch(/^.*: 5 of .* carried over from /);

  await beginAssessment(page, await idOf(page, 'reps', ({ name }) => name === whose));
  await assessByKeys(page, { levels, note });
  await page.keyboard.press('Control+Enter');
  await page.getByText(`The assessment of ${whose} is complete`, { exact: false }).waitFor();

  await goTo(page, '/skills');
  const negotiating = matrixCell(page, whose, 'Negotiating');
  await negotiating.and(page.locator('[aria-label*=": 4 of "][aria-label$=" by one person"]')).waitFor();
  await matrixCell(page, whose, 'Personal Pacing').focus();
  const panel = page.getByRole('region', { name: `${whose}, Personal Pacing` });
  await expect.poll(() => panel.getByRole('listitem').first().innerText()).toContain(note);
});

test('the team counts him', async () => {
  const { page } = program;
  await goTo(page, '/skills/team');
  await page.getByText('7 of 8 people assessed').waitFor();
  await page.getByRole('button', { name: 'Negotiating', exact: true }).press('Enter');
  const panel = page.getByRole('region', { name: 'Negotiating', exact: true });
  expect(await panel.getByRole('listitem').filter({ hasText: whose }).innerText()).toMatch(
    /4\.0 of 7\.0, 3\.0 short/,
  );
});

test('the client’s report says so on paper and in a spreadsheet', async () => {
  const { app, page } = program;
  await goTo(page, '/reports');
  await page.getByText(/: \d+ pages on A4$/).waitFor();
  const paper = path.join(folder, 'review.pdf');
  await saveDialogReturns(app, paper);
  await page.keyboard.press('Control+p');
  await page.getByText('Exported review.pdf').first().waitFor();
  const pages = await readPages(paper);
  const entries = readContents(pages);
  const matrix = entries.find(({ title }) => title === 'Skill gap matrix');
  expect(entries.length).toBeGreaterThan(8);
  expect(pages[(matrix?.onPage ?? 0) - 1]).toMatch(
    /Alexandre-Emmanuel de\s+4\.0 +4\.0 +4\.0[\s\d.]+Rochebrune-Mbaye/,
  );

  const sheets = path.join(folder, 'review.xlsx');
  await saveDialogReturns(app, sheets);
  await page.getByRole('button', { name: 'Export', exact: true, disabled: false }).click();
  await page.getByRole('menuitem', { name: 'Spreadsheet (XLSX)' }).click();
  await page.getByText('Exported review.xlsx').first().waitFor();
  const { rows } = await readWorkbook(sheets);
  const own = rows('Skill gap matrix').find(([rep]) => rep === whose);
  expect(own?.slice(1)).toEqual(levels);
});
