import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from '../e2e/launch';
import { goTo } from '../e2e/walk';
import { assessedClient } from '../fixtures/assessed-client';
import { fillInstall } from '../fixtures/fill-install';
import { remove } from './installs';
import { rounded, sideOf, type Result } from './result';

/** A key that is pressed meanwhile must be answered within three frames. */
const limit = 50;

/** The page’s longest task while the matrix and the team view of so many reps open, and while one rep changes. */
export async function openings(reps: number, runs: number): Promise<readonly Result[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-openings-'));
  const started = await launch({ userDataDir: folder });
  const { page } = started;
  try {
    await page.getByRole('heading', { name: 'Welcome to Benchcoach' }).waitFor();
    const client = assessedClient({ reps, calls: 1 });
    await fillInstall(page, client);
    await page.reload();
    await page.getByRole('heading', { name: 'Today', exact: true }).waitFor({ timeout: 120_000 });
    const first = client.workbook.reps[0];
    if (!first) throw new Error('There is a rep');
    await goTo(page, `/reps/${first.id}/competencies`);
    await page.getByRole('button', { name: 'Delete', exact: true }).first().click();
    const matrix = async (): Promise<void> => {
      await page.evaluate(() => (location.hash = '#/skills'));
      await page.getByRole('grid', { name: 'Skill gap matrix' }).waitFor({ timeout: 60_000 });
    };
    const team = async (): Promise<void> => {
      await page.evaluate(() => (location.hash = '#/skills/team'));
      await page.getByRole('grid', { name: 'Competencies of the team' }).waitFor({ timeout: 60_000 });
    };
    const today = (): Promise<void> => goTo(page, '/today');
    // The first of each also fetches and compiles its code.
    for (const open of [matrix, team]) {
      await today();
      await open();
    }
    const taken = { matrix: [] as number[], team: [] as number[], update: [] as number[] };
    for (let run = 0; run < runs; run++) {
      await today();
      taken.matrix.push(await longestTask(page, matrix));
      // Taken back and done again: a rep’s assessment goes and comes under the matrix.
      taken.update.push(
        await longestTask(page, () => page.keyboard.press(run % 2 === 0 ? 'Control+z' : 'Control+Shift+z')),
      );
      await today();
      taken.team.push(await longestTask(page, team));
    }
    return [
      resultOf(`longest task of the page, matrix of ${reps} reps opened`, taken.matrix),
      resultOf(`longest task of the page, matrix of ${reps} reps, one assessment changed`, taken.update),
      resultOf(`longest task of the page, team view of ${reps} reps opened`, taken.team),
    ];
  } finally {
    await started.close();
    await remove(folder);
  }
}

/** What follows an act comes in pieces: so long after it nothing is drawn any more. */
const settling = 1500;

/** The longest task of the page from before an act until all that follows it is done; 0 where none took 50 ms. */
async function longestTask(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ entryTypes: ['longtask'] });
    Reflect.set(window, 'benchTasks', { tasks, observer });
  });
  await act();
  await page.waitForTimeout(settling);
  return page.evaluate(() => {
    const { tasks, observer } = Reflect.get(window, 'benchTasks') as {
      readonly tasks: readonly number[];
      readonly observer: PerformanceObserver;
    };
    observer.disconnect();
    return Math.max(0, ...tasks);
  });
}

function resultOf(name: string, taken: readonly number[]): Result {
  const ours = sideOf(taken);
  return {
    name,
    unit: 'ms',
    ours,
    peer: { median: limit, p95: limit, runs: 1 },
    against: 'the limit of 50 ms; 0 where no task took as long',
    ratio: rounded(ours.median / limit),
    goal: '≤ 1',
    met: ours.median <= limit,
  };
}
