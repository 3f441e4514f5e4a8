import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { fillRow, skillMatrix } from '../../shared/measure/skill-gap/matrix';
import { chainsOf, type PackedScores } from '../../shared/measure/skill-gap/scores';
import { diceOf } from '../fixtures/random';
import { chromiumArguments, findChromium } from '../host/find-chromium.mjs';
import { sqliteMatrix } from './matrix/sqlite';
import { inTurn, percentile, rounded, sideOf, timed, type Result } from './result';
import { serve } from './waveform/serve';

const columns = 21;
const frame = 1000 / 60;
const peerName = 'AG Grid Community, pinned names, a colour in each cell, in the same page';

/** The skill gap matrix of so many reps: first picture and scrolling against AG Grid, figures against SQLite. */
export async function matrices(reps: number, runs: number, frames: number): Promise<readonly Result[]> {
  return [...(await pictures(reps, runs, frames)), ...(await figures(reps, runs))];
}

async function pictures(reps: number, runs: number, frames: number): Promise<readonly Result[]> {
  const built = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-matrix-'));
  await build({
    root: path.join(import.meta.dirname, 'matrix'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: built, emptyOutDir: true, target: 'chrome150' },
  });
  // The page's own server forbids the styles that the peer writes into it.
  const server = await serve(built, built);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, bypassCSP: true });
    await page.goto(server.url);
    return [await firstPicture(page, reps, runs), ...(await scrolling(page, reps, frames))];
  } finally {
    await browser.close();
    server.close();
    await rm(built, { recursive: true });
  }
}

const draw = (page: Page, who: 'ours' | 'ag-grid', reps: number): Promise<number> =>
  page.evaluate(([one, rows]) => window.benchDraw(one, rows), [who, reps] as const);

async function firstPicture(page: Page, reps: number, runs: number): Promise<Result> {
  // The first of each also compiles its code.
  for (const who of ['ours', 'ag-grid'] as const) await draw(page, who, reps);
  const sides = await inTurn(
    runs,
    () => draw(page, 'ours', reps),
    () => draw(page, 'ag-grid', reps),
  );
  const ratio = rounded(sides.ours.median / sides.peer.median);
  return {
    name: `first picture of a matrix of ${reps} × ${columns}`,
    unit: 'ms',
    ...sides,
    against: peerName,
    ratio,
    goal: '≤ 0.3',
    met: ratio <= 0.3,
  };
}

/** A wheel turned steadily, and a matrix thrown from end to end, in pixels a frame. */
const ways = { 'scrolling by hand': 100, flinging: 3000 } as const;

async function scrolling(page: Page, reps: number, frames: number): Promise<readonly Result[]> {
  const framesOf = (pixels: number): Promise<readonly number[]> =>
    page.evaluate(([step = 0, count = 0]) => window.benchScroll(step, count), [pixels, frames]);
  const results: Result[] = [];
  for (const [way, pixels] of Object.entries(ways)) {
    await draw(page, 'ag-grid', reps);
    const peer = sideOf(await framesOf(pixels));
    await draw(page, 'ours', reps);
    const standing = percentile(await framesOf(0), 0.95);
    const own = await framesOf(pixels);
    const ours = sideOf(own);
    results.push({
      name: `${way}, a matrix of ${reps} × ${columns}`,
      unit: 'ms',
      ...{ ours, peer },
      against: `${peerName}; the goal is one frame`,
      ratio: rounded(ours.p95 / peer.p95),
      goal: 'frames of 16.7 ms at the 95th percentile',
      met: ours.p95 < 1.5 * frame,
      more: { longestFrame: rounded(Math.max(...own)), frameP95StandingStill: standing },
    });
  }
  return results;
}

/** As many scores for each rep that a matrix of 5,000 is made from a million. */
const assessmentsOfARep = 9.53;

/** Scores of one quarter by several assessors each. */
function seededScores(reps: number): PackedScores {
  const dice = diceOf(7);
  const count = Math.round(reps * assessmentsOfARep);
  return {
    count,
    columns,
    rep: Int32Array.from({ length: count }, (_, place) => place % reps),
    quarter: new Int32Array(count).fill(20_000),
    assessor: Int32Array.from({ length: count }, (_, place) => Math.floor(place / reps)),
    completed: new Float64Array(count),
    assessedOn: new Int32Array(count).fill(20_040),
    levels: Uint8Array.from({ length: count * columns }, () => dice.whole(1, 10)),
  };
}

async function figures(reps: number, runs: number): Promise<readonly Result[]> {
  const scores = seededScores(reps);
  const required = new Float64Array(reps * columns).fill(6);
  const span = { quarter: 20_000, carriedFrom: 20_000 };
  const peer = sqliteMatrix(scores);
  const matrix = skillMatrix(scores, required, reps, span);
  // The same cells, by both: else they would not be doing the same.
  for (const { rep, competency, level } of peer.matrix().slice(0, 500)) {
    const own = matrix.level[Number(rep) * columns + Number(competency)] ?? NaN;
    if (Math.abs(own - Number(level)) > 1e-9) throw new Error('SQLite has another mean');
  }
  const whole = await inTurn(
    runs,
    () => timed(() => Promise.resolve(skillMatrix(scores, required, reps, span))),
    () => timed(() => Promise.resolve(peer.matrix())),
  );
  const chains = chainsOf(scores, reps);
  const many = 1000;
  const one = await inTurn(
    runs,
    () =>
      timed(async () => {
        for (let turn = 0; turn < many; turn++) {
          scores.levels[turn * columns + 3] = 1 + (turn % 10);
          fillRow(matrix, turn % reps, scores, chains, turn % reps, span);
        }
      }),
    () =>
      timed(async () => {
        for (let turn = 0; turn < many; turn++) peer.update(turn % reps, 3, turn, 1 + (turn % 10));
      }),
  );
  peer.close();
  const told = scores.count * columns;
  return [
    resultOf(
      `matrix of ${reps} × ${columns} from ${told} scores`,
      whole,
      'SQLite in memory with a covering index',
      0.1,
    ),
    resultOf(
      `${many} scores of it changed, one by one, each row worked out anew`,
      one,
      'SQLite: the same scores changed and their cells asked for',
      1,
    ),
  ];
}

function resultOf(name: string, sides: Pick<Result, 'ours' | 'peer'>, against: string, most: number): Result {
  const ratio = rounded(sides.ours.median / sides.peer.median);
  return { name, unit: 'ms', ...sides, against, ratio, goal: `≤ ${most}`, met: ratio <= most };
}
