'use strict';
const { blankPath } = require('./loopback.cjs');

/**
 * Opens the Chromium page behind a window. Hidden (tests): a headless window of the asked size. Visible: the first
 * window is Chromium's own app window, later ones are ordinary windows, and those never meant to be seen (a page to
 * print) stay hidden.
 */
async function openTarget(host, { pageUrl, show, bounds, placed }) {
  const firstVisible = host.settings.visible && !host.appWindowOpened;
  host.appWindowOpened = true;
  const connection = await host.chromium.start(firstVisible ? blankPageOf(pageUrl) : undefined);
  const targetId = firstVisible
    ? await appWindow(connection)
    : await newWindow(connection, host.settings, show);
  const ofWindow = async () =>
    (await connection.browser.send('Browser.getWindowForTarget', { targetId })).windowId;
  const target = {
    connection,
    targetId,
    async contentSize({ width, height }) {
      await connection.browser.send('Browser.setContentsSize', { windowId: await ofWindow(), width, height });
    },
    async windowBounds(asked) {
      await connection.browser.sendQuietly('Browser.setWindowBounds', {
        windowId: await ofWindow(),
        bounds: asked,
      });
    },
    activate: () => connection.browser.sendQuietly('Target.activateTarget', { targetId }),
  };
  if (!host.settings.visible) await target.contentSize(bounds);
  else if (firstVisible) {
    const place = placed ? { left: bounds.x, top: bounds.y } : {};
    await target.windowBounds({ width: bounds.width, height: bounds.height, ...place });
  }
  return target;
}

async function newWindow(connection, settings, show) {
  const place = settings.visible && !show ? { hidden: true } : { newWindow: true };
  return (await connection.browser.send('Target.createTarget', { url: 'about:blank', ...place })).targetId;
}

/** An empty page of the same origin: a Chromium app window that leaves its origin would show an address bar. */
function blankPageOf(pageUrl) {
  return pageUrl.startsWith('http') ? new URL(blankPath, pageUrl).href : pageUrl;
}

/** The window that Chromium opened by itself for `--app`. */
async function appWindow(connection) {
  const isPage = ({ type }) => type === 'page';
  const { targetInfos } = await connection.browser.send('Target.getTargets');
  const found = targetInfos.find(isPage);
  if (found) return found.targetId;
  return new Promise((resolve) => {
    connection.browser.on('Target.targetCreated', ({ targetInfo }) => {
      if (isPage(targetInfo)) resolve(targetInfo.targetId);
    });
  });
}

module.exports = { openTarget };
