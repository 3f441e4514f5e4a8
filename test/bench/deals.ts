import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { seededDeals } from '../fixtures/seeded-deals';
import { chromiumArguments, findChromium } from '../host/find-chromium.mjs';
import type { DealsRun } from './deals/page';
import { percentile, rounded, sideOf, type Result } from './result';
import { watchMemory } from './waveform/memory.mjs';
import { serve } from './waveform/serve';

const patience = 600_000;

/**
 * Imports so many deals from CSV, in turn with PapaParse making objects of the same file in the same page; and once
 * as many again by `grown`, which shows whether the time grows with the deals.
 */
export async function deals(count: number, runs: number, grown: number): Promise<readonly Result[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-deals-'));
  const built = path.join(folder, 'built');
  await build({
    root: path.join(import.meta.dirname, 'deals'),
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: built, emptyOutDir: true, target: 'chrome150' },
  });
  await writeFile(path.join(folder, 'deals.csv'), seededDeals(count));
  const server = await serve(built, folder);
  const browser = await chromium.launchServer({ executablePath: findChromium(), args: chromiumArguments });
  const client = await chromium.connect(browser.wsEndpoint());
  try {
    const page = await client.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(server.url);
    await page.waitForFunction(() => 'benchDeals' in window);
    await take(page, 'deals.csv');
    const ours: DealsRun[] = [];
    const peer: number[] = [];
    let memory = 0;
    for (let run = 0; run < runs; run++) {
      if (run % 2 === 1) peer.push(await papa(page));
      const stop = watchMemory(browser.process().pid);
      ours.push(await imported(page));
      memory = Math.max(memory, stop());
      if (run % 2 === 0) peer.push(await papa(page));
    }
    const more: Record<string, number> = {
      ...partsOf(ours),
      longestTask: Math.max(...ours.map(({ longestTask }) => longestTask)),
      memoryMB: rounded(memory),
    };
    if (grown > 1) {
      await writeFile(path.join(folder, 'many.csv'), seededDeals(count * grown, 2));
      await take(page, 'many.csv');
      const large = await imported(page);
      more[`timesFor${grown}TimesTheDeals`] = rounded(
        large.total / sideOf(ours.map(({ total }) => total)).median,
      );
    }
    const [own, other] = [sideOf(ours.map(({ total }) => total)), sideOf(peer)];
    const ratio = rounded(own.median / other.median);
    return [
      {
        name: `${count} deals from CSV parsed, checked, stored and decoded again`,
        unit: 'ms',
        ours: own,
        peer: other,
        against: 'PapaParse, the same bytes to objects, in a worker of the same page',
        ratio,
        goal: '≤ 1.0, no task over 50 ms, ≤ 300 MB',
        met: ratio <= 1 && (more['longestTask'] ?? 0) <= 50 && memory <= 300,
        more,
      },
    ];
  } finally {
    await client.close();
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  }
}

const imported = (page: Page): Promise<DealsRun> => page.evaluate(() => window.benchDeals());

const papa = (page: Page): Promise<number> => page.evaluate(() => window.benchPapa());

const take = (page: Page, file: string): Promise<void> =>
  page.evaluate((name) => window.benchFile(`/files/${name}`), file);

/** The medians of the parts. */
function partsOf(runs: readonly DealsRun[]): Record<string, number> {
  const parts = ['read', 'checked', 'packed', 'stored', 'decoded', 'deals', 'reported', 'letters'] as const;
  return Object.fromEntries(
    parts.map((part) => [
      part,
      percentile(
        runs.map((run) => run[part]),
        0.5,
      ),
    ]),
  );
}
