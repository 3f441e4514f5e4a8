'use strict';
// A small program that uses what Benchcoach uses of Electron, so that the stand-in can be tested without it.
const { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } = require('electron');
const { createReadStream, statSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
const path = require('node:path');
const { Readable } = require('node:stream');

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"; // prettier-ignore
const types = { '.html': 'text/html; charset=utf-8', '.mjs': 'text/javascript', '.wav': 'audio/wav' };
const starts = [];

if (!app.requestSingleInstanceLock({ from: 'fixture' })) app.quit();
app.on('second-instance', (_, argv, folder, data) => starts.push({ argv, folder, data }));
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);

// A program may forbid every name: its own pages must load all the same.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP *.localhost ~NOTFOUND');
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(start);

async function start() {
  protocol.handle('app', serve);
  session.defaultSession.setPermissionRequestHandler((_, permission, answer) => answer(permission === 'persistent-storage')); // prettier-ignore
  session.defaultSession.webRequest.onBeforeRequest({ urls: ['http://*/*', 'https://*/*'] }, (_, answer) => answer({ cancel: true })); // prettier-ignore
  listen();
  Menu.setApplicationMenu(createMenu());
  const window = new BrowserWindow({ width: 900, height: 640, show: false, webPreferences: { preload: path.join(__dirname, 'preload.cjs'), sandbox: true } }); // prettier-ignore
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  window.webContents.setWindowOpenHandler(({ url }) => {
    void shell.openExternal(url);
    return { action: 'deny' };
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL('app://bundle/index.html');
}

/** app://bundle/<file of page/>, with byte ranges; a POST answers how much came and how it began. */
async function serve(request) {
  const { pathname } = new URL(request.url);
  if (request.method === 'POST') return Response.json(await measure(request));
  const file = path.join(__dirname, 'page', path.basename(pathname));
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) return new Response('not found', { status: 404 });
  const headers = { 'content-type': types[path.extname(file)] ?? 'application/octet-stream', 'accept-ranges': 'bytes', ...(pathname === '/open.html' ? {} : { 'content-security-policy': policy }) }; // prettier-ignore
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '');
  const start = range ? Number(range[1]) : 0;
  const end = range?.[2] ? Math.min(Number(range[2]), size - 1) : size - 1;
  const body = Readable.toWeb(createReadStream(file, { start, end }));
  const length = String(end - start + 1);
  if (!range) return new Response(body, { headers: { ...headers, 'content-length': length } });
  return new Response(body, { status: 206, headers: { ...headers, 'content-length': length, 'content-range': `bytes ${start}-${end}/${size}` } }); // prettier-ignore
}

async function measure(request) {
  let bytes = 0;
  let pieces = 0;
  for await (const piece of request.body) {
    bytes += piece.byteLength;
    pieces++;
  }
  return { url: request.url, bytes, pieces };
}

function listen() {
  ipcMain.handle('echo', (_, value) => value);
  ipcMain.handle('fail', () => {
    throw new RangeError('the shelf is full');
  });
  ipcMain.handle('sender', (event) => ({ frame: event.senderFrame.url, page: event.sender.getURL() }));
  ipcMain.handle('open', () => dialog.showOpenDialog({ properties: ['openFile'] }));
  ipcMain.handle('read', (_, file) => readFile(file, 'utf8'));
  ipcMain.handle('starts', () => starts);
  ipcMain.on('ask-back', (event, count) => {
    for (let number = 1; number <= count; number++)
      event.sender.send('answer', number, new Uint8Array(number * 20_000));
  });
}

function createMenu() {
  const say = (item, window) => window.webContents.send('menu', item.id);
  return Menu.buildFromTemplate([
    { label: 'File', submenu: [{ id: 'export', label: 'Export', accelerator: 'CmdOrCtrl+E', click: say }] },
  ]);
}
