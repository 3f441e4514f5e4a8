'use strict';
const { EventEmitter } = require('node:events');
const { createEvent, emulatedClass } = require('./emulated.cjs');
const { openTarget } = require('./targets.cjs');
const { WebContents } = require('./web-contents.cjs');

const unsafe = [
  ['sandbox', false],
  ['contextIsolation', false],
  ['nodeIntegration', true],
  ['nodeIntegrationInWorker', true],
  ['nodeIntegrationInSubFrames', true],
  ['webSecurity', false],
  ['allowRunningInsecureContent', true],
  ['webviewTag', true],
  ['experimentalFeatures', true],
];

function refuseUnsafe(webPreferences) {
  for (const [name, value] of unsafe) {
    if (webPreferences[name] === value) throw new Error(`test/host refuses a window with ${name}: ${value}`);
  }
}

/** electron.BrowserWindow, made for one host. Window state is kept here; a visible window follows it. */
function createBrowserWindow(host) {
  const windows = new Set();
  let lastId = 0;

  class BrowserWindow extends EventEmitter {
    #state;
    #target;
    #bounds;
    #title;
    #destroyed = false;
    #closing = false;
    #lost = false;

    constructor(options = {}) {
      super();
      if (!host.ready) throw new Error('Cannot create BrowserWindow before app is ready');
      const { width = 800, height = 600, x, y, show = true, title = host.settings.name, webPreferences = {} } = options; // prettier-ignore
      refuseUnsafe(webPreferences);
      this.id = ++lastId;
      this.#bounds = { x: x ?? 0, y: y ?? 0, width, height };
      this.#title = title;
      this.#state = { visible: show, focused: show, minimized: false, maximized: false, fullScreen: false };
      this.webContents = new WebContents(host, webPreferences, async (pageUrl) => {
        const placed = x !== undefined && y !== undefined;
        this.#target = await openTarget(host, { pageUrl, show, bounds: this.#bounds, placed });
        if (this.#state.maximized) this.#applyToChromium({ windowState: 'maximized' });
        this.#target.connection.browser.on('Target.targetDestroyed', ({ targetId }) => {
          if (targetId === this.#target.targetId) this.#pageLost();
        });
        this.#target.connection.browser.on('Target.targetInfoChanged', ({ targetInfo }) => {
          if (targetInfo.targetId === this.#target.targetId) this.#retitle(targetInfo);
        });
        return this.#target;
      });
      windows.add(this);
      host.electron.app.emit('browser-window-created', createEvent(), this);
      host.electron.app.emit('web-contents-created', createEvent(), this.webContents);
      this.webContents.once('did-finish-load', () => this.emit('ready-to-show', createEvent()));
      this.webContents.on('host-user-closes', () => this.close());
      this.webContents.on('host-bounds', ({ bounds, maximized }) => this.#moved(bounds, maximized));
      // A visible window opens where its first page is, so it waits for that page's address.
      if (!host.settings.visible) this.webContents.ready().catch((error) => host.fail(error.stack));
    }

    #retitle({ title, url }) {
      if (title === '' || title === url || title === this.#title) return;
      this.webContents.titleChanged(title);
      const event = createEvent();
      this.webContents.emit('page-title-updated', event, title, true);
      this.emit('page-title-updated', event, title, true);
      if (!event.defaultPrevented) this.#title = title;
    }

    loadURL = (url) => this.webContents.loadURL(url);
    loadFile = (file, options) => this.webContents.loadFile(file, options);
    reload = () => this.webContents.reload();

    close() {
      if (this.#destroyed || this.#closing) return;
      const event = createEvent();
      this.emit('close', event);
      if (event.defaultPrevented) host.closeWasPrevented();
      else this.destroy();
    }

    destroy() {
      if (this.#destroyed || this.#closing) return;
      this.#closing = true;
      if (!this.#target || this.#lost) return this.#closed();
      const { connection, targetId } = this.#target;
      void connection.browser.sendQuietly('Target.closeTarget', { targetId }).then(() => this.#closed());
    }

    /** The page went without main's doing: a user closed the window, or Chromium ended. Main may still say no, and
     *  then has fifteen seconds to save what it holds. */
    #pageLost() {
      if (this.#destroyed || this.#lost) return;
      this.#lost = true;
      if (this.#closing) return this.#closed();
      const event = createEvent();
      this.emit('close', event);
      if (event.defaultPrevented) setTimeout(() => this.destroy(), 15_000).unref();
      else this.destroy();
    }

    #closed() {
      if (this.#destroyed) return;
      this.#destroyed = true;
      windows.delete(this);
      this.webContents.destroyed();
      this.emit('closed', createEvent());
      host.windowClosed();
    }

    chromiumGone({ code, signal }) {
      if (this.#destroyed) return;
      if (signal || code) this.webContents.crashedBecause(signal ? 'killed' : 'crashed', code ?? 9);
      this.#pageLost();
    }

    #moved(bounds, maximized) {
      if (!maximized) this.#bounds = bounds;
      if (maximized !== this.#state.maximized)
        this.#become({ maximized }, maximized ? 'maximize' : 'unmaximize');
      this.emit('resize', createEvent());
    }

    #become(change, ...events) {
      Object.assign(this.#state, change);
      for (const event of events) this.emit(event, createEvent());
    }

    #applyToChromium(bounds) {
      if (!host.settings.visible || !this.#target) return;
      void this.#target.windowBounds(bounds);
    }

    show() {
      this.#become({ visible: true }, 'show');
      this.focus();
    }

    showInactive() {
      this.#become({ visible: true }, 'show');
    }

    hide() {
      this.#become({ visible: false, focused: false }, 'hide');
    }

    focus() {
      this.#become({ focused: true }, 'focus');
      host.electron.app.emit('browser-window-focus', createEvent(), this);
      if (host.settings.visible) void this.#target?.activate();
    }

    blur() {
      this.#become({ focused: false }, 'blur');
    }

    minimize() {
      this.#become({ minimized: true, focused: false }, 'minimize');
      this.#applyToChromium({ windowState: 'minimized' });
    }

    maximize() {
      this.#become({ maximized: true, minimized: false }, 'maximize');
      this.#applyToChromium({ windowState: 'maximized' });
    }

    unmaximize() {
      this.#become({ maximized: false }, 'unmaximize');
      this.#applyToChromium({ windowState: 'normal' });
    }

    restore() {
      this.#become({ minimized: false }, 'restore');
      this.#applyToChromium({ windowState: 'normal' });
    }

    setFullScreen(fullScreen) {
      this.#become({ fullScreen }, fullScreen ? 'enter-full-screen' : 'leave-full-screen');
      this.#applyToChromium({ windowState: fullScreen ? 'fullscreen' : 'normal' });
    }

    setBounds(bounds) {
      Object.assign(this.#bounds, bounds);
      this.#become({}, 'resize', 'resized', 'move', 'moved');
      const { x: left, y: top, width, height } = this.#bounds;
      if (host.settings.visible) this.#applyToChromium({ left, top, width, height });
      else void this.webContents.ready().then(() => this.#target.contentSize(this.#bounds));
    }

    getBounds = () => ({ ...this.#bounds });
    getNormalBounds = this.getBounds;
    getContentBounds = this.getBounds;
    getSize = () => [this.#bounds.width, this.#bounds.height];
    getContentSize = this.getSize;
    getPosition = () => [this.#bounds.x, this.#bounds.y];
    setSize = (width, height) => this.setBounds({ width, height });
    setContentSize = this.setSize;
    setPosition = (x, y) => this.setBounds({ x, y });
    center = () => undefined;
    isVisible = () => this.#state.visible;
    isFocused = () => this.#state.focused;
    isMinimized = () => this.#state.minimized;
    isMaximized = () => this.#state.maximized;
    isFullScreen = () => this.#state.fullScreen;
    isNormal = () => !this.#state.minimized && !this.#state.maximized && !this.#state.fullScreen;
    isDestroyed = () => this.#destroyed;
    getTitle = () => this.#title;
    setTitle = (title) => void (this.#title = title);
    // Accepted and without effect: there is no frame, task bar or menu bar to show them.
    setMenu = () => undefined;
    removeMenu = () => undefined;
    setMenuBarVisibility = () => undefined;
    setAutoHideMenuBar = () => undefined;
    setBackgroundColor = () => undefined;
    setIcon = () => undefined;
    setProgressBar = () => undefined;
    setMinimumSize = () => undefined;
    setRepresentedFilename = () => undefined;
    setDocumentEdited = () => undefined;
    setTitleBarOverlay = () => undefined;
    flashFrame = () => undefined;
    moveTop = () => undefined;
    setAlwaysOnTop = () => undefined;

    static getAllWindows = () => [...windows];
    static getFocusedWindow = () => [...windows].findLast((window) => window.isFocused()) ?? null;
    static fromWebContents = (contents) =>
      [...windows].find((window) => window.webContents === contents) ?? null;
    static fromId = (id) => [...windows].find((window) => window.id === id) ?? null;
  }

  return emulatedClass('BrowserWindow', BrowserWindow);
}

module.exports = { createBrowserWindow };
