import { beforeEach, expect, test, vi } from 'vitest';
import { bridgeMethods } from '../../../shared/bridge/methods';
import { appScheme } from '../../../electron/app-protocol';
import {
  guardContents,
  guardSession,
  isTrustedSender,
  mayRequest,
  quietSwitches,
} from '../../../electron/guards';
import { pageAddress, pagePolicy, printPolicy } from '../../../electron/serving/content-policy';
import { printedDocuments } from '../../../electron/serving/printed';
import { asked, fakeElectron, fakeSession, FakeContents, type FakeWindow } from './fake-electron';
import { filesWith, sourcesOf, textOfFile } from './source-files';

// Electron's security checklist (electronjs.org/docs/latest/tutorial/security, 'Checklist: Security
// recommendations'), point by point under its own number. What only a built program shows (fuses, isolation
// itself) is looked at again end to end.

vi.mock('electron', () => fakeElectron);
const { loadPage, openWindow } = await import('../../../electron/window');
const { pdfSetter } = await import('../../../electron/print-window');

const pageWindow = (devTools = false) =>
  openWindow({ preload: '/preload.cjs', devTools, state: { maximized: false, theme: 'system' } });

async function everyWindow(): Promise<readonly FakeWindow[]> {
  await loadPage(pageWindow());
  await pdfSetter(printedDocuments())(
    {
      html: '<p>report</p>',
      paper: 'A4',
      landscape: false,
      name: 'x.pdf',
      title: 'X',
      author: '',
      job: 'print',
    },
    new AbortController().signal,
  );
  expect(asked.windows).toHaveLength(2);
  return asked.windows;
}

async function guarded(devTools = false) {
  const session = fakeSession();
  await guardSession(session as never, devTools);
  const ask = (guard: string, ...given: unknown[]) => session.set.get(guard)?.(...given);
  return { session, ask };
}

function guardedContents(): FakeContents {
  const contents = new FakeContents();
  guardContents(contents as never);
  return contents;
}

const happens = (target: { emit(event: string, ...given: unknown[]): boolean }, event: string, url = '') => {
  let prevented = false;
  target.emit(event, { url, preventDefault: () => (prevented = true) });
  return prevented ? 'prevented' : 'let through';
};

beforeEach(() => {
  for (const list of Object.values(asked)) list.length = 0;
});

