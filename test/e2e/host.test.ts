import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  databaseFolder,
  dropFiles,
  launch,
  onRealElectron,
  openDialogReturns,
  saveDialogReturns,
  startAgain,
  type Launched,
} from './launch';

const program = path.resolve(import.meta.dirname, '../host/fixture-app');

/** What the fixture's preload exposes to its page. */
declare const fixture: {
  readonly platform: { readonly name: string };
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
  readonly askBack: (count: number) => void;
  readonly on: (what: 'answer', listener: (number: number, bytes: Uint8Array) => void) => void;
  readonly pathOf: (file: File) => string;
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'host-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('one running program', () => {
  let started: Launched;
  beforeAll(async () => {
    started = await launch({ program });
  });
  afterAll(() => started.close());
  const invoke = (channel: string, ...args: unknown[]) =>
    started.page.evaluate(([name, rest]) => fixture.invoke(name, ...rest), [channel, args] as const);

  describe('app:// pages', () => {
    test('are a secure context, and main sees their app:// address', async () => {
      expect(await started.page.evaluate(() => isSecureContext)).toBe(true);
      const address = 'app://bundle/index.html';
      expect(await invoke('sender')).toEqual({ frame: address, page: address });
    });

    test('get a byte range with status 206 and exactly those bytes', async () => {
      const got = await started.page.evaluate(async () => {
        const answer = await fetch('./tone.wav', { headers: { range: 'bytes=4-11' } });
        const bytes = Array.from(new Uint8Array(await answer.arrayBuffer()));
        return { status: answer.status, range: answer.headers.get('content-range'), bytes };
      });
      const file = await readFile(path.join(program, 'page/tone.wav'));
      expect(got).toEqual({
        status: 206,
        range: `bytes 4-11/${file.length}`,
        bytes: [...file.subarray(4, 12)],
      });
    });

    test('play audio from the place sought', async () => {
      const sought = await started.page.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
        if (audio.readyState === 0)
          await new Promise((resolve) => audio.addEventListener('loadedmetadata', resolve));
        const arrived = new Promise((resolve) => audio.addEventListener('seeked', resolve, { once: true }));
        audio.currentTime = 6.5;
        await arrived;
        return { duration: audio.duration, at: audio.currentTime };
      });
      expect(sought.duration).toBeCloseTo(8, 1);
      expect(sought.at).toBeCloseTo(6.5, 2);
    });

    test('post a large file in pieces', async () => {
      const size = 6 * 1024 * 1024;
      const got = await started.page.evaluate(async (bytes) => {
        const body = new Blob([new Uint8Array(bytes)]);
        const answer = await fetch('/inbox?name=call.wav', { method: 'POST', body });
        return (await answer.json()) as { url: string; bytes: number; pieces: number };
      }, size);
      expect(got.url).toBe('app://bundle/inbox?name=call.wav');
      expect(got.bytes).toBe(size);
      expect(got.pieces).toBeGreaterThan(10);
    });

    test('obey the content security policy of the handler', async () => {
      const blocked = await started.page.evaluate(async () => {
        const foreign = await fetch('http://127.0.0.1:9/').then(
          () => 'reached',
          () => 'blocked',
        );
        const evaluated = await new Promise((resolve) => {
          setTimeout(() => {
            try {
              // oxlint-disable-next-line typescript/no-implied-eval -- exactly this must fail
              resolve(new Function('return "ran"')());
            } catch {
              resolve('blocked');
            }
          });
        });
        return { foreign, evaluated, inline: 'inlineScriptRan' in globalThis };
      });
      expect(blocked).toEqual({ foreign: 'blocked', evaluated: 'blocked', inline: false });
    });

    test.skipIf(onRealElectron)('are served to nobody but the program', async () => {
      const [, port] = /127\.0\.0\.1:(\d+)/.exec(processesNaming(started.userDataDir).join()) ?? [];
      const stranger = await new Promise<number | undefined>((resolve, reject) => {
        const headers = { host: 'bundle.app.localhost' };
        const asked = request({ port, path: '/index.html', headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        asked.on('error', reject).end();
      });
      expect(stranger).toBe(403);
    });
  });

  describe('messages between page and main', () => {
    test('carry what structured clone carries', async () => {
      const same = await started.page.evaluate(async () => {
        const sent = {
          nothing: undefined,
          numbers: [0.1, -0, NaN, Infinity],
          big: 12345678901234567890n,
          date: new Date(0),
          map: new Map([['k', new Set(['a'])]]),
          pattern: /a+/gi,
          floats: new Float32Array([1.5, -2]),
        };
        const back = (await fixture.invoke('echo', sent)) as typeof sent;
        return [
          'nothing' in back && back.nothing === undefined,
          Object.is(back.numbers[1], -0) && Number.isNaN(back.numbers[2]) && back.numbers[3] === Infinity,
          back.big === sent.big,
          back.date.getTime() === 0,
          back.map.get('k')?.has('a') === true,
          back.pattern.flags === 'gi',
          back.floats instanceof Float32Array && back.floats[1] === -2,
        ];
      });
      expect(same).toEqual([true, true, true, true, true, true, true]);
    });

    test('carry ten megabytes both ways without a change', async () => {
      const got = await started.page.evaluate(async () => {
        const sent = new Uint8Array(10 * 1024 * 1024).map((_, at) => at % 251);
        const from = performance.now();
        const back = (await fixture.invoke('echo', sent)) as Uint8Array;
        const milliseconds = performance.now() - from;
        return {
          same: back.length === sent.length && back.every((byte, at) => byte === sent[at]),
          milliseconds,
        };
      });
      expect(got.same).toBe(true);
      console.log(`10 MiB both ways in ${Math.round(got.milliseconds)} ms`);
    });

    test('keep their order, whatever their size', async () => {
      const numbers = await started.page.evaluate(
        () =>
          new Promise((resolve) => {
            const seen: number[] = [];
            fixture.on('answer', (number, bytes) => {
              seen.push(bytes.length === number * 20_000 ? number : -1);
              if (seen.length === 6) resolve(seen);
            });
            fixture.askBack(6);
          }),
      );
      expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
    });

    test('fail with the words that Electron uses', async () => {
      const words = (channel: string) =>
        started.page.evaluate((name) => fixture.invoke(name).catch((error: Error) => error.message), channel);
      expect(await words('fail')).toBe("Error invoking remote method 'fail': RangeError: the shelf is full");
      expect(await words('none')).toBe(
        "Error invoking remote method 'none': Error: No handler registered for 'none'",
      );
    });

    test('refuse what cannot be cloned', async () => {
      const words = started.page.evaluate(() =>
        fixture.invoke('echo', Promise.resolve()).catch((error: Error) => error.message),
      );
      expect(await words).toBe('An object could not be cloned.');
    });

    test('reach the page through a bridge that it can neither change nor see behind', async () => {
      const seen = await started.page.evaluate(() => ({
        frozen: Object.isFrozen(fixture) && Object.isFrozen(fixture.platform),
        configurable: Object.getOwnPropertyDescriptor(globalThis, 'fixture')?.configurable,
        globals: Object.keys(globalThis).filter((name) => /host_|require|ipcRenderer|electron/.test(name)),
      }));
      expect(seen).toEqual({ frozen: true, configurable: false, globals: [] });
    });
  });

  describe('the limits of a page', () => {
    test('it cannot navigate away', async () => {
      const asked = started.app.evaluate(
        ({ webContents }) =>
          new Promise<string>((resolve) => {
            webContents.getAllWebContents()[0]?.once('will-navigate', (event) => resolve(event.url));
          }),
      );
      await started.page.getByText('Elsewhere').click({ noWaitAfter: true });
      expect(await asked).toBe('http://elsewhere.example/');
      expect(await started.page.evaluate(() => document.title)).toBe('Host fixture');
    });

    test('it cannot open windows: the program decides what becomes of the address', async () => {
      await started.app.evaluate(({ shell }) => {
        const asked: string[] = [];
        shell.openExternal = async (url) => void asked.push(url);
        Object.assign(globalThis, { asked });
      });
      await started.page.getByText('New window').click();
      expect(await started.page.evaluate(() => open('http://elsewhere.example/script'))).toBeNull();
      await expect
        .poll(() => started.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked))
        .toEqual(['http://elsewhere.example/new', 'http://elsewhere.example/script']);
      expect(started.app.windows()).toHaveLength(1);
    });

    test('it has the permissions that the program grants, and no other', async () => {
      const states = await started.page.evaluate(async () => {
        const state = async (name: string) =>
          (await navigator.permissions.query({ name: name as PermissionName })).state;
        return [await navigator.storage.persist(), await state('geolocation'), await state('notifications')];
      });
      expect(states).toEqual([true, 'denied', 'denied']);
    });
  });

  describe('the desktop', () => {
    test('dropped files and folders have their real paths', async () => {
      const file = path.join(folder, 'call 1.wav');
      const inside = path.join(folder, 'recordings');
      await writeFile(file, 'x');
      await mkdir(inside);
      await dropFiles(started.page, '#drop', [file, inside]);
      await expect.poll(() => started.page.locator('#paths li').allTextContents()).toEqual([file, inside]);
    });

    test('chosen files have their real paths, and files made by a script have none', async () => {
      const file = path.join(folder, 'chosen.csv');
      await writeFile(file, 'x');
      await started.page.getByLabel('Files').setInputFiles(file);
      await expect.poll(() => started.page.locator('#paths li').allTextContents()).toEqual([file]);
      expect(await started.page.evaluate(() => fixture.pathOf(new File(['x'], 'made.csv')))).toBe('');
    });

    test('the open dialog answers what the spec says', async () => {
      const file = path.join(folder, 'deals.csv');
      await openDialogReturns(started.app, [file]);
      expect(await invoke('open')).toEqual({ canceled: false, filePaths: [file] });
      await openDialogReturns(started.app, []);
      expect(await invoke('open')).toEqual({ canceled: true, filePaths: [] });
      await saveDialogReturns(started.app, file);
      const saved = await started.app.evaluate(({ dialog }) => dialog.showSaveDialog({}));
      expect(saved).toEqual({ canceled: false, filePath: file });
    });

    test('a menu item can be clicked', async () => {
      await started.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('export')?.click());
      await expect.poll(() => started.page.locator('#menu').textContent()).toBe('export');
    });

    test('the theme reaches the page', async () => {
      const isDark = () => started.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
      await started.app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'dark'));
      await expect.poll(isDark).toBe(true);
      await started.app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'light'));
      await expect.poll(isDark).toBe(false);
    });

    test('a page prints to a PDF of the asked size, with its words', async () => {
      const base64 = await started.app.evaluate(async ({ webContents }) => {
        const pdf = await webContents.getAllWebContents()[0]?.printToPDF({ pageSize: 'A4', landscape: true });
        return pdf?.toString('base64') ?? '';
      });
      const file = path.join(folder, 'page.pdf');
      await writeFile(file, Buffer.from(base64, 'base64'));
      expect(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })).toContain('Host fixture');
      expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(
        /Page size: +84[12][.\d]* x 59[45]/,
      );
    });

    test('a window can be hidden, minimised and brought back', async () => {
      const window = await started.app.browserWindow(started.page);
      expect(await window.evaluate((own) => own.isVisible())).toBe(true);
      await window.evaluate((own) => own.minimize());
      expect(await window.evaluate((own) => own.isMinimized())).toBe(true);
      await window.evaluate((own) => own.restore());
      expect(await window.evaluate((own) => own.isMinimized())).toBe(false);
    });
  });
});

