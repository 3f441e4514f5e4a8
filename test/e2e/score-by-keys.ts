import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where the playhead stands, in seconds. */
export async function positionOf(page: Page): Promise<number> {
  const text = await page.getByRole('group', { name: 'Playback' }).innerText();
  const clock = /(?:(\d+):)?(\d+):(\d\d)\s*\//.exec(text);
  if (!clock) throw new Error(`No position to be read in: ${text}`);
  const [, hours = '0', minutes = '0', seconds = '0'] = clock;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Presses play and waits until the sound has gone on by so many seconds. Answers from where to where. */
export async function playFor(page: Page, seconds: number): Promise<readonly [number, number]> {
  const from = await positionOf(page);
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  let now = from;
  await expect
    .poll(async () => (now = await positionOf(page)), { timeout: 30_000 })
    .toBeGreaterThanOrEqual(from + seconds);
  return [from, now];
}

/** Jumps forward by half minutes. */
export async function skip(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press('Shift+ArrowRight');
}

/** What stands behind a score: how it is marked, with which sign, and what is said of it. */
export interface Mark {
  readonly level: 1 | 2 | 3 | 4 | 5;
  /** The last 15 seconds, the playhead, or a span of five seconds that ends at it. */
  readonly by: 'last 15 s' | 'playhead' | 'span';
  readonly sign: '+' | '-';
  readonly note: string;
}

/** Scores the dimension in focus and gives it evidence where the playhead stands, by keys alone. */
export async function scoreByKeys(page: Page, { level, by, sign, note }: Mark): Promise<void> {
  const rows = page.getByRole('region', { name: 'Evidence' }).locator('ol > li');
  const before = await rows.count();
  await page.keyboard.press(String(level));
  if (by === 'last 15 s') await page.keyboard.press('b');
  else if (by === 'playhead') await page.keyboard.press('n');
  else {
    await page.keyboard.press('i');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('p');
  }
  await rows.nth(before).waitFor();
  await page.keyboard.press(sign);
  await page.keyboard.press('e');
  await page.keyboard.type(note);
  await page.keyboard.press('Escape');
}
