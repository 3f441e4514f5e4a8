import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { chromiumArguments, findChromium } from '../host/find-chromium.mjs';
import { percentile, rounded, sideOf, type Result } from './result';
import { serve } from './waveform/serve';

const frame = 1000 / 60;
/** A wheel turned steadily, and a list thrown from end to end, in pixels a frame. */
const byHand = 100;
const flung = 3000;

/** Scrolls a table of so many calls by hand and flung: how long its frames take, one frame being the limit. */
export async function tables(calls: number, frames: number): Promise<readonly Result[]> {
  const built = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-table-'));
  await build({
    root: path.join(import.meta.dirname, 'table'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: built, emptyOutDir: true, target: 'chrome150' },
  });
  const server = await serve(built, built);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${server.url}?calls=${calls}`);
    await page.getByRole('grid').getByRole('row').nth(5).waitFor();
    const framesOf = (pixels: number) =>
      page.evaluate(([step = 0, count = 0]) => window.benchScroll(step, count), [pixels, frames]);
    const standing = percentile(await framesOf(0), 0.95);
    return [
      resultOf(`scrolling ${calls} rows by hand`, await framesOf(byHand), standing),
      resultOf(`flinging ${calls} rows`, await framesOf(flung), standing),
    ];
  } finally {
    await browser.close();
    server.close();
    await rm(built, { recursive: true });
  }
}

function resultOf(name: string, frames: readonly number[], standing: number): Result {
  const ours = sideOf(frames);
  return {
    name,
    unit: 'ms',
    ours,
    peer: { median: rounded(frame), p95: rounded(frame), runs: 1 },
    against: 'one frame',
    ratio: rounded(ours.p95 / frame),
    goal: 'frames of 16.7 ms at the 95th percentile',
    met: ours.p95 < 1.5 * frame,
    more: { longestFrame: rounded(Math.max(...frames)), frameP95StandingStill: standing },
  };
}
