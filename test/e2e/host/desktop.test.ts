import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropFiles, onRealElectron, openDialogReturns, saveDialogReturns } from '../launch';
import { type Fixture, patience, runningProgram } from './fixture';

declare const fixture: Fixture;
const run = runningProgram();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'host-desktop-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the desktop', () => {
  test('dropped files and folders have their real paths', async () => {
    const file = path.join(folder, 'call 1.wav');
    const inside = path.join(folder, 'recordings');
    await writeFile(file, 'x');
    await mkdir(inside);
    await dropFiles(run.started.page, '#drop', [file, inside]);
    await expect
      .poll(() => run.started.page.locator('#paths li').allTextContents(), patience)
      .toEqual([file, inside]);
  });

  test('chosen files have their real paths, and files made by a script have none', async () => {
    const file = path.join(folder, 'chosen.csv');
    await writeFile(file, 'x');
    await run.started.page.getByLabel('Files').setInputFiles(file);
    await expect
      .poll(() => run.started.page.locator('#paths li').allTextContents(), patience)
      .toEqual([file]);
    expect(await run.started.page.evaluate(() => fixture.pathOf(new File(['x'], 'made.csv')))).toBe('');
  });

  test('the open dialog answers what the spec says', async () => {
    const file = path.join(folder, 'deals.csv');
    await openDialogReturns(run.started.app, [file]);
    const invokeOpen = () => run.started.page.evaluate(() => fixture.invoke('open'));
    expect(await invokeOpen()).toEqual({ canceled: false, filePaths: [file] });
    await openDialogReturns(run.started.app, []);
    expect(await invokeOpen()).toEqual({ canceled: true, filePaths: [] });
    await saveDialogReturns(run.started.app, file);
    const saved = await run.started.app.evaluate(({ dialog }) => dialog.showSaveDialog({}));
    expect(saved).toEqual({ canceled: false, filePath: file });
  });

  test('a menu item can be clicked', async () => {
    await run.started.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('export')?.click(),
    );
    await expect.poll(() => run.started.page.locator('#menu').textContent(), patience).toBe('export');
  });

  test('the theme reaches the page', async () => {
    const isDark = () => run.started.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await run.started.app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'dark'));
    await expect.poll(isDark, patience).toBe(true);
    await run.started.app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'light'));
    await expect.poll(isDark, patience).toBe(false);
  });

  test('a page prints to a PDF of the asked size, with its words', async () => {
    const base64 = await run.started.app.evaluate(async ({ webContents }) => {
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
    const window = await run.started.app.browserWindow(run.started.page);
    expect(await window.evaluate((own) => own.isVisible())).toBe(true);
    await window.evaluate((own) => own.minimize());
    expect(await window.evaluate((own) => own.isMinimized())).toBe(true);
    await window.evaluate((own) => own.restore());
    expect(await window.evaluate((own) => own.isMinimized())).toBe(false);
  });

  test.skipIf(onRealElectron)('a dialog that no spec has scripted fails instead of waiting', async () => {
    const words = run.started.app.evaluate(({ dialog }) =>
      dialog.showMessageBox({ message: 'Go on?' }).catch((error: Error) => error.message),
    );
    expect(await words).toMatch('the spec has not said what the user answers');
  });

  test.skipIf(onRealElectron)('a menu accelerator works in the page', async () => {
    await run.started.page.evaluate(() => document.querySelector('#menu')?.replaceChildren());
    await run.started.page.keyboard.press('ControlOrMeta+e');
    await expect.poll(() => run.started.page.locator('#menu').textContent(), patience).toBe('export');
  });

  test('a hidden window prints without running a script, and leaves no window behind', async () => {
    const printed = await run.started.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { javascript: false, sandbox: true } });
      await window.loadURL('app://bundle/open.html');
      const pdf = await window.webContents.printToPDF({});
      window.destroy();
      return pdf.toString('base64');
    });
    const file = path.join(folder, 'hidden.pdf');
    await writeFile(file, Buffer.from(printed, 'base64'));
    const words = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    expect(words).toContain('Open page');
    expect(words).not.toContain('a script ran');
    await expect.poll(() => run.started.app.windows().length, patience).toBe(1);
  });
});
