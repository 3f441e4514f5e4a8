'use strict';
const { createEvent } = require('./emulated.cjs');

/**
 * Decides over the requests of one page before they are made: `will-navigate` for documents that the page itself
 * wants to go to, and `webRequest.onBeforeRequest` for everything, once the program has asked for that.
 */
class RequestGate {
  constructor(host, contents) {
    this.host = host;
    this.contents = contents;
    this.ownNavigations = new Set();
  }

  async open(session) {
    this.session = session;
    session.on('Fetch.requestPaused', (paused) => {
      this.decide(paused)
        .then((allowed) =>
          allowed
            ? session.sendQuietly('Fetch.continueRequest', { requestId: paused.requestId })
            : session.sendQuietly('Fetch.failRequest', {
                requestId: paused.requestId,
                errorReason: 'Aborted',
              }),
        )
        .catch((error) => this.host.fail(error.stack));
    });
    await this.watch();
  }

  async watch() {
    const everything = this.host.webRequest.onBeforeRequest !== undefined;
    const patterns = everything ? [{ urlPattern: '*' }] : [{ urlPattern: '*', resourceType: 'Document' }];
    await this.session?.send('Fetch.enable', { patterns });
  }

  /** loadURL and reload are main's own wish, of which `will-navigate` does not speak. */
  expect(pageUrl) {
    this.ownNavigations.add(withoutFragment(pageUrl));
  }

  async decide({ request, resourceType, frameId }) {
    const url = this.host.addresses.toApp(request.url + (request.urlFragment ?? ''));
    if (resourceType === 'Document' && !this.mayNavigate(url, request.url, frameId)) return false;
    return this.mayRequest(url, request.method, resourceType);
  }

  mayNavigate(url, pageUrl, frameId) {
    const isMainFrame = frameId === this.contents.targetId;
    if (isMainFrame && this.ownNavigations.delete(withoutFragment(pageUrl))) return true;
    const event = createEvent({ url, isMainFrame, isSameDocument: false, frame: this.contents.mainFrame });
    this.contents.emit('will-frame-navigate', event);
    if (isMainFrame) this.contents.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }

  mayRequest(url, method, resourceType) {
    const { onBeforeRequest } = this.host.webRequest;
    if (!onBeforeRequest?.urls.some((pattern) => matches(pattern, url))) return true;
    const details = { id: 0, url, method, resourceType: electronType(resourceType), webContents: this.contents, webContentsId: this.contents.id, frame: this.contents.mainFrame, referrer: '', timestamp: 0 }; // prettier-ignore
    return new Promise((resolve) => {
      onBeforeRequest.handler(details, ({ cancel, redirectURL }) => {
        if (redirectURL) this.host.fail('webRequest redirects are not emulated by test/host');
        resolve(!cancel);
      });
    });
  }
}

function withoutFragment(url) {
  return url.split('#', 1)[0];
}

function electronType(resourceType) {
  const types = { Document: 'mainFrame', Stylesheet: 'stylesheet', Script: 'script', Image: 'image', Font: 'font', Media: 'media', XHR: 'xhr', Fetch: 'xhr', Ping: 'ping', WebSocket: 'webSocket' }; // prettier-ignore
  return types[resourceType] ?? 'other';
}

/** Chrome's match patterns: scheme://host/path with wildcards. */
function matches(pattern, url) {
  if (pattern === '<all_urls>') return true;
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/^\*:/, '[^:]+:')
    .replaceAll('*', '.*');
  return new RegExp(`^${source}$`).test(url);
}

module.exports = { RequestGate };
