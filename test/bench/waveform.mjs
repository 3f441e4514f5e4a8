// The waveform of a long call: ours against wavesurfer.js, in turn, in the same Chromium. Prints JSON.
//   node test/bench/waveform.mjs [--minutes 60] [--runs 3] [--files mono.mp3,stereo.mp3] [--folder made-recordings]
// Needs ffmpeg and Chromium. A folder that is named keeps the recordings for the next time.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { watchMemory } from './waveform/memory.mjs';
import { recording, recordingNames } from './waveform/recordings.mjs';
import { serve } from './waveform/serve.ts';

const { values: flags } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    runs: { type: 'string', default: '3' },
    files: { type: 'string', default: recordingNames.join(',') },
    folder: { type: 'string' },
  },
});

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const temporary = mkdtempSync(path.join(os.tmpdir(), 'waveform-bench-'));
const folder = flags.folder ? path.resolve(flags.folder) : temporary;
mkdirSync(folder, { recursive: true });

try {
  const recordings = flags.files.split(',').map((name) => recording(folder, name, Number(flags.minutes)));
  const built = path.join(temporary, 'page');
  await build({
    root: path.join(here, 'waveform'),
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: built, target: 'chrome150', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const server = await serve(built, folder);
  const results = {};
  for (const { name, kind, bytes } of recordings) {
    const runs = { ours: [], peer: [] };
    for (let run = 0; run < Number(flags.runs); run++) {
      for (const side of ['ours', 'peer'])
        runs[side].push(await oneRun(server.url, side, [`/files/${name}`, kind, bytes]));
    }
    results[name] = summary(runs);
  }
  server.close();
  console.log(
    JSON.stringify(
      { minutes: Number(flags.minutes), runs: Number(flags.runs), versions: versions(), results },
      null,
      2,
    ),
  );
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** A fresh browser for each run, so that no run inherits another's memory. */
async function oneRun(url, side, order) {
  const server = await chromium.launchServer({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const page = await browser.newPage();
    const violations = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) violations.push(message.text());
    });
    await page.goto(url);
    await page.waitForFunction(() => window.bench !== undefined);
    const stop = process.platform === 'linux' ? watchMemory(server.process().pid) : () => undefined;
    const run = await page
      .evaluate(([which, ...rest]) => window.bench[which](...rest), [side, ...order])
      .catch(failed);
    return { ...run, megabytes: stop(), violations: violations.length };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Some recordings are too long for the peer: that is a result, too. */
function failed(error) {
  return { failed: error.message.split('\n')[0] };
}

function summary({ ours, peer }) {
  const both = { ours: medians(ours), peer: medians(peer) };
  const ratio = both.ours.whole / both.peer.whole;
  return { ...both, wholeAgainstPeer: Number.isFinite(ratio) ? Number(ratio.toFixed(2)) : undefined };
}

function medians(runs) {
  const failure = runs.find((run) => run.failed);
  if (failure) return { failed: failure.failed };
  const median = (pick) => {
    const sorted = runs.map(pick).toSorted((one, other) => one - other);
    return Math.round(sorted[Math.floor(sorted.length / 2)]);
  };
  return {
    firstPart: median((run) => run.firstPart),
    whole: median((run) => run.whole),
    blocked: median((run) => run.blocked),
    blockedIdle: median((run) => run.blockedIdle),
    longestTask: median((run) => run.longestTask),
    megabytes: median((run) => run.megabytes),
    violations: median((run) => run.violations),
    wholeOfEachRun: runs.map((run) => Math.round(run.whole)),
  };
}

function versions() {
  const of = (name) =>
    JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
  const libraries = ['wavesurfer.js', 'mpg123-decoder', 'opus-decoder', 'mediabunny'];
  return { node: process.version, ...Object.fromEntries(libraries.map((name) => [name, of(name)])) };
}
