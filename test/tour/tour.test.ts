import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launch, saveDialogReturns, type Launched } from '../e2e/launch';
import { playFor, scoreByKeys, skip, type Mark } from '../e2e/score-by-keys';
import { startWithSample } from '../e2e/walk';
import { chromiumArguments, findChromium } from '../host/find-chromium.mjs';
import { readBundle, readPdf } from './files';
import { TourLog, tourFolder } from './log';

const note = 'Calm and curious at the start. The close came late and was left to the customer.';
const action = 'Say the next step, the day and who does it before the last five minutes.';

/** How the five dimensions are marked, in their order; the seconds are how far the call is taken before each. */
const marks: readonly Mark[] = [
  { level: 4, by: 'last 15 s', sign: '+', note: 'Goes two questions deeper and waits for the answer.' },
  { level: 3, by: 'playhead', sign: '+', note: 'Ties the alarm to the loss she has just named.' },
  { level: 3, by: 'span', sign: '+', note: 'Hears the objection out before answering.' },
  { level: 2, by: 'last 15 s', sign: '-', note: 'Offers to send something; no day and no name.' },
  { level: 4, by: 'playhead', sign: '+', note: 'Says plainly what cannot be promised.' },
];
// Half a minute is skipped before each: the marks stand apart on the call.

test('the main job on the sample client, from the first screen to the files', async () => {
  const log = await TourLog.begin();
  let program: Launched | undefined;
  try {
    await log.step(undefined, 'Start the program', async () => {
      program = await launch();
      return 'The first window is open';
    });
    if (program) await walk(log, program);
  } finally {
    await program?.close();
  }
}, 600_000);

async function walk(log: TourLog, program: Launched): Promise<void> {
  const { page } = program;
  const step = (name: string, work: () => Promise<string>): Promise<void> => log.step(page, name, work);

  await step('First run with the sample client', async () => {
    await startWithSample(page);
    return `${await page.getByRole('button', { name: 'Score next call' }).count()} ways to score on Today`;
  });
  await step('Open the next call', async () => {
    await page
      .getByRole('button', { name: /^Score next call/ })
      .first()
      .click();
    await page.getByRole('region', { name: 'Scorecard' }).waitFor();
    return page.locator('#screen h1').innerText();
  });
  const whose = (await page.locator('#screen h1').innerText()).split(' with ')[0] ?? '';
  await step('Play', async () => {
    const [from, to] = await playFor(page, 3);
    return `The sound went on from ${from} s to ${to} s`;
  });
  await step('Score five dimensions by keys, with evidence', async () => {
    for (const mark of marks) {
      await skip(page, 1);
      await scoreByKeys(page, mark);
      await page.keyboard.press('ArrowDown');
    }
    const count = await page.getByRole('region', { name: 'Evidence' }).locator('ol > li').count();
    expect(count).toBe(marks.length);
    return `${count} pieces of evidence`;
  });
  await step('Write the note and the next action', async () => {
    await type(page, 'w', note);
    await type(page, 'a', action);
    await page.getByText('All settled').waitFor();
    return 'All settled';
  });
  const call = await page.evaluate(() => location.hash.slice(1));
  await step('Complete', async () => {
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction(
      (hash) => location.hash.slice(1) !== hash || /Complete, /.test(document.body.innerText),
      call,
    );
    await page.evaluate((hash) => (location.hash = hash), call);
    await page.getByText(/^Complete, /).waitFor();
    return page.getByText(/^Complete, /).innerText();
  });
  await printAndExport(step, program, whose);
}

/** Types into the field that a key opens. */
async function type(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.press(key);
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
}

async function printAndExport(
  step: (name: string, work: () => Promise<string>) => Promise<void>,
  { app, page }: Launched,
  whose: string,
): Promise<void> {
  const saveAs = async (name: string): Promise<string> => {
    const file = path.join(tourFolder, name);
    await saveDialogReturns(app, file);
    return file;
  };
  const saved = (name: string): Promise<void> => page.getByText(name).first().waitFor({ timeout: 60_000 });

  await step('X-Ray of the rep', async () => {
    await page.getByRole('link', { name: 'Reps' }).click();
    await page.getByText(whose, { exact: true }).first().dblclick();
    await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
    return page.getByRole('region', { name: 'Skills profile' }).locator('p').first().innerText();
  });
  await step('Print the X-Ray', async () => {
    const file = await saveAs('x-ray.pdf');
    await page.keyboard.press('Control+p');
    await saved('Saved x-ray.pdf');
    const { pages, text } = await readPdf(file);
    expect(pages).toBe(1);
    for (const words of [whose, action, 'Five dimensions', marks[0]?.note ?? ''])
      expect(text).toContain(words);
    return `1 page, with ${whose}, the next action and evidence of today`;
  });
  await step('Save the X-Ray as a web page', async () => {
    const file = await saveAs('x-ray.html');
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Web page in one file' }).click();
    await saved('Saved x-ray.html');
    const { text, asked } = await readOffline(file);
    expect(asked).toBe(1);
    expect(text).toContain(whose);
    return `Opens without a network; ${(await readFile(file)).byteLength} bytes`;
  });
  await step('Export the client as a bundle', async () => {
    const file = await saveAs('client.benchcoach');
    await page.keyboard.press('Control+Shift+e');
    await page.getByRole('button', { name: 'Choose a place and export' }).click();
    await saved('Exported and read back');
    const { entries, clientName, text } = await readBundle(file);
    expect(text('scorecards')).toContain(action);
    expect(text('privateNotes')).toBe('');
    return `${clientName}: ${entries} entries, every hash as written, with today's scorecard`;
  });
}

/** Opens a web page without a network: its text, and how many addresses it asked for. */
async function readOffline(file: string): Promise<{ readonly text: string; readonly asked: number }> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  const read = await (await browser.newContext({ offline: true })).newPage();
  let asked = 0;
  read.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked += 1;
  });
  await read.goto(pathToFileURL(file).href);
  const text = await read.locator('body').innerText();
  await browser.close();
  return { text, asked };
}
