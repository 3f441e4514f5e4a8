import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// A checkout in small: the real start script, and around it what it looks for, each telling that it was run.
let root: string;
const place = async (file: string, text: string): Promise<string> => {
  const whole = path.join(root, file);
  await mkdir(path.dirname(whole), { recursive: true });
  await writeFile(whole, text);
  return whole;
};
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'start-'));
  await mkdir(path.join(root, 'electron'));
  await copyFile(
    path.resolve(import.meta.dirname, '../../electron/start.mjs'),
    path.join(root, 'electron/start.mjs'),
  );
  await place('node_modules/.package-lock.json', '{}');
  await place('node_modules/vite/bin/vite.js', 'console.log("built", ...process.argv.slice(2))');
  await place('node_modules/electron/install.js', 'process.exit(1)');
  await place(
    'test/host/host.cjs',
    'console.log("stand-in", process.env.HOST_WINDOW, process.argv[2] === process.cwd(), ...process.argv.slice(3))',
  );
});
afterEach(() => rm(root, { recursive: true, force: true }));

const start = (args: readonly string[] = [], env: Record<string, string> = { DISPLAY: ':0' }) => {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...inherited } = process.env;
  const script = path.join(root, 'electron/start.mjs');
  const done = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...inherited, ...env },
  });
  return { code: done.status, lines: (done.stdout + done.stderr).trim().split('\n') };
};

const standInSentence =
  "Electron's binary could not be had, so Benchcoach opens in a Chromium, Chrome or Edge window instead.";

/** Everything built, at this many seconds after now. */
async function haveBuilt(seconds: number): Promise<void> {
  const at = Date.now() / 1000 + seconds;
  for (const file of ['out/main/main.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html']) {
    await utimes(await place(file, ''), at, at);
  }
}

describe.skipIf(process.platform === 'win32')('npm start', () => {
  test('builds what was never built, then opens the stand-in where Electron cannot be had', () => {
    expect(start(['--from=test']).lines).toEqual([
      'Building Benchcoach.',
      'built build --app --logLevel error --config renderer/vite.config.ts',
      standInSentence,
      'stand-in app true --from=test',
    ]);
  });

  test('builds again what is older than its sources, and leaves what is not', async () => {
    await place('shared/model/rep.ts', '');
    await haveBuilt(-60);
    expect(start().lines[0]).toBe('Building Benchcoach.');
    await haveBuilt(60);
    expect(start().lines).toEqual([standInSentence, 'stand-in app true']);
  });

  test('opens Electron where it is there', async () => {
    await haveBuilt(60);
    await place('node_modules/electron/path.txt', 'electron');
    await chmod(
      await place('node_modules/electron/dist/electron', '#!/bin/sh\necho electron "$@"\nexit 7\n'),
      0o755,
    );
    expect(start(['--a'])).toEqual({ code: 7, lines: [`electron ${root} --a`] });
  });

  test('fetches Electron once where that succeeds', async () => {
    await haveBuilt(60);
    await place(
      'node_modules/electron/install.js',
      `const fs = require('fs'), path = require('path'), file = path.join(__dirname, 'dist', 'electron');
       fs.mkdirSync(path.dirname(file));
       fs.writeFileSync(file, '#!/bin/sh\\necho fetched electron\\n', { mode: 0o755 });
       fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron');`,
    );
    expect(start()).toEqual({ code: 0, lines: ['fetched electron'] });
  });

  test.runIf(process.platform === 'linux')('says in one sentence that there is no display', () => {
    expect(start([], {})).toEqual({
      code: 1,
      lines: [
        'There is no display here to open a window on; `npm run tour` walks through the program without one.',
      ],
    });
  });

  test('stops when the build fails', async () => {
    await place('node_modules/vite/bin/vite.js', 'console.log("a mistake"); process.exit(1)');
    expect(start()).toEqual({
      code: 1,
      lines: [
        'Building Benchcoach.',
        'a mistake',
        'That failed, for the reason above; Benchcoach was not opened.',
      ],
    });
  });
});
