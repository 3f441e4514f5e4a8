// `npm run tour`: builds the program and does the main job in it unattended; what it makes lies in out/tour.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ensureChromium } from '../ensure-chromium.mjs';

const root = path.resolve(import.meta.dirname, '../..');

ensureChromium();
console.log('Building.');
const built = await run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'error']);
const walked =
  built ||
  (await run('npx', [
    ...['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', 'tour'],
    // The steps speak for themselves; the runner's own words go to a file.
    ...['--reporter=json', '--outputFile.json=out/tour-report.json', '--disable-console-intercept'],
  ]));
console.log(
  walked === 0 ? 'The tour is complete: out/tour.' : 'The tour failed at the step above: out/tour.',
);
process.exitCode = walked;

function run(command, args) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('JSON report')) console.log(line);
  });
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)));
}
