'use strict';
const { EventEmitter } = require('node:events');
const { createEvent, emulated } = require('./emulated.cjs');

/** electron.session: one session, the default one. */
function createSession(host) {
  const defaultSession = createDefaultSession(host);
  return emulated('session', {
    get defaultSession() {
      if (!host.ready) throw new Error('Session can only be received when app is ready');
      return defaultSession;
    },
    fromPartition() {
      throw new Error('electron.session.fromPartition is not emulated by test/host');
    },
  });
}

function createDefaultSession(host) {
  const { permissionHandlers, webRequest } = host;
  const accepted = () => undefined;
  const session = Object.assign(new EventEmitter(), {
    protocol: host.electron.protocol,
    webRequest: emulated('session.webRequest', {
      onBeforeRequest(filter, listener) {
        const [urls, handler] =
          typeof filter === 'object' && filter ? [filter.urls, listener] : [['<all_urls>'], filter];
        webRequest.onBeforeRequest = handler ? { urls, handler } : undefined;
        host.electron.webContents.getAllWebContents().forEach((contents) => contents.watchRequests());
      },
    }),
    setPermissionRequestHandler: (handler) => void (permissionHandlers.request = handler ?? undefined),
    setPermissionCheckHandler: (handler) => void (permissionHandlers.check = handler ?? undefined),
    isPersistent: () => true,
    getStoragePath: () => host.sessionFolder(),
    flushStorageData: accepted,
    clearCache: async () => undefined,
    // Accepted and without effect here: headless Chromium has no such devices, spelling service or proxy.
    setDevicePermissionHandler: accepted,
    setDisplayMediaRequestHandler: accepted,
    setUSBProtectedClassesHandler: accepted,
    setBluetoothPairingHandler: accepted,
    setCertificateVerifyProc: accepted,
    setSpellCheckerEnabled: accepted,
    isSpellCheckerEnabled: () => false,
    setSpellCheckerLanguages: accepted,
    getSpellCheckerLanguages: () => [],
    setSpellCheckerDictionaryDownloadURL: accepted,
    setProxy: async () => undefined,
    disableNetworkEmulation: accepted,
    async clearStorageData({ origin } = {}) {
      const connection = await host.chromium.start();
      const origins = origin ? [origin] : host.loadedOrigins;
      for (const each of origins) {
        const pageOrigin = new URL(host.addresses.toPage(each)).origin;
        await connection.browser.send('Storage.clearDataForOrigin', {
          origin: pageOrigin,
          storageTypes: 'all',
        });
      }
    },
  });
  return emulated('session.defaultSession', session, EventEmitter.prototype);
}

/** Downloads are refused, and the program hears of them; saving them is not emulated. */
async function refuseDownloads(host, connection) {
  connection.browser.on('Browser.downloadWillBegin', ({ url, suggestedFilename }) => {
    const item = emulated('DownloadItem', {
      getURL: () => host.addresses.toApp(url),
      getFilename: () => suggestedFilename,
      cancel: () => undefined,
    });
    host.electron.session.defaultSession.emit('will-download', createEvent(), item);
  });
  await connection.browser.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
}

module.exports = { createSession, refuseDownloads };
