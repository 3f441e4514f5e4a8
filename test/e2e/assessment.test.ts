import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standardFramework } from '../../shared/content/frameworks/standard-framework';
import { writeBundle } from '../fixtures/bundle-file';
import { seededClient } from '../fixtures/seeded-client';
import { recordsOf } from '../pictures/store';
import { axeFaultsOn, openForm } from './form-browser';
import { dropFiles, launch, saveDialogReturns, type Launched } from './launch';
import { goTo, startWithBundle } from './walk';

const { workbook, client } = seededClient({ reps: 3, calls: 4, scored: 1, teams: 1 });
const rep = workbook.reps.find(({ role }) => role !== 'manager');
if (!rep) throw new Error('the client has a rep');
const id = client.id.replace(/.{4}$/, '0005');
const framework = standardFramework({ id, clientId: client.id, family: id, createdAt: client.createdAt });
const all = framework.competencies.length;

let folder = '';
let program: Launched;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-assess-'));
  const bundle = path.join(folder, 'seeded.benchcoach');
  await writeBundle(bundle, { ...workbook, frameworks: [framework] });
  program = await launch({ userDataDir: path.join(folder, 'data') });
  page = program.page;
  await startWithBundle(program, bundle);
});

afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

/** The levels that the database holds of the newest assessment. */
const newest = async () => (await recordsOf(page, 'assessments')).at(-1);

describe('assessing in the program', () => {
  test('is done by keyboard, stopped over a restart, gone on with and completed', async () => {
    await goTo(page, `/reps/${rep.id}/competencies`);
    await page.getByRole('button', { name: /^Assess Q/ }).click();
    await page.getByRole('heading', { level: 2, name: framework.competencies[0]?.name ?? '' }).waitFor();
    for (const key of ['7', '3', 'x', '0', '5']) await page.keyboard.press(key);
    await page.getByText(`5 of ${all} settled`).waitFor();
    await expect
      .poll(async () => Object.keys((await newest())?.['levels'] ?? {}).length, { timeout: 20_000 })
      .toBe(5);
    await program.close();
    program = await launch({ userDataDir: path.join(folder, 'data') });
    page = program.page;
    await goTo(page, `/reps/${rep.id}/competencies`);
    await page.getByRole('button', { name: /^Go on with Q/ }).click();
    await page.getByRole('heading', { level: 2, name: framework.competencies[5]?.name ?? '' }).waitFor();
    for (let place = 5; place < all; place++) await page.keyboard.press(String((place % 9) + 1));
    await page.getByText(`${all} of ${all} settled`).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Assessments' }).waitFor();
    expect(await newest()).toMatchObject({ state: 'complete', via: 'program' });
  });
});

describe('the form that somebody assesses with', () => {
  let form = '';
  let levels = '';

  beforeAll(async () => {
    form = path.join(folder, 'form.html');
    await goTo(page, `/reps/${rep.id}/competencies`);
    await saveDialogReturns(program.app, form);
    await page.getByRole('button', { name: 'Save a form to send' }).click();
    await page.getByText('Saved form.html').waitFor();
  });

  test('works from a file without a network, by keyboard, and says what is missing', async () => {
    const { page: filling, asked, said, close } = await openForm(form);
    expect(await filling.getByRole('group').count()).toBe(all);
    expect(await axeFaultsOn(filling)).toEqual([]);
    // 1 to 9, 0 for 10 and x where it cannot be judged; each goes on to the next.
    for (const key of ['4', '0', 'x']) await filling.keyboard.press(key);
    for (let place = 3; place < all - 1; place++) await filling.keyboard.press('6');
    await filling.getByText(`${all - 1} of ${all} answered`).waitFor();
    await filling.getByRole('button', { name: 'Save the answers' }).press('Enter');
    await filling.getByText(`Competency ${all} is not answered yet. All ${all} are needed.`).waitFor();
    expect(await filling.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    expect(await axeFaultsOn(filling)).toEqual([]);
    await filling.keyboard.press('9');
    // A digit in a note is a digit, and what is half done is there again when the page is opened again.
    await filling.getByLabel('Note').first().fill('3 of 9 won');
    await filling.getByLabel('Rests on').first().selectOption('data');
    await filling.getByLabel('Assessed by').fill('');
    await filling.reload();
    await filling.getByText(`${all} of ${all} answered`).waitFor();
    expect(await filling.getByLabel('Note').first().inputValue()).toBe('3 of 9 won');
    await filling.getByLabel('Assessed by').fill('');
    await filling.getByRole('button', { name: 'Save the answers' }).click();
    await filling.getByText('Say who has assessed.').waitFor();
    await filling.getByLabel('Assessed by').fill('Kim Reed');
    const [download] = await Promise.all([
      filling.waitForEvent('download'),
      filling.getByRole('button', { name: 'Save the answers' }).click(),
    ]);
    levels = path.join(folder, download.suggestedFilename());
    await download.saveAs(levels);
    await filling.getByText(/Send that file to Imogen Hartley\./).waitFor();
    const address = pathToFileURL(form).href;
    expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([address, address]);
    expect(said).toEqual([]);
    await close();
    const told = JSON.parse(await readFile(levels, 'utf8')) as unknown;
    const [first = '', second = '', third = ''] = framework.competencies.map(({ key }) => key);
    expect(told).toMatchObject({
      format: 'benchcoach-assessment',
      assessor: 'Kim Reed',
      levels: { [first]: 4, [second]: 10, [third]: null },
      notes: { [first]: '3 of 9 won' },
      sources: { [first]: 'data' },
    });
  });

  test('comes back through the one way in, once', async () => {
    await goTo(page, '/');
    await dropFiles(page, '#screen', [levels]);
    await page.getByText(`${all - 1} levels, 1 could not be judged`).waitFor();
    await page.getByRole('button', { name: 'Take in' }).click();
    await page.getByText(/is in\./).waitFor();
    expect(await newest()).toMatchObject({
      state: 'complete',
      via: 'form',
      assessor: 'Kim Reed',
      coachId: null,
    });
    await dropFiles(page, '#screen', [levels]);
    await page.getByText(/This assessment was taken in already/).waitFor();
  });
});
