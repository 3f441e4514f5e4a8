import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { positionOf, scoreByKeys, skip, type Mark } from '../e2e/score-by-keys';
import type { Launched } from '../e2e/launch';
import { goTo } from '../e2e/walk';
import type { Album } from './album';
import { idOf } from './store';

const marks: readonly Mark[] = [
  { level: 4, by: 'last 15 s', sign: '+', note: 'Asks what the outage cost and waits for the number.' },
  { level: 2, by: 'playhead', sign: '-', note: 'Names the feature, not what it changes for her.' },
  { level: 3, by: 'span', sign: '+', note: 'Lets the price objection finish before answering.' },
  { level: 1, by: 'last 15 s', sign: '-', note: 'Will be in touch: no day, no name, no next step.' },
  { level: 4, by: 'playhead', sign: '+', note: 'Says plainly what the product does not do.' },
];

/** The scoring screen from the first second to an amended scorecard, and the calls that have no recording. */
export async function scoringScenes(album: Album, launched: Launched): Promise<void> {
  const { page } = launched;
  const take = (screen: string, shows: string): Promise<void> =>
    album.take(launched, screen, shows, { inSmall: true });
  await openCallOf(page, 'Tomasz Wieczorek');
  await skip(page, 2);
  await page.keyboard.press('Space');
  await page.waitForFunction(() => document.querySelector('[aria-label=Pause]') !== null);
  const from = await positionOf(page);
  await expect.poll(() => positionOf(page), { timeout: 30_000 }).toBeGreaterThan(from + 2);
  await take('scoring-playing', 'A call while it plays');
  await page.keyboard.press('Space');

  await scoreAll(page, marks.slice(0, 3));
  await take('scoring-evidence', 'Three dimensions scored, with evidence');
  await page.keyboard.press('Control+Enter');
  await take('scoring-missing', 'What is missing before it can be completed');
  await scoreAll(page, marks.slice(3));
  await page.keyboard.press('w');
  await page.keyboard.type('A calm first half. The second ran away as soon as the price came up.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await page.keyboard.type('Write the next step down before the call and say it before minute 25.');
  await page.keyboard.press('Escape');
  await take('scoring-settled', 'All five dimensions settled');
  const call = new URL(page.url()).hash;
  await page.keyboard.press('Control+Enter');
  const isAlone = page.getByText('Complete. No other call', { exact: false });
  await expect
    .poll(async () => new URL(page.url()).hash !== call || (await isAlone.count()) > 0, { timeout: 30_000 })
    .toBe(true);
  await goTo(page, call.slice(1));
  await page.getByText(/^Complete, /).waitFor();
  await take('scoring-complete', 'A complete scorecard');
  await page.getByRole('button', { name: 'Amend' }).click();
  await page.getByLabel('Reason').fill('Heard the close again');
  await album.take(launched, 'dialog-amend', 'Why a scorecard is amended');
  await page.getByRole('button', { name: 'Begin the revision' }).click();
  await page.getByRole('button', { name: /^Complete/ }).waitFor();
  await take('scoring-amended', 'A revision of a complete scorecard');

  await page
    .getByRole('button', { name: 'Figures' })
    .or(page.getByText('Figures', { exact: true }))
    .first()
    .click();
  await album.take(launched, 'scoring-figures', 'Conversation figures of the call');
  await page.getByText('Transcript', { exact: true }).first().click();
  await page.getByRole('button', { name: 'More for the transcript' }).click();
  await page.getByRole('menuitem', { name: 'Repair turns' }).click();
  await page.getByRole('region', { name: 'Transcript' }).getByRole('checkbox').first().check();
  await album.take(launched, 'scoring-repair', 'Turns of a transcript given to another speaker');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'More for the transcript' }).click();
  await page.getByRole('menuitem', { name: 'Name speakers and say who is who' }).click();
  await album.take(launched, 'dialog-speakers', 'Who is who in a transcript');
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await album.take(launched, 'keys', 'The keys of the scoring screen');
  await page.keyboard.press('Escape');

  await withoutRecording(album, launched, 'live');
  await withoutRecording(album, launched, 'notes');
}

async function scoreAll(page: Page, some: readonly Mark[]): Promise<void> {
  for (const mark of some) {
    await scoreByKeys(page, mark);
    await page.keyboard.press('ArrowDown');
    await skip(page, 1);
  }
}

async function openCallOf(page: Page, name: string): Promise<void> {
  const repId = await idOf(page, 'reps', (rep) => rep['name'] === name);
  const callId = await idOf(page, 'calls', (call) => call['repId'] === repId && call['recordingId'] !== null);
  await goTo(page, `/calls/${callId}`);
  await page.getByRole('region', { name: 'Scorecard' }).waitFor();
}

async function withoutRecording(album: Album, launched: Launched, source: 'live' | 'notes'): Promise<void> {
  const { page } = launched;
  await goTo(page, '/calls');
  await page.getByRole('button', { name: 'Add a call without a recording' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Rep' }).click();
  await page.getByRole('option', { name: 'Dana Fox' }).click();
  await dialog.getByLabel('Customer').fill('Ashgrove Pathology');
  await dialog.getByLabel('Scored').selectOption(source);
  await album.take(launched, `dialog-call-${source}`, 'A call without a recording is added');
  await page.getByRole('button', { name: 'Add the call' }).click();
  await page.getByRole('region', { name: 'Scorecard' }).waitFor();
  await album.take(
    launched,
    `scoring-${source}`,
    `A call scored ${source === 'live' ? 'live' : 'from notes'}`,
  );
}
