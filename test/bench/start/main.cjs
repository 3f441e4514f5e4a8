'use strict';
// The least program that shows a built page from app://: what a start costs before any of ours.
const { app, BrowserWindow, protocol } = require('electron');
const { readFile } = require('node:fs/promises');
const path = require('node:path');

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(async () => {
  protocol.handle('app', async (request) => {
    const file = path.join(process.env.BENCH_PAGE, new URL(request.url).pathname);
    return new Response(await readFile(file), {
      headers: { 'content-type': types[path.extname(file)] ?? '' },
    });
  });
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  await window.loadURL('app://bundle/index.html');
});
