'use strict';
const { EventEmitter } = require('node:events');
const { createEvent, emulated, emulatedClass } = require('./emulated.cjs');
const { answerPathQuestions } = require('./file-paths.cjs');
const { PageLine, createIpcMain } = require('./ipc.cjs');
const { asksForPaths, pageScript } = require('./page-script.cjs');
const { createMainFrame } = require('./main-frame.cjs');
const commands = require('./page-commands.cjs');
const { PageState } = require('./page-state.cjs');
const { grantPermissions } = require('./permissions.cjs');
const { RequestGate } = require('./requests.cjs');

let lastId = 0;
// Chromium has gone: 'render-process-gone' has told of it.
const ignoreLoss = () => undefined;

/** electron.webContents of one window: a Chromium page, its loading, its messages, its printing. */
class WebContents extends EventEmitter {
  #host;
  #openTarget;
  #preferences;
  #session;
  #ready;
  #gate;
  #page;
  #line;
  #title = '';
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
    this.#page = new PageState(host, this);
    this.#gate = new RequestGate(host, this);
    this.#line = new PageLine(host, this);
    this.mainFrame = createMainFrame(this);
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
    this.#page.listen(session);
    session.on('Page.javascriptDialogOpening', (dialog) => this.#answerDialog(dialog));
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      this.#line.open(session),
      this.#gate.open(session),
      this.#host.theme.applyTo(session),
      this.#preferences.javascript === false &&
        session.send('Emulation.setScriptExecutionDisabled', { value: true }),
      asksForPaths(this.#preferences.preload) ? answerPathQuestions(session) : undefined,
    ]);
    return session;
  }

  /** Only beforeunload: alert and confirm are left to whoever else looks at the page (a spec, a user). */
  #answerDialog({ type }) {
    if (type !== 'beforeunload') return;
    const accept = !this.#host.settings.visible || this.#destroyed;
    void this.#session.sendQuietly('Page.handleJavaScriptDialog', { accept });
    if (!accept) this.emit('host-user-closes');
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
      case 'too-large':
        this.#host.windowOf(this)?.maximize();
        break;
      case 'bounds':
        this.emit('host-bounds', args[0]);
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
      referrer: { url: this.#page.url, policy: 'default' },
    };
    const answer = this.#openHandler?.(details) ?? { action: 'allow' };
    if (answer.action !== 'deny')
      this.#host.fail(`test/host emulates only denied windows, not ${details.url}`);
  }

  crashedBecause(reason, exitCode) {
    this.#page.crashedBecause(reason, exitCode);
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
    const finished = this.#endOfLoad();
    const { errorText, loaderId } = await session.send('Page.navigate', { url: pageUrl });
    if (errorText !== undefined) this.#failLoad(errorText.replace(/^net::/, ''), url);
    if (loaderId !== undefined && !(await finished)) this.#failLoad('ERR_FAILED', url);
  }

  /** Resolves with whether the load that is about to begin ends well. */
  #endOfLoad() {
    return new Promise((resolve) => {
      this.once('did-finish-load', () => resolve(true));
      for (const event of ['destroyed', 'render-process-gone']) this.once(event, () => resolve(false));
    });
  }

  #failLoad(errorText, url) {
    this.emit('did-fail-load', createEvent(), -2, errorText, url, true, this.processId, 1);
    throw Object.assign(new Error(`${errorText} (-2) loading '${url}'`), { code: errorText, errno: -2, url });
  }

  async #prepare(session, pageUrl, url) {
    this.#page.url ||= url;
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
    const source = pageScript(this.#host, this.#line.names, this.#preferences);
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
    this.#gate.expect(this.#host.addresses.toPage(this.#page.url));
    void this.ready().then(async (session) => {
      // A crashed page answers nothing; Chromium still has the script of its last load.
      if (!this.#page.crashed) await this.#installScript(session);
      await session.sendQuietly('Page.reload');
    }, ignoreLoss);
  }

  reloadIgnoringCache() {
    this.reload();
  }

  send(channel, ...args) {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    this.#line.send(channel, args);
  }

  executeJavaScript = async (code, gesture) => commands.evaluate(await this.ready(), code, gesture);
  insertCSS = async (css) => commands.insertStyle(await this.ready(), css);
  capturePage = async () => commands.capture(await this.ready());
  printToPDF = async (options) => commands.print(await this.ready(), options);
  edit = (command) => void this.ready().then((session) => commands.edit(session, command));
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

  isServedByHost(pageUrl = this.#host.addresses.toPage(this.#page.url)) {
    return this.#host.addresses.toApp(pageUrl) !== pageUrl;
  }

  titleChanged(title) {
    this.#title = title;
  }

  getURL = () => this.#page.url;
  getTitle = () => this.#title;
  getType = () => 'window';
  getOSProcessId = () => process.pid;
  getProcessId = () => this.processId;
  getUserAgent = () => '';
  isLoading = () => this.#page.loading;
  isLoadingMainFrame = () => this.#page.loading;
  isCrashed = () => this.#page.crashed;
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