test('1. Only secure content is loaded: windows show the program’s own files and nothing else', async () => {
  for (const { loaded } of await everyWindow())
    for (const address of loaded) expect(address).toMatch(/^app:\/\/bundle\//);
  expect(filesWith(/https?:\/\/(?!127\.0\.0\.1:9')/, 'electron')).toEqual([]);
});

test('2. No page has Node: not in the page, its frames or its workers', async () => {
  for (const { options } of await everyWindow())
    expect(options.webPreferences).toMatchObject({ nodeIntegration: false });
  expect(asked.windows[0]?.options.webPreferences).toMatchObject({
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
  });
  expect(
    filesWith(/from '(node:|electron)/, 'renderer').filter((file) => !file.endsWith('vite.config.ts')),
  ).toEqual([]);
});

test('3. The preload and the page are isolated from each other', async () => {
  for (const { options } of await everyWindow())
    expect(options.webPreferences).toMatchObject({ contextIsolation: true });
});

test('4. Every process of a page is sandboxed', async () => {
  for (const { options } of await everyWindow())
    expect(options.webPreferences).toMatchObject({ sandbox: true });
  expect(textOfFile('electron/main.ts')).toContain('app.enableSandbox()');
  expect(filesWith(/no-sandbox/, 'electron')).toEqual([]);
});

test('5. Permissions are refused, but for keeping the database and putting text on the clipboard', async () => {
  const { ask } = await guarded();
  const requested = (permission: string, requestingUrl = pageAddress) => {
    let answer: unknown;
    ask('request', {}, permission, (given: unknown) => (answer = given), { requestingUrl });
    return answer;
  };
  const others = ['media', 'geolocation', 'notifications', 'midi', 'fullscreen', 'openExternal', 'unknown'];
  for (const permission of [
    ...others,
    'clipboard-read',
    'fileSystem',
    'usb',
    'hid',
    'serial',
    'display-capture',
  ]) {
    expect(requested(permission)).toBe(false);
    expect(ask('check', {}, permission, 'app://bundle')).toBe(false);
  }
  for (const permission of ['persistent-storage', 'clipboard-sanitized-write']) {
    expect(requested(permission)).toBe(true);
    expect(ask('check', {}, permission, 'app://bundle')).toBe(true);
    expect(ask('check', {}, permission, 'app://bundle/')).toBe(true);
    expect(requested(permission, 'https://evil.example/')).toBe(false);
    expect(ask('check', {}, permission, 'app://bundle.evil.example')).toBe(false);
  }
  expect(ask('device', {})).toBe(false);
});

test('6. Web security stays on', async () => {
  for (const { options } of await everyWindow())
    expect(options.webPreferences).toMatchObject({ webSecurity: true });
  expect(filesWith(/disable-web-security|disable-site-isolation/, 'electron')).toEqual([]);
});

test('7. The page lives under a strict policy without ‘unsafe’, with Trusted Types', () => {
  const policy = new Map(
    pagePolicy('abc')
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
  );
  expect(Object.fromEntries(policy)).toEqual({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'style-src': "'self' 'nonce-abc'",
    'img-src': "'self' data: blob:",
    'media-src': "'self' blob:",
    'connect-src': "'self'",
    'font-src': "'self'",
    'worker-src': "'self'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'default',
  });
  // 'wasm-unsafe-eval' admits WebAssembly alone: sound is decoded with it. Nothing else may be unsafe.
  for (const policyText of [pagePolicy('abc'), printPolicy(['sha256-x'])])
    expect(policyText.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
  expect(printPolicy(['sha256-x'])).toContain("style-src 'sha256-x'");
  expect(printPolicy([])).not.toContain('script-src');
});

test('8. Insecure content is not admitted', async () => {
  for (const { options } of await everyWindow())
    expect(options.webPreferences).toMatchObject({ allowRunningInsecureContent: false });
});

test('9. Experimental features stay off', async () => {
  for (const { options } of await everyWindow())
    expect(options.webPreferences['experimentalFeatures'] ?? false).toBe(false);
  expect(filesWith(/enable-experimental|experimentalFeatures: true/, 'electron')).toEqual([]);
});

test('10. No Blink features are switched on', async () => {
  for (const { options } of await everyWindow())
    expect(options.webPreferences).not.toHaveProperty('enableBlinkFeatures');
  expect(filesWith(/enable-?blink-?features/i, 'electron')).toEqual([]);
});

test('11. No embedded page may open windows: there are no embedded pages', async () => {
  expect(filesWith(/allowpopups|<webview/i, 'electron', 'renderer')).toEqual([]);
  for (const { options } of await everyWindow())
    expect(options.webPreferences).toMatchObject({ webviewTag: false });
});

test('12. An embedded page that is attached all the same is stopped', () => {
  expect(happens(guardedContents(), 'will-attach-webview')).toBe('prevented');
});

test('13. Pages stay where they are, by link, script, frame or redirection', () => {
  const contents = guardedContents();
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    for (const url of [
      'https://evil.example/',
      'file:///etc/passwd',
      'app://other/',
      'app://bundle.evil/',
      'about:blank',
    ])
      expect(happens(contents, event, url)).toBe('prevented');
    expect(happens(contents, event, pageAddress)).toBe('let through');
  }
});

test('14. No page opens a window', () => {
  const contents = guardedContents();
  for (const url of ['https://evil.example/', pageAddress, 'about:blank'])
    expect(contents.windowOpenHandler?.({ url })).toEqual({ action: 'deny' });
});

test('15. Nothing is handed to the system to open', () => {
  expect(filesWith(/openExternal|openPath/, 'electron')).toEqual([]);
});

test('16. Electron is one fixed version of its newest branch, in the manifest and in the package', () => {
  const { devDependencies } = JSON.parse(textOfFile('package.json')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Number(devDependencies['electron']?.split('.')[0])).toBeGreaterThanOrEqual(45);
  expect(textOfFile('electron-builder.yml')).toContain(`electronVersion: ${devDependencies['electron']}\n`);
});

test('17. Only the page itself is answered: its main frame, at its own address', () => {
  const frame = (url: string, parent: unknown = null) => ({ url, parent }) as never;
  expect(isTrustedSender(frame(pageAddress))).toBe(true);
  expect(isTrustedSender(frame(`${pageAddress}#/reps`))).toBe(true);
  expect(isTrustedSender(null)).toBe(false);
  expect(isTrustedSender(frame(pageAddress, {}))).toBe(false);
  for (const url of [
    'https://evil.example/',
    'app://bundle.evil/',
    'app://bundle',
    'file:///app://bundle/',
    '',
  ])
    expect(isTrustedSender(frame(url))).toBe(false);
  // There is one place that answers the page, and it asks this question.
  expect(filesWith(/ipcMain\s*\.\s*(handle|on|once)|\.handle\(channelOf/, 'electron')).toEqual([
    'electron/bridge/register.ts',
  ]);
});

test('18. Files are served by the program’s own scheme, never by file:', () => {
  expect(filesWith(/file:\/\/|loadFile\(|pathToFileURL/, 'electron')).toEqual([]);
  expect(appScheme).toEqual({
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  });
});

test('19. The package’s fuses are set', () => {
  const config = textOfFile('electron-builder.yml');
  const fuses = config.slice(config.indexOf('electronFuses:'));
  for (const fuse of [
    'runAsNode: false',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'enableEmbeddedAsarIntegrityValidation: true',
    'onlyLoadAppFromAsar: true',
    'grantFileProtocolExtraPrivileges: false',
  ])
    expect(fuses).toContain(`  ${fuse}\n`);
});

test('20. The page is given named functions alone, nothing of Electron’s', async () => {
  await import('../../../electron/preload');
  const [{ name, api } = { name: '', api: {} }, ...others] = asked.exposed;
  expect([name, others]).toEqual(['benchcoach', []]);
  expect(Object.keys(api).sort()).toEqual([...Object.keys(bridgeMethods), 'on'].sort());
  for (const [subject, methods] of Object.entries(bridgeMethods)) {
    const given = api[subject] as Record<string, (...given: unknown[]) => Promise<unknown>>;
    expect(Object.keys(given).sort()).toEqual([...methods].sort());
  }
  const files = api['files'] as { dropped: (files: object[]) => Promise<unknown> };
  await files.dropped([{ place: '/home/a.mp3' }, { place: '' }]);
  expect(asked.invoked).toEqual([['files.dropped', ['/home/a.mp3']]]);
  expect(asked.heard).toEqual(
    ['progress', 'closing', 'command', 'openFile', 'space'].map((each) => `event.${each}`),
  );
  expect(sourcesOf('electron').filter(({ code }) => code.includes('exposeInMainWorld'))).toHaveLength(1);
});

test('No network: every request but the program’s own is cancelled', async () => {
  const { ask, session } = await guarded();
  const cancelled = (url: string) => {
    let answer: unknown;
    ask('network', { url }, (given: unknown) => (answer = given));
    return answer;
  };
  for (const url of [
    'https://example.com/',
    'http://127.0.0.1/',
    'http://localhost:5173/',
    'ws://example.com/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'app://other/x',
    'blob:https://example.com/1',
    'devtools://devtools/bundled/x.js',
    'chrome-extension://abc/x.js',
  ])
    expect(cancelled(url)).toEqual({ cancel: true });
  for (const url of [
    pageAddress,
    'app://bundle/recordings/x',
    'blob:app://bundle/1',
    'data:image/png;base64,',
  ])
    expect(cancelled(url)).toEqual({ cancel: false });
  expect(mayRequest('devtools://devtools/bundled/x.js', true)).toBe(true);
  expect(session.proxies).toEqual([
    { mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' },
  ]);
  expect(ask('spelling')).toBe(false);
});

test('No network: Chromium’s own errands are switched off, and main makes no connection of its own', () => {
  const switches = quietSwitches.map(([name]) => name);
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-sync',
    'no-pings',
  ])
    expect(switches).toContain(name);
  expect(quietSwitches).toContainEqual(['webrtc-ip-handling-policy', 'disable_non_proxied_udp']);
  expect(
    filesWith(
      /node:(https?|net|tls|dgram|http2)'|\b(globalThis|net|session)\.fetch\(|WebSocket|XMLHttpRequest|autoUpdater|crashReporter/,
      'electron',
    ),
  ).toEqual([]);
  // A function of that name inside a file is its own.
  const fetching = filesWith(/\bfetch\(/, 'electron').filter(
    (file) => !/const fetch = /.test(textOfFile(file)),
  );
  expect(fetching).toEqual([]);
});

test('Downloads are stopped', async () => {
  const { session } = await guarded();
  expect(happens(session.events, 'will-download')).toBe('prevented');
});

test('Developer tools open while the program is being made, never in a packaged one', async () => {
  pageWindow(false);
  pageWindow(true);
  expect(asked.windows.map(({ options }) => options.webPreferences['devTools'])).toEqual([false, true]);
  expect(textOfFile('electron/main.ts')).toContain('const devTools = !app.isPackaged;');
});

test('A document that is printed runs nothing: scripts are off and its policy names none', async () => {
  const [, print] = await everyWindow();
  expect(print?.options.webPreferences).toMatchObject({ javascript: false, sandbox: true });
  expect(print?.options.webPreferences).not.toHaveProperty('preload');
  expect(print?.destroyed).toBe(true);
  expect(print?.webContents.printToPDF).toHaveBeenCalledWith({
    pageSize: 'A4',
    landscape: false,
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
});
