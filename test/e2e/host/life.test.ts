import { createPackage } from '@electron/asar';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFolder, launch, onRealElectron, startAgain, type Launched } from '../launch';
import { chromiumOf, type Fixture, patience, processesNaming, program } from './fixture';

declare const fixture: Fixture;

describe('starts and ends', () => {
  let userDataDir: string;
  beforeEach(async () => {
    userDataDir = await mkdtemp(path.join(os.tmpdir(), 'host-life-'));
  });
  const running: Launched[] = [];
  const start = async (): Promise<Launched> => {
    const started = await launch({ program, userDataDir });
    running.push(started);
    return started;
  };
  afterEach(async () => {
    for (const started of running.splice(0)) await started.close();
    await rm(userDataDir, { recursive: true, force: true });
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
      .poll(heard, patience)
      .toEqual([{ argv: expect.arrayContaining(['--from-second']), folder: process.cwd(), data: { from: 'fixture' } }]); // prettier-ignore
    expect(await first.page.title()).toBe('Host fixture');
  });

  test('a killed program leaves no process behind and can be started again', async () => {
    const first = await start();
    await first.kill();
    await expect.poll(() => processesNaming(userDataDir), patience).toEqual([]);
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

  test.skipIf(onRealElectron)(
    'main hears of it when Chromium is killed, and can still end in order',
    async () => {
      const first = await start();
      const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
      await first.app.evaluate(({ app, webContents }) => {
        const [contents] = webContents.getAllWebContents();
        contents?.once('render-process-gone', (_, details) => console.log(`page gone: ${details.reason}`));
        app.once('will-quit', () => console.log('will quit'));
      });
      process.kill(chromiumOf(userDataDir), 'SIGKILL');
      expect(await ended).toBe(0);
      expect(first.output()).toMatch(/page gone: killed\nwill quit/);
    },
  );

  test.skipIf(onRealElectron)('it ends with a test runner that is killed', async () => {
    const electron = path.resolve(program, '../electron');
    const runner = `require('child_process').spawn(process.argv[1], process.argv.slice(2), { detached: true, stdio: 'ignore' }); process.stdin.resume()`;
    const args = ['--no-sandbox', '--remote-debugging-port=0', program, `--user-data-dir=${userDataDir}`];
    const child = spawn(process.execPath, ['-e', runner, '--', electron, ...args], { stdio: ['pipe', 'ignore', 'ignore'] }); // prettier-ignore
    await expect.poll(() => processesNaming(`${userDataDir}/Chromium`).length, patience).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await expect.poll(() => processesNaming(userDataDir), patience).toEqual([]);
  });

  test('a program that relaunches is started again when it has ended', async () => {
    const first = await start();
    const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
    const sign = path.join(userDataDir, 'started again');
    const args = ['-e', `require('node:fs').writeFileSync(${JSON.stringify(sign)}, 'yes')`];
    await first.app.evaluate(({ app }, asked) => {
      app.relaunch(asked);
      app.quit();
    }, { execPath: process.execPath, args }); // prettier-ignore
    expect(await ended).toBe(0);
    await expect.poll(() => existsSync(sign), patience).toBe(true);
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

  test('a program may refuse to quit', async () => {
    const first = await start();
    await first.app.evaluate(({ app }) => {
      app.once('before-quit', (event) => event.preventDefault());
      app.quit();
    });
    expect(await first.page.title()).toBe('Host fixture');
  });

  test.skipIf(onRealElectron)('a packaged program runs from its archive', async () => {
    const executable = path.join(userDataDir, 'packaged', 'fixture');
    await mkdir(path.join(userDataDir, 'packaged', 'resources'), { recursive: true });
    await copyFile(path.resolve(program, '../electron'), executable);
    await createPackage(program, path.join(userDataDir, 'packaged', 'resources', 'app.asar'));
    const started = await launch({ executable, userDataDir });
    running.push(started);
    expect(await started.page.title()).toBe('Host fixture');
    const told = await started.app.evaluate(({ app }) => [app.isPackaged, app.getName(), app.getVersion()]);
    expect(told).toEqual([true, 'Host Fixture', '1.2.3']);
  });
});
