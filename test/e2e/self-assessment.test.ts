import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBundle } from '../fixtures/bundle-file';
import { seededClient } from '../fixtures/seeded-client';
import { recordsOf } from '../pictures/store';
import { axeFaultsOn, openForm } from './form-browser';
import { dropFiles, launch, saveDialogReturns, type Launched } from './launch';
import { goTo, startWithBundle } from './walk';

const { workbook } = seededClient({ reps: 3, calls: 8, scored: 1, teams: 1 });
const [rep, other] = workbook.reps;
if (!rep || !other) throw new Error('the client has reps');
const pin = '4711';

let folder = '';
let program: Launched;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-self-'));
  const bundle = path.join(folder, 'seeded.benchcoach');
  await writeBundle(bundle, workbook);
  program = await launch({ userDataDir: path.join(folder, 'data') });
  page = program.page;
  await startWithBundle(program, bundle);
});

afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

/** What only the hand-over view has. */
const questions = () => page.getByRole('button', { name: 'Give back to the coach' });
/** What is to be seen beside the questions: names, screens, links and dialogs. */
const somethingElse = async (): Promise<readonly string[]> => {
  await questions().waitFor();
  const text = await page.locator('body').innerText();
  const links = await page.getByRole('link').allInnerTexts();
  const dialogs = await page.getByRole('dialog').allInnerTexts();
  return [...[other.name, 'Today', 'Reps'].filter((word) => text.includes(word)), ...links, ...dialogs];
};

/** How many answers the database holds. */
const answersKept = async (): Promise<number> => {
  const [round] = await recordsOf(page, 'selfAssessments');
  return Object.keys(round?.['answers'] ?? {}).length;
};

describe('the machine in the hands of a rep', () => {
  beforeAll(async () => {
    await goTo(page, `/reps/${rep.id}/self-assessment`);
    await page.getByRole('button', { name: 'Hand over this machine' }).click();
    await page.getByLabel('PIN for your return').fill(pin);
    await page.keyboard.press('Enter');
    await questions().waitFor();
  });

  test('shows his questions and nothing else, whatever is pressed, typed as address or chosen in the menu', async () => {
    expect(await somethingElse()).toEqual([]);
    for (const keys of ['Control+k', '?', 'Control+z', 'Control+,', 'Control+o', 'Escape', 'Alt+ArrowLeft']) {
      await page.keyboard.press(keys);
      expect(await somethingElse()).toEqual([]);
    }
    for (const address of ['/', '/settings', `/reps/${other.id}/x-ray`, '/import']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, address);
      expect(await somethingElse()).toEqual([]);
    }
    await page.goBack().catch(() => undefined);
    await program.app.evaluate(({ Menu, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      for (const menu of Menu.getApplicationMenu()?.items ?? [])
        for (const item of menu.submenu?.items ?? [])
          if (['Find…', 'Import…', 'Undo', 'Settings…'].includes(item.label)) item.click(undefined, window);
    });
    expect(await somethingElse()).toEqual([]);
  });

  test('keeps his answers and stays locked over a reload and a restart', async () => {
    await page.keyboard.press('4');
    await page.keyboard.press('2');
    await page.getByText('2 of 20 answered').waitFor();
    // What is shown is on its way to the database; a reload asks nobody to wait.
    await expect.poll(answersKept, { timeout: 20_000 }).toBe(2);
    await page.reload();
    expect(await somethingElse()).toEqual([]);
    await page.getByText('2 of 20 answered').waitFor();
    await program.close();
    program = await launch({ userDataDir: path.join(folder, 'data') });
    page = program.page;
    expect(await somethingElse()).toEqual([]);
    await page.getByText('2 of 20 answered').waitFor();
  });

  test('takes the other answers by keyboard, and gives the machine back for the PIN alone', async () => {
    for (let place = 2; place < 20; place++) await page.keyboard.press(String((place % 5) + 1));
    await page.getByText('20 of 20 answered').waitFor();
    await page.getByRole('button', { name: 'Hand in' }).click();
    await page.getByText('Thank you. Your answers are in.').waitFor();
    await page.getByRole('button', { name: 'Give back to the coach' }).click();
    await page.getByLabel('PIN of Imogen Hartley').fill('0000');
    await page.keyboard.press('Enter');
    await page.getByText('That is not the PIN of this hand-over.').waitFor();
    await page.getByLabel('PIN of Imogen Hartley').fill(pin);
    await page.keyboard.press('Enter');
    await page.locator('#screen h1').first().waitFor();
    await goTo(page, `/reps/${rep.id}/self-assessment`);
    expect(await page.getByRole('heading', { name: 'Round 1' }).textContent()).toBe('Round 1');
  });
});

describe('the form that a rep fills in alone', () => {
  let form = '';
  let answers = '';

  beforeAll(async () => {
    form = path.join(folder, 'form.html');
    await goTo(page, `/reps/${rep.id}/self-assessment`);
    await saveDialogReturns(program.app, form);
    await page.getByRole('button', { name: 'Save a form to send' }).click();
    await page.getByText('Saved form.html').waitFor();
  });

  test('works from a file without a network, by keyboard, and says what is missing', async () => {
    const { page: filling, asked, said, close } = await openForm(form);
    expect(await filling.getByRole('group').count()).toBe(20);
    expect(await axeFaultsOn(filling)).toEqual([]);
    for (let place = 0; place < 19; place++) await filling.keyboard.press('4');
    await filling.getByRole('status').getByText('19 of 20 answered').waitFor();
    await filling.keyboard.press('Tab');
    expect(await filling.evaluate(() => document.activeElement?.id)).toBe('save');
    await filling.keyboard.press('Enter');
    await filling.getByText('Question 20 is not answered yet. All 20 are needed.').waitFor();
    expect(await filling.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    expect(await axeFaultsOn(filling)).toEqual([]);
    // Half filled, it is there again when the page is opened again.
    await filling.reload();
    await filling.getByText('19 of 20 answered').waitFor();
    await filling.keyboard.press('5');
    const [download] = await Promise.all([
      filling.waitForEvent('download'),
      filling.getByRole('button', { name: 'Save the answers' }).click(),
    ]);
    answers = path.join(folder, download.suggestedFilename());
    await download.saveAs(answers);
    await filling.getByText(/Send that file to Imogen Hartley\./).waitFor();
    expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([
      pathToFileURL(form).href,
      pathToFileURL(form).href,
    ]);
    expect(said).toEqual([]);
    await close();
  });

  test('allows nothing but its own script', async () => {
    const { page: filling, said, close } = await openForm(form);
    const ran = await filling.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.body.append(script);
      return document.title;
    });
    expect(ran).not.toBe('taken over');
    expect(said.join(' ')).toContain('Content Security Policy');
    await close();
  });

  test('comes back through the one way in, once', async () => {
    await goTo(page, '/');
    await dropFiles(page, '#screen', [answers]);
    await page.getByText(`Self-assessment of ${rep.name}, round 2, all 20 answered.`).waitFor();
    await page.getByRole('button', { name: 'Take in' }).click();
    await page.getByText(/round 2, is in\./).waitFor();
    await dropFiles(page, '#screen', [answers]);
    await page.getByText(/Round 2 of this rep was taken in already/).waitFor();
    await goTo(page, `/reps/${rep.id}/self-assessment`);
    await page.getByRole('heading', { name: 'Rounds compared' }).waitFor();
    const heads = await page.getByRole('columnheader').allInnerTexts();
    expect(heads.map((text) => text.split('\n')[0])).toContain('Round 2');
  });
});