describe('starts and ends', () => {
  let userDataDir: string;
  beforeEach(async () => {
    userDataDir = await mkdtemp(path.join(folder, 'data-'));
  });
  const running: Launched[] = [];
  const start = async (): Promise<Launched> => {
    const started = await launch({ program, userDataDir });
    running.push(started);
    return started;
  };
  afterEach(async () => {
    for (const started of running.splice(0)) await started.close();
  });

  test('IndexedDB is there again after a new start', async () => {
    const first = await start();
    await first.page.evaluate(async () => {
      const request = indexedDB.open('kept', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('rows').put(new Blob(['kept row']), 1);
      await new Promise((resolve) => (request.onsuccess = resolve));
    });
    await first.close();
    expect(databaseFolder(userDataDir)).toContain('indexeddb.leveldb');
    const second = await start();
    const text = await second.page.evaluate(async () => {
      const request = indexedDB.open('kept');
      await new Promise((resolve) => (request.onsuccess = resolve));
      const row = request.result.transaction('rows').objectStore('rows').get(1) as IDBRequest<Blob>;
      await new Promise((resolve) => (row.onsuccess = resolve));
      return row.result.text();
    });
    expect(text).toBe('kept row');
  });

  test('a second start ends at once and the first one hears of it', async () => {
    const first = await start();
    expect(await startAgain({ program, userDataDir, args: ['--from-second'] })).toBe(0);
    const heard = () => first.page.evaluate(() => fixture.invoke('starts'));
    await expect
      .poll(heard)
      .toEqual([{ argv: expect.arrayContaining(['--from-second']), folder: process.cwd(), data: { from: 'fixture' } }]); // prettier-ignore
    expect(await first.page.title()).toBe('Host fixture');
  });

  test('a killed program leaves no process behind and can be started again', async () => {
    const first = await start();
    await first.kill();
    await expect.poll(() => processesNaming(userDataDir)).toEqual([]);
    const second = await start();
    expect(await second.page.title()).toBe('Host fixture');
  });

  test('main hears of a page that crashes, and reloads it', async () => {
    const first = await start();
    const reason = await first.app.evaluate(({ webContents }) => {
      const [contents] = webContents.getAllWebContents();
      return new Promise<string>((resolve) => {
        contents?.once('render-process-gone', (_, details) => {
          contents.once('did-finish-load', () => resolve(details.reason));
          contents.reload();
        });
        contents?.forcefullyCrashRenderer();
      });
    });
    expect(reason).toBe('crashed');
  });

  test('a window may refuse to close', async () => {
    const first = await start();
    const closed = await first.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.once('close', (event) => event.preventDefault());
      window?.close();
      return window?.isDestroyed();
    });
    expect(closed).toBe(false);
    expect(await first.page.title()).toBe('Host fixture');
  });
});

/** Processes whose command line names the folder, as Chromium's and the program's own do. */
function processesNaming(name: string): string[] {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(name) && !line.startsWith('ps '));
}
