'use strict';
const { readFileSync } = require('node:fs');
const { createCodec } = require('./codec.cjs');
const { createContextBridge } = require('./page/context-bridge.cjs');
const { runPreload } = require('./page/preload-runtime.cjs');
const { createTransport } = require('./page/transport.cjs');
const { installWindowHabits } = require('./page/window-habits.cjs');

/** The script that Chromium runs in every new document before the page's own: our runtime around the preload. */
function pageScript(host, names, preferences) {
  const config = pageConfig(host, names, preferences);
  const preload = preferences.preload ? readFileSync(preferences.preload, 'utf8') : '';
  return `(() => {
    const config = ${JSON.stringify(config)};
    const codec = (${String(createCodec)})();
    const transport = (${String(runPreload)})(config, ${String(createTransport)}, codec, (${String(createContextBridge)})(),
      function (require, module, exports, process) {\n${preload}\n});
    if (transport) (${String(installWindowHabits)})(config, transport);
  })();`;
}

function pageConfig({ settings, menu }, names, { additionalArguments = [] }) {
  return {
    ...names,
    visible: settings.visible,
    accelerators: menu.accelerators(),
    process: {
      type: 'renderer',
      platform: process.platform,
      arch: process.arch,
      argv: [settings.executable, ...additionalArguments],
      env: {},
      versions: process.versions,
      contextIsolated: true,
      sandboxed: true,
    },
  };
}

/** Only a preload that asks for file paths needs its page's debugger on. */
function asksForPaths(preloadPath) {
  return preloadPath !== undefined && readFileSync(preloadPath, 'utf8').includes('getPathForFile');
}

module.exports = { asksForPaths, pageScript };
