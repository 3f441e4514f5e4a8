// `npm run tour`: builds the program and does the main job in it unattended; what it makes lies in out/tour.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureChromium } from '../ensure-chromium.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const run = (command, args) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;

ensureChromium();
console.log('Building.');
const built = run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'error']);
const walked =
  built ||
  run('npx', [
    ...['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', 'tour'],
    // The steps speak for themselves; the runner's own words go to a file.
    ...['--reporter=json', '--outputFile.json=out/tour-report.json', '--disable-console-intercept'],
  ]);
console.log(
  walked === 0 ? 'The tour is complete: out/tour.' : 'The tour failed at the step above: out/tour.',
);
process.exitCode = walked;
