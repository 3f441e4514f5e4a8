import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { launch } from '../e2e/launch';
import { installWith, openToday, remove } from './installs';
import { inTurn, rounded, type Result, type Side } from './result';

const here = path.join(import.meta.dirname, 'start');

/** Cold starts: a new process, from the page's first byte to its largest text on screen. */
export async function starts(many: number, few: number, runs: number): Promise<readonly Result[]> {
  const built = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-start-'));
  for (const page of ['mantine', 'react']) await buildPage(page, path.join(built, page));
  const [large, small] = [await installWith(many), await installWith(few)];
  const ours = (folder: string) => async () => {
    const started = await openToday(folder);
    return firstScreen(started.page, started.close);
  };
  const peer = (page: string) => async () => {
    const started = await launch({
      program: path.join(here, 'main.cjs'),
      env: { BENCH_PAGE: path.join(built, page) },
    });
    await started.page.getByRole('heading', { name: 'Today' }).waitFor();
    return firstScreen(started.page, started.close);
  };
  const againstMantine = await inTurn(runs, ours(small.folder), peer('mantine'));
  const againstReact = await inTurn(runs, ours(small.folder), peer('react'));
  const againstFew = await inTurn(runs, ours(large.folder), ours(small.folder));
  await Promise.all([remove(large.folder), remove(small.folder), rm(built, { recursive: true })]);
  const result = (
    name: string,
    against: string,
    goal: number | undefined,
    { ours: own, peer: other }: { readonly ours: Side; readonly peer: Side },
  ): Result => {
    const ratio = rounded(own.median / other.median);
    const met = goal === undefined || ratio <= goal;
    const words = goal === undefined ? 'for comparison only' : `≤ ${goal}`;
    return { name, unit: 'ms', ours: own, peer: other, against, ratio, goal: words, met };
  };
  return [
    result(`start to first screen, ${few} calls`, 'a Mantine page in the same host', 1.5, againstMantine),
    result(
      `start to first screen, ${few} calls`,
      'a bare React page in the same host',
      undefined,
      againstReact,
    ),
    result(`start to first screen, ${many} calls`, `the same with ${few} calls`, 1.15, againstFew),
  ];
}

/** From the page's first byte to the last change of its largest contents, as the browser itself reports it. */
async function firstScreen(page: Page, close: () => Promise<void>): Promise<number> {
  const taken = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          if (last) setTimeout(() => done(last.startTime), 300);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await close();
  return taken;
}

async function buildPage(page: string, outDir: string): Promise<void> {
  await build({
    root: path.join(here, page),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome150', modulePreload: { polyfill: false } },
  });
}
