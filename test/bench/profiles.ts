import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumArguments, findChromium } from '../host/find-chromium.mjs';
import { rounded, sideOf, type Result } from './result';
import { serve } from './waveform/serve';

/**
 * The profile of one rep, read and measured, among many calls and among few. It is made from the last ten
 * scorecards, so what it costs is how far back they lie: the same in both, four calls that wait. How it grows
 * where a fifth of a long row waits stands beside it.
 */
export async function profiles(many: number, few: number, runs: number): Promise<readonly Result[]> {
  const built = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-profile-'));
  await build({
    root: path.join(import.meta.dirname, 'profile'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: built, emptyOutDir: true, target: 'chrome150' },
  });
  const server = await serve(built, built);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => 'benchProfile' in window);
    const measure = async (calls: number, reps: number, waiting: number) =>
      sideOf(await page.evaluate((given) => window.benchProfile(given), { calls, reps, waiting, runs }));
    const peer = await measure(few, 10, 4);
    const ours = await measure(many, 40, 4);
    const behind = await measure(many, 40, many / 40 / 5);
    const ratio = rounded(ours.median / peer.median);
    const name = `profile of a rep among ${many} calls, read and measured`;
    const against = `the same among ${few} calls`;
    const more = { withAFifthOfTheCallsWaiting: behind.median };
    return [{ name, unit: 'ms', ours, peer, against, ratio, goal: '≤ 1.5', met: ratio <= 1.5, more }];
  } finally {
    await browser.close();
    server.close();
    await rm(built, { recursive: true });
  }
}
