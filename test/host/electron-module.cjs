'use strict';
const { createApp } = require('./app.cjs');
const { createBrowserWindow } = require('./browser-window.cjs');
const { createPowerMonitor, createScreen, createShell, createTheme } = require('./desktop.cjs');
const { createDialog } = require('./dialog.cjs');
const { emulated } = require('./emulated.cjs');
const { createIpcMain } = require('./ipc.cjs');
const { createMenu } = require('./menu.cjs');
const { createProtocol } = require('./protocol.cjs');
const { createSession } = require('./session.cjs');
const { WebContents } = require('./web-contents.cjs');

/** What `require('electron')` gives in main. Whatever is not here says so when it is asked for. */
function createElectronModule(host) {
  const electron = {};
  host.electron = electron;
  electron.app = createApp(host);
  electron.protocol = createProtocol(host);
  electron.session = createSession(host);
  electron.ipcMain = createIpcMain();
  electron.BrowserWindow = createBrowserWindow(host);
  electron.webContents = createWebContentsList(electron.BrowserWindow);
  electron.WebContents = WebContents;
  Object.assign(electron, createMenu(host));
  electron.dialog = createDialog(host);
  electron.shell = createShell(host);
  electron.nativeTheme = createTheme(host);
  electron.screen = createScreen();
  electron.powerMonitor = createPowerMonitor();
  electron.crashReporter = emulated('crashReporter', { start: () => undefined, getUploadedReports: () => [], addExtraParameter: () => undefined }); // prettier-ignore
  electron.safeStorage = emulated('safeStorage', { isEncryptionAvailable: () => false });
  // Renderer's names are undefined in Electron's main process, and libraries look.
  electron.ipcRenderer = undefined;
  electron.contextBridge = undefined;
  electron.webFrame = undefined;
  electron.webUtils = undefined;
  return emulated('main', electron);
}

function createWebContentsList(BrowserWindow) {
  const all = () => BrowserWindow.getAllWindows().map((window) => window.webContents);
  return emulated('webContents', {
    getAllWebContents: all,
    getFocusedWebContents: () => BrowserWindow.getFocusedWindow()?.webContents ?? null,
    fromId: (id) => all().find((contents) => contents.id === id),
    fromDevToolsTargetId: (targetId) => all().find((contents) => contents.targetId === targetId),
  });
}

module.exports = { createElectronModule };
