'use strict';
const { createEvent } = require('./emulated.cjs');

/** Where a page is and whether it loads, kept up from Chromium's events and told on as webContents' own. */
class PageState {
  url = '';
  loading = false;
  crashed = false;

  constructor(host, contents) {
    this.host = host;
    this.contents = contents;
  }

  listen(session) {
    const isMain = (frameId) => frameId === this.contents.targetId;
    session.on('Page.frameStartedLoading', ({ frameId }) => isMain(frameId) && this.startLoading());
    session.on('Page.frameNavigated', ({ frame }) => isMain(frame.id) && this.navigated(frame));
    session.on(
      'Page.navigatedWithinDocument',
      ({ frameId, url }) => isMain(frameId) && this.navigatedWithin(url),
    );
    session.on('Page.domContentEventFired', () => this.tell('dom-ready'));
    session.on('Page.loadEventFired', () => this.loaded());
    session.on('Inspector.targetCrashed', () => this.crashedBecause('crashed', 139));
    session.on('Runtime.consoleAPICalled', (call) => this.passOnConsole(call));
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => this.passOnException(exceptionDetails));
  }

  tell(event, ...details) {
    this.contents.emit(event, createEvent(), ...details);
  }

  startLoading() {
    this.loading = true;
    this.tell('did-start-loading');
  }

  navigated({ url, urlFragment = '', unreachableUrl }) {
    this.crashed = false;
    this.url = this.host.addresses.toApp(unreachableUrl ?? url) + urlFragment;
    if (unreachableUrl === undefined) this.tell('did-navigate', this.url, 200, 'OK');
  }

  navigatedWithin(url) {
    this.url = this.host.addresses.toApp(url);
    this.tell('did-navigate-in-page', this.url, true, this.contents.processId, 1);
  }

  loaded() {
    if (this.url === '' || this.url === 'about:blank') return;
    this.loading = false;
    this.tell('did-finish-load');
    this.tell('did-stop-loading');
  }

  crashedBecause(reason, exitCode) {
    this.crashed = true;
    const details = { reason, exitCode };
    this.tell('render-process-gone', details);
    this.host.electron.app.emit('render-process-gone', createEvent(), this.contents, details);
  }

  passOnConsole({ type, args, stackTrace }) {
    const level = { error: 'error', warning: 'warning', debug: 'debug' }[type] ?? 'info';
    const message = args.map((arg) => arg.value ?? arg.description ?? '').join(' ');
    const { lineNumber = 0, url: sourceId = '' } = stackTrace?.callFrames[0] ?? {};
    this.tellConsole({ level, message, lineNumber, sourceId });
  }

  passOnException({ exception, text, lineNumber, url: sourceId = '' }) {
    this.tellConsole({ level: 'error', message: exception?.description ?? text, lineNumber, sourceId });
  }

  tellConsole(said) {
    this.contents.emit('console-message', createEvent({ ...said, frame: this.contents.mainFrame }));
  }
}

module.exports = { PageState };
