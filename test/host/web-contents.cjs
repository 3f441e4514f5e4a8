'use strict';
const { EventEmitter } = require('node:events');
const { createEvent, emulated, emulatedClass } = require('./emulated.cjs');
const { answerPathQuestions } = require('./file-paths.cjs');
const { PageLine, createIpcMain } = require('./ipc.cjs');
const { asksForPaths, pageScript } = require('./page-script.cjs');
const { grantPermissions } = require('./permissions.cjs');
const { printOptions } = require('./print.cjs');
const { RequestGate } = require('./requests.cjs');

let lastId = 0;

/** electron.webContents of one window: a Chromium page, its loading, its messages, its printing. */
class WebContents extends EventEmitter {
  #host;
  #openTarget;
  #preferences;
  #session;
  #ready;
  #gate;
  #line;
  #url = '';
  #title = '';
  #loading = false;
  #crashed = false;
  #destroyed = false;
  #openHandler = undefined;
  #scriptId = undefined;

  constructor(host, preferences, openTarget) {
    super();
    this.setMaxListeners(0);
    this.#host = host;
    this.#preferences = preferences;
    this.#openTarget = openTarget;
    this.id = ++lastId;
    this.targetId = undefined;
    this.processId = this.id;
    this.session = host.electron.session.defaultSession;
    this.ipc = createIpcMain();
    this.#gate = new RequestGate(host, this);
    this.#line = new PageLine(host, this);
    const url = () => this.#url;
    this.mainFrame = emulated('WebFrameMain', {
      get url() {
        return url();
      },
      get origin() {
        return /^[^:]+:\/\/[^/]*/.exec(url())?.[0] ?? 'null';
      },
      get top() {
        return this;
      },
      name: '',
      parent: null,
      detached: false,
      frames: [],
      processId: this.processId,
      routingId: 1,
      frameTreeNodeId: this.id,
      isDestroyed: () => this.#destroyed,
      send: (channel, ...args) => this.send(channel, ...args),
      executeJavaScript: (code, gesture) => this.executeJavaScript(code, gesture),
    });
    this.mainFrame.framesInSubtree = [this.mainFrame];
    this.navigationHistory = emulated('navigationHistory', { canGoBack: () => false, canGoForward: () => false, clear: () => undefined }); // prettier-ignore
  }

  /** The page's debugging session, once its target is there; the first address decides where a visible one opens. */
  ready(pageUrl) {
    this.#ready ??= this.#open(pageUrl);
    return this.#ready;
  }

