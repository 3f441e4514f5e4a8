import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../..');
const host = path.join(root, 'test/host');

/** Where the program runs from: the folder that holds Electron's executable, or the stand-in's. */
const dist = electronDist() ?? host;

/** Whether the specs run on a real Electron; false means the stand-in of test/host. */
export const onRealElectron = dist !== host;

export interface LaunchOptions {
  /** The program's data folder. Left out: a new one, removed at close. Named: kept, so that it can be opened again. */
  readonly userDataDir?: string;
  /** Further arguments of the program. */
  readonly args?: readonly string[];
  /** Further environment variables. */
  readonly env?: Readonly<Record<string, string>>;
  /** The folder (with package.json) or script that is the program; the built Benchcoach when left out. */
  readonly program?: string;
  /** The executable of a packaged program, instead of `program`. */
  readonly executable?: string;
}

export interface Launched {
  readonly app: ElectronApplication;
  /** The first window's page, loaded. */
  readonly page: Page;
  readonly userDataDir: string;
  /** What main wrote to its standard streams so far. */
  readonly output: () => string;
  /** Quits as the user would, and removes the data folder unless it was named. */
  readonly close: () => Promise<void>;
  /** Ends the program as a power cut would (SIGKILL); resolves when it is gone. The data folder stays. */
  readonly kill: () => Promise<void>;
}

/** Starts the built program and waits for its first window; builds nothing itself. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const userDataDir = options.userDataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'benchcoach-e2e-')));
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dist;
  const app = await _electron.launch({
    ...(options.executable === undefined ? {} : { executablePath: options.executable }),
    args: programArguments(options, userDataDir),
    env: environment(options.env),
    // Leaves light or dark to the program's own nativeTheme instead of Playwright's light.
    colorScheme: null,
  });
  const output = collectOutput(app.process());
  const page = await app.firstWindow();
  await page.waitForURL((url) => url.href !== 'about:blank');
  const close = async (): Promise<void> => {
    await app.close();
    if (options.userDataDir === undefined) await rm(userDataDir, { recursive: true, force: true });
  };
  return { app, page, userDataDir, output, close, kill: () => kill(app.process()) };
}

/** Starts the program without Playwright, as a second start by the user is; resolves with its exit code. */
export async function startAgain(
  options: LaunchOptions & { readonly userDataDir: string },
): Promise<number | null> {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dist;
  const executable = options.executable ?? (createRequire(import.meta.url)('electron') as string);
  const child = spawn(executable, ['--no-sandbox', ...programArguments(options, options.userDataDir)], {
    env: environment(options.env),
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
}

/** What the user answers to the next open dialogs: these paths, or a cancel for none. */
export async function openDialogReturns(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
  }, paths);
}

/** What the user answers to the next save dialogs: this path, or a cancel for undefined. */
export async function saveDialogReturns(
  app: ElectronApplication,
  filePath: string | undefined,
): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
  }, filePath ?? null);
}

/** What the user answers to the next message boxes: the button at this place, counted from 0. */
export async function messageBoxReturns(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = async () => ({ response, checkboxChecked: false });
  }, button);
}

/**
 * Lets a spec start the program again itself when the program wants to be started again, and keep hold of it.
 * Answers a promise of its end.
 */
export async function endsForRestart(app: ElectronApplication): Promise<{ readonly end: Promise<void> }> {
  await app.evaluate(({ app: program }) => {
    program.relaunch = () => console.log('wants to be started again');
  });
  return { end: new Promise((resolve) => app.process().once('exit', () => resolve())) };
}

/** Drops files or folders from the desktop on the element, with their real paths. */
export async function dropFiles(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`dropFiles: ${selector} is not to be seen`);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const cdp = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await cdp.detach();
}

/** The folder in which Chromium keeps the page's databases: what a spec about damaged stores damages. */
export function databaseFolder(userDataDir: string): string {
  const places = [path.join(userDataDir, 'IndexedDB'), path.join(userDataDir, 'Chromium/Default/IndexedDB')];
  const found = places.find((place) => existsSync(place));
  const store = found && readdirSync(found).find((name) => name.endsWith('.indexeddb.leveldb'));
  if (!found || !store) throw new Error(`no IndexedDB below ${userDataDir}`);
  return path.join(found, store);
}

function programArguments(options: LaunchOptions, userDataDir: string): string[] {
  const program = options.executable === undefined ? [options.program ?? root] : [];
  return [...program, `--user-data-dir=${userDataDir}`, ...(options.args ?? [])];
}

function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), HOST_DIR: host, ...more };
}

function electronDist(): string | undefined {
  const places = [process.env['ELECTRON_DIST'] ?? '', path.join(root, 'node_modules/electron/dist')];
  return places.find((place) => place !== '' && existsSync(place));
}

function collectOutput(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer): void => void (text += chunk.toString('utf8'));
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
