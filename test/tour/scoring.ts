import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { playFor, scoreByKeys, skip, type Mark } from '../e2e/score-by-keys';
import type { Tour } from './tour';

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

/** A call as it was scored: what has to be in every file that is made of it. */
export interface Heard {
  readonly whose: string;
  readonly action: string;
  readonly evidence: string;
}

/** Opens the call that Today puts first, plays it, scores it by keys and completes it. */
export async function scoreACall({ page, step }: Tour): Promise<Heard> {
  const title = page.locator('#screen h1');
  await step('Open the next call', async () => {
    await page
      .getByRole('button', { name: /^Score next call/ })
      .first()
      .click();
    await page.getByRole('region', { name: 'Scorecard' }).waitFor();
    return title.innerText();
  });
  const whose = (await title.innerText()).split(' with ')[0] ?? '';
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
  return { whose, action, evidence: marks[0]?.note ?? '' };
}

/** Types into the field that a key opens. */
async function type(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.press(key);
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
}
