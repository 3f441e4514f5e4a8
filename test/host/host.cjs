'use strict';
const { spawn } = require('node:child_process');
const { EventEmitter } = require('node:events');
const Module = require('node:module');
const path = require('node:path');
const { createAddresses } = require('./addresses.cjs');
const { Chromium, requireChromium } = require('./chromium.cjs');
const { createElectronModule } = require('./electron-module.cjs');
const { createEvent } = require('./emulated.cjs');
const { Loopback } = require('./loopback.cjs');
const { refuseDownloads } = require('./session.cjs');
const { readSettings } = require('./settings.cjs');

/** One run of the stand-in: what its parts share, and how it begins and ends. */
class Host extends EventEmitter {
  constructor(settings) {
    super();
    this.settings = settings;
    this.ready = false;
    this.relaunches = [];
    this.appSwitches = new Map();
    this.permissionHandlers = {};
    this.webRequest = {};
    this.loadedOrigins = new Set();
    this.addresses = createAddresses();
    this.loopback = new Loopback(this.addresses);
    this.chromium = new Chromium(this);
    this.chromium.on('exit', (end) => this.chromiumGone(end));
    this.module = createElectronModule(this);
  }

  /** Chromium's own files, apart from the program's. */
  chromiumProfile() {
    return path.join(this.electron.app.getPath('userData'), 'Chromium');
  }

  /** What Electron calls the session's folder: in it lie the databases of its pages. */
  sessionFolder() {
    return path.join(this.chromiumProfile(), 'Default');
  }

  windows() {
    return this.electron.BrowserWindow.getAllWindows();
  }

  windowOf(contents) {
    return this.electron.BrowserWindow.fromWebContents(contents);
  }

  begin() {
    this.standInForElectron();
    for (const preload of this.settings.preloads) require(path.resolve(preload));
    require(this.settings.main);
    // Playwright waits for Chromium before it lets the program be ready. A second start must not touch the profile.
    const { switches, visible } = this.settings;
    const isWaitedFor = switches.has('remote-debugging-port') && !visible;
    if (isWaitedFor && !this.denied && !this.ending) this.startChromium();
    if (isWaitedFor) this.endWithRunner();
    setImmediate(() => this.ending || this.electron.app._becomeReady());
  }

  standInForElectron() {
    const load = Module._load;
    Module._load = (request, ...rest) => {
      if (request === 'electron' || request === 'electron/main') return this.module;
      if (request === 'original-fs') return require('node:fs');
      return load.call(Module, request, ...rest);
    };
    const { argv, isPackaged, resourcesPath } = this.settings;
    process.argv = argv;
    process.defaultApp = isPackaged ? undefined : true;
    process.type = 'browser';
    process.resourcesPath = resourcesPath;
    // As in Electron's main process: said, not fatal.
    process.on('unhandledRejection', (reason) => console.error('UnhandledPromiseRejectionWarning:', reason));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void this.quit());
  }

  /** A test runner that is killed gives its children to another parent; nothing of it may stay behind. */
  endWithRunner() {
    const runner = process.ppid;
    const look = () => process.ppid === runner || void this.exit(1);
    setInterval(look, 1000).unref();
  }

  startChromium() {
    this.chromium.start().catch((error) => this.fail(error.message));
  }

  /** Chromium has just started: hear of its targets, and let in none that the program has not opened. */
  async watchBrowser(connection) {
    connection.browser.on('Target.targetCreated', ({ targetInfo: { targetId, openerId } }) => {
      if (openerId) void connection.browser.sendQuietly('Target.closeTarget', { targetId });
    });
    await connection.browser.send('Target.setDiscoverTargets', { discover: true });
    await refuseDownloads(this, connection);
  }

  /** Something that this stand-in cannot do or survive: said aloud, and the run ends. */
  fail(words) {
    console.error(`test/host: ${words}`);
    void this.exit(1);
  }

  chromiumGone(end) {
    if (end.expected) return;
    for (const window of this.windows()) window.chromiumGone(end);
    this.chromium.starting = undefined;
  }

  windowClosed() {
    if (this.windows().length > 0) return;
    if (this.quitting) void this.quit();
    else if (this.electron.app.listenerCount('window-all-closed') === 0) void this.quit();
    else this.electron.app.emit('window-all-closed');
  }

  closeWasPrevented() {
    this.quitting = false;
  }

  /** Electron's order: before-quit, every window closed, will-quit, quit; each of the first three may say no. */
  async quit() {
    const { app } = this.electron;
    if (this.ending) return;
    if (!this.quitting) {
      const event = createEvent();
      app.emit('before-quit', event);
      if (event.defaultPrevented) return;
      this.quitting = true;
    }
    if (this.windows().length > 0) {
      for (const window of this.windows()) window.close();
      return;
    }
    const event = createEvent();
    app.emit('will-quit', event);
    if (event.defaultPrevented) this.quitting = false;
    else await this.exit(0);
  }

  async exit(code) {
    if (this.ending) return;
    this.ending = true;
    await this.chromium.close();
    this.loopback.close();
    this.electron.app.emit('quit', createEvent(), code);
    for (const options of this.relaunches) this.startAgain(options);
    process.exit(code);
  }

  /** As app.relaunch asked: the same program with the same arguments, unless told otherwise. */
  startAgain({ execPath = this.settings.executable, args = this.settings.argv.slice(1) }) {
    this.electron.app.releaseSingleInstanceLock();
    spawn(execPath, args, { detached: true, stdio: 'ignore' }).unref();
  }
}

async function main() {
  const settings = readSettings(process.argv.slice(2), process.env);
  // A person in front of the machine is told what is missing before anything else happens.
  if (settings.visible) await requireChromium();
  const host = new Host(settings);
  try {
    host.begin();
  } catch (error) {
    host.fail(error.stack);
  }
}

void main();
