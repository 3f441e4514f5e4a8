import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumArguments, findChromium } from '../host/find-chromium.mjs';
import { inTurn, rounded, sideOf, timed, type Result } from './result';
import { serve } from './waveform/serve';

/** The quarterly report of a 40-rep team, and a long table as a spreadsheet, each beside its peer. */
export async function reports(rows: number, runs: number): Promise<readonly Result[]> {
  const built = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-reports-'));
  await build({
    root: path.join(import.meta.dirname, 'report'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: built, emptyOutDir: true, target: 'chrome150' },
    worker: { format: 'es' },
  });
  const server = await serve(built, built, "'self' blob:");
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => 'benchReport' in window);
    return [await previewed(page, runs), await printed(page, browser, runs), await written(page, rows, runs)];
  } finally {
    await browser.close();
    server.close();
    await rm(built, { recursive: true });
  }
}

async function previewed(page: Page, runs: number): Promise<Result> {
  const preview = () => page.evaluate(() => window.benchReport.preview());
  const first = await preview();
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) taken.push(await preview());
  const ours = sideOf(taken);
  return {
    name: 'preview of the quarterly report of 40 reps, from the records to pages on screen',
    unit: 'ms',
    ours,
    peer: { median: 1000, p95: 1000, runs: 1 },
    against: 'one second',
    ratio: rounded(ours.median / 1000),
    goal: '≤ 1',
    met: ours.median <= 1000,
    more: { firstWithFaces: rounded(first) },
  };
}

/** Chromium prints the very same pages: what the program adds is making them. */
async function printed(page: Page, browser: Browser, runs: number): Promise<Result> {
  const { html } = await page.evaluate(() => window.benchReport.document());
  const printing = async (document: string): Promise<void> => {
    const sheet = await browser.newPage();
    await sheet.setContent(document);
    await sheet.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    await sheet.close();
  };
  const sides = await inTurn(
    runs,
    () => timed(async () => printing((await page.evaluate(() => window.benchReport.document())).html)),
    () => timed(() => printing(html)),
  );
  const ratio = rounded(sides.ours.median / sides.peer.median);
  return {
    name: 'quarterly report of 40 reps as PDF, from the records',
    unit: 'ms',
    ...sides,
    against: 'Chromium printing the same pages',
    ratio,
    goal: '≤ 1.5',
    met: ratio <= 1.5,
  };
}

async function written(page: Page, rows: number, runs: number): Promise<Result> {
  const sides = await inTurn(
    runs,
    () => page.evaluate((count) => window.benchReport.ours(count), rows),
    () => page.evaluate((count) => window.benchReport.peer(count), rows),
  );
  const ratio = rounded(sides.ours.median / sides.peer.median);
  return {
    name: `${rows} rows of ten columns as XLSX, in a worker`,
    unit: 'ms',
    ...sides,
    against: 'write-excel-file',
    ratio,
    goal: '≤ 1.1',
    met: ratio <= 1.1,
  };
}
