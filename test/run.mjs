// Runs every test there is and ends with one line: the sum over all runners.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './ensure-chromium.mjs';

const root = path.resolve(import.meta.dirname, '..');
const reports = path.join(root, 'out/test-reports');
const projects = ['architecture', 'unit', 'screens', 'e2e'];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

ensureChromium();
await mustSucceed('npm', ['run', '--silent', 'build']);

let passed = 0;
let failed = 0;
for (const project of projects) {
  const report = path.join(reports, `${project}.json`);
  const code = await run('npx', [
    ...['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  const sum = read(report);
  passed += sum.passed;
  // A runner that failed without a failed test (a file that does not load, an unhandled error) counts as one.
  failed += code !== 0 && sum.failed === 0 ? 1 : sum.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function read(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

async function mustSucceed(command, args) {
  const code = await run(command, args);
  if (code === 0) return;
  console.log('0 passed, 1 failed');
  process.exit(1);
}

function run(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('exit', (code) => done(code ?? 1));
  });
}