  async #open(pageUrl) {
    const { connection, targetId } = await this.#openTarget(pageUrl);
    this.targetId = targetId;
    const { sessionId } = await connection.browser.send('Target.attachToTarget', { targetId, flatten: true });
    const session = connection.session(sessionId);
    this.#session = session;
    this.#listen(session);
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      this.#line.open(session),
      this.#gate.open(session),
      this.#host.theme.applyTo(session),
      asksForPaths(this.#preferences.preload) ? answerPathQuestions(session) : undefined,
    ]);
    return session;
  }

  #listen(session) {
    const isMain = (frameId) => frameId === this.targetId;
    const on = (method, listener) => session.on(method, listener);
    on('Page.frameStartedLoading', ({ frameId }) => isMain(frameId) && this.#startLoading());
    on('Page.frameNavigated', ({ frame }) => isMain(frame.id) && this.#navigated(frame));
    on('Page.navigatedWithinDocument', ({ frameId, url }) => isMain(frameId) && this.#navigatedWithin(url));
    on('Page.domContentEventFired', () => this.emit('dom-ready', createEvent()));
    on('Page.loadEventFired', () => this.#loaded());
    on('Page.javascriptDialogOpening', (dialog) => this.#answerDialog(dialog));
    on('Inspector.targetCrashed', () => this.crashedBecause('crashed', 139));
    on('Runtime.consoleAPICalled', (call) => this.#passOnConsole(call));
    on('Runtime.exceptionThrown', ({ exceptionDetails }) => this.#passOnException(exceptionDetails));
  }

  #startLoading() {
    this.#loading = true;
    this.emit('did-start-loading', createEvent());
  }

  #navigated(frame) {
    this.#crashed = false;
    this.#url = this.#host.addresses.toApp(frame.unreachableUrl ?? frame.url) + (frame.urlFragment ?? '');
    if (frame.unreachableUrl === undefined) this.emit('did-navigate', createEvent(), this.#url, 200, 'OK');
  }

  #navigatedWithin(url) {
    this.#url = this.#host.addresses.toApp(url);
    this.emit('did-navigate-in-page', createEvent(), this.#url, true, this.processId, 1);
  }

  #loaded() {
    if (this.#url === '' || this.#url === 'about:blank') return;
    this.#loading = false;
    this.emit('did-finish-load', createEvent());
    this.emit('did-stop-loading', createEvent());
  }

  /** Only beforeunload: alert and confirm are left to whoever else looks at the page (a spec, a user). */
  #answerDialog({ type }) {
    if (type !== 'beforeunload') return;
    const accept = !this.#host.settings.visible || this.#destroyed;
    void this.#session.sendQuietly('Page.handleJavaScriptDialog', { accept });
    if (!accept) this.emit('host-user-closes');
  }

  #passOnConsole({ type, args, stackTrace }) {
    const level = { error: 'error', warning: 'warning', debug: 'debug' }[type] ?? 'info';
    const message = args.map((arg) => arg.value ?? arg.description ?? '').join(' ');
    const { lineNumber = 0, url = '' } = stackTrace?.callFrames[0] ?? {};
    this.emit(
      'console-message',
      createEvent({ level, message, lineNumber, sourceId: url, frame: this.mainFrame }),
    );
  }

  #passOnException({ exception, text, lineNumber, url = '' }) {
    const message = exception?.description ?? text;
    this.emit('console-message', createEvent({ level: 'error', message, lineNumber, sourceId: url, frame: this.mainFrame })); // prettier-ignore
  }

  /** What the runtime in the page tells besides ipc messages. */
  onPageMessage(kind, args) {
    switch (kind) {
      case 'open-window':
        this.#askToOpen(args[0]);
        break;
      case 'accelerator':
        this.#host.menu.press(args[0]);
        break;
      case 'preload-error':
        console.error(`Unable to load preload script: ${this.#preferences.preload}`, args[0]);
        this.emit('preload-error', createEvent(), this.#preferences.preload, args[0]);
        break;
    }
  }

  #askToOpen(asked) {
    const details = {
      ...asked,
      url: this.#host.addresses.toApp(asked.url),
      referrer: { url: this.#url, policy: 'default' },
    };
    const answer = this.#openHandler?.(details) ?? { action: 'allow' };
    if (answer.action !== 'deny')
      this.#host.fail(`test/host emulates only denied windows, not ${details.url}`);
  }

  crashedBecause(reason, exitCode) {
    this.#crashed = true;
    const details = { reason, exitCode };
    this.emit('render-process-gone', createEvent(), details);
    this.#host.electron.app.emit('render-process-gone', createEvent(), this, details);
  }

  destroyed() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.emit('destroyed', createEvent());
  }

  async loadURL(url) {
    const pageUrl = this.#host.addresses.toPage(url);
    const session = await this.ready(pageUrl);
    await this.#prepare(session, pageUrl, url);
    this.#gate.expect(pageUrl);
    const finished = new Promise((resolve) => this.once('did-finish-load', resolve));
    const { errorText, loaderId } = await session.send('Page.navigate', { url: pageUrl });
    if (errorText !== undefined) this.#failLoad(errorText.replace(/^net::/, ''), url);
    if (loaderId !== undefined) await finished;
  }

  #failLoad(errorText, url) {
    this.emit('did-fail-load', createEvent(), -2, errorText, url, true, this.processId, 1);
    throw Object.assign(new Error(`${errorText} (-2) loading '${url}'`), { code: errorText, errno: -2, url });
  }

  async #prepare(session, pageUrl, url) {
    this.#url ||= url;
    const { connection } = session;
    if (this.isServedByHost(pageUrl)) {
      this.#host.loadedOrigins.add(new URL('/', pageUrl).origin);
      await connection.browser.send('Storage.setCookies', { cookies: [this.#host.loopback.keyFor(pageUrl)] });
    }
    await grantPermissions(connection, this, pageUrl, url, this.#host.permissionHandlers);
    await this.#installScript(session);
  }

  async #installScript(session) {
    if (this.#scriptId)
      await session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier: this.#scriptId });
    const { settings, menu } = this.#host;
    const config = {
      ...this.#line.names,
      visible: settings.visible,
      accelerators: menu.accelerators(),
      process: {
        type: 'renderer',
        platform: process.platform,
        arch: process.arch,
        argv: [settings.executable, ...(this.#preferences.additionalArguments ?? [])],
        env: {},
        versions: process.versions,
        contextIsolated: true,
        sandboxed: true,
      },
    };
    const source = pageScript(config, this.#preferences.preload);
    this.#scriptId = (await session.send('Page.addScriptToEvaluateOnNewDocument', { source })).identifier;
  }

  loadFile(file, { query, hash, search } = {}) {
    const url = require('node:url').pathToFileURL(
      require('node:path').resolve(this.#host.settings.appPath, file),
    );
    if (query) url.search = new URLSearchParams(query).toString();
    if (search) url.search = search;
    if (hash) url.hash = hash;
    return this.loadURL(url.href);
  }

  reload() {
    this.#gate.expect(this.#host.addresses.toPage(this.#url));
    void this.ready().then(async (session) => {
      // A crashed page answers nothing; Chromium still has the script of its last load.
      if (!this.#crashed) await this.#installScript(session);
      await session.sendQuietly('Page.reload');
    });
  }

  reloadIgnoringCache() {
    this.reload();
  }

  send(channel, ...args) {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    this.#line.send(channel, args);
  }

  async executeJavaScript(expression, userGesture = false) {
    const session = await this.ready();
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, userGesture, awaitPromise: true, returnByValue: true }); // prettier-ignore
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async insertCSS(css) {
    const session = await this.ready();
    await session.send('Runtime.evaluate', { expression: `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets.push(sheet) }` }); // prettier-ignore
    return String(Math.random());
  }

  async printToPDF(options) {
    const parameters = printOptions(options);
    const session = await this.ready();
    return Buffer.from((await session.send('Page.printToPDF', parameters)).data, 'base64');
  }

  async capturePage() {
    const session = await this.ready();
    const png = Buffer.from((await session.send('Page.captureScreenshot', { format: 'png' })).data, 'base64');
    return emulated('NativeImage', { toPNG: () => png, isEmpty: () => png.length === 0 });
  }

  /** Editing commands of the menu, done by Chromium as if a key had been pressed. */
  edit(command) {
    void this.ready().then((session) => session.sendQuietly('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] })); // prettier-ignore
  }

  undo = () => this.edit('undo');
  redo = () => this.edit('redo');
  cut = () => this.edit('cut');
  copy = () => this.edit('copy');
  paste = () => this.edit('paste');
  delete = () => this.edit('delete');
  selectAll = () => this.edit('selectAll');

  forcefullyCrashRenderer() {
    void this.ready().then((session) => session.sendQuietly('Page.crash'));
  }

  /** Closes the window as the page's own window.close() would; Playwright asks for this at page.close(). */
  close() {
    this.#host.windowOf(this)?.close();
  }

  async watchRequests() {
    await this.#gate.watch();
  }

  setWindowOpenHandler(handler) {
    this.#openHandler = handler;
  }

  isServedByHost(pageUrl = this.#host.addresses.toPage(this.#url)) {
    return this.#host.addresses.toApp(pageUrl) !== pageUrl;
  }

  titleChanged(title) {
    this.#title = title;
  }

  getURL = () => this.#url;
  getTitle = () => this.#title;
  getType = () => 'window';
  getOSProcessId = () => process.pid;
  getProcessId = () => this.processId;
  getUserAgent = () => '';
  isLoading = () => this.#loading;
  isLoadingMainFrame = () => this.#loading;
  isCrashed = () => this.#crashed;
  isDestroyed = () => this.#destroyed;
  isFocused = () => this.#host.windowOf(this)?.isFocused() ?? false;
  focus = () => this.#host.windowOf(this)?.focus();
  isDevToolsOpened = () => false;
  openDevTools = () => undefined;
  closeDevTools = () => undefined;
  toggleDevTools = () => undefined;
  setBackgroundThrottling = () => undefined;
  setVisualZoomLevelLimits = async () => undefined;
  setIgnoreMenuShortcuts = () => undefined;
  getZoomFactor = () => 1;
  getZoomLevel = () => 0;
  stop = () => void this.ready().then((session) => session.sendQuietly('Page.stopLoading'));
}

module.exports = { WebContents: emulatedClass('WebContents', WebContents) };
