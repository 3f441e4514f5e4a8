import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { onRealElectron } from '../launch';
import { patience, runningProgram } from './fixture';

const run = runningProgram();

describe('the limits of a page', () => {
  test('it cannot navigate away', async () => {
    const asked = run.started.app.evaluate(
      ({ webContents }) =>
        new Promise<string>((resolve) => {
          webContents.getAllWebContents()[0]?.once('will-navigate', (event) => resolve(event.url));
        }),
    );
    await run.started.page.getByText('Elsewhere').click({ noWaitAfter: true });
    expect(await asked).toBe('http://elsewhere.example/');
    expect(await run.started.page.evaluate(() => document.title)).toBe('Host fixture');
  });

  test('it cannot open windows: the program decides what becomes of the address', async () => {
    await run.started.app.evaluate(({ shell }) => {
      const asked: string[] = [];
      shell.openExternal = async (url) => void asked.push(url);
      Object.assign(globalThis, { asked });
    });
    await run.started.page.getByText('New window').click();
    expect(await run.started.page.evaluate(() => open('http://elsewhere.example/script'))).toBeNull();
    await expect
      .poll(
        () => run.started.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked),
        patience,
      )
      .toEqual(['http://elsewhere.example/new', 'http://elsewhere.example/script']);
    expect(run.started.app.windows()).toHaveLength(1);
  });

  test('it has the permissions that the program grants, and no other', async () => {
    const states = await run.started.page.evaluate(async () => {
      const state = async (name: string) =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      return [await navigator.storage.persist(), await state('geolocation'), await state('notifications')];
    });
    expect(states).toEqual([true, 'denied', 'denied']);
  });

  test('it reaches no network that the program forbids, even without a policy of its own', async () => {
    const reached: string[] = [];
    const server = createServer((asked, answer) => {
      reached.push(asked.url ?? '');
      answer.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const ask = (from: string) =>
      run.started.app.evaluate(async ({ BrowserWindow }, address) => {
        const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
        await window.loadURL('app://bundle/open.html');
        const code = `fetch('${address}', { mode: 'no-cors' }).then(() => 'reached', () => 'refused')`;
        const answer = (await window.webContents.executeJavaScript(code)) as string;
        window.destroy();
        return answer;
      }, `http://127.0.0.1:${port}/${from}`);
    expect(await ask('guarded')).toBe('refused');
    await run.started.app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null));
    expect(await ask('unguarded')).toBe('reached');
    expect(reached).toEqual(['/unguarded']);
    server.close();
  });

  test.skipIf(onRealElectron)('windows that run unprotected are refused', async () => {
    const words = await run.started.app.evaluate(({ BrowserWindow }) =>
      [
        { sandbox: false },
        { contextIsolation: false },
        { nodeIntegration: true },
        { webSecurity: false },
      ].map((webPreferences) => {
        try {
          new BrowserWindow({ webPreferences });
          return 'opened';
        } catch (error) {
          return String(error);
        }
      }),
    );
    expect(words).toEqual([
      'Error: test/host refuses a window with sandbox: false',
      'Error: test/host refuses a window with contextIsolation: false',
      'Error: test/host refuses a window with nodeIntegration: true',
      'Error: test/host refuses a window with webSecurity: false',
    ]);
  });

  test.skipIf(onRealElectron)('parts of Electron that are not emulated say so', async () => {
    const words = await run.started.app.evaluate((electron) =>
      [
        () => electron.Tray,
        () => electron.app.getFileIcon('x'),
        () => electron.BrowserWindow.getAllWindows()[0]?.setOpacity(1),
      ].map((use) => {
        try {
          void use();
          return 'answered';
        } catch (error) {
          return String(error);
        }
      }),
    );
    expect(words).toEqual([
      'Error: electron.main.Tray is not emulated by test/host',
      'Error: electron.app.getFileIcon is not emulated by test/host',
      'Error: electron.BrowserWindow.setOpacity is not emulated by test/host',
    ]);
  });
});
