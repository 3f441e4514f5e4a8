'use strict';
const { emulated } = require('./emulated.cjs');
const { askUser } = require('./native-dialogs.cjs');

/**
 * electron.dialog. A hidden host has nobody to ask, so every call fails until a spec says what the user answers
 * (by replacing the method, as Playwright documents it for Electron). A visible host asks the user.
 */
function createDialog(host) {
  const method = (name) => {
    return async (...args) => {
      const options = args.at(-1) ?? {};
      if (!host.settings.visible) throw new Error(`dialog.${name} was called, but the spec has not said what the user answers`); // prettier-ignore
      return askUser(host, name, options);
    };
  };
  const notSynchronous = (name) => () => {
    throw new Error(`dialog.${name} is not emulated by test/host: use ${name.replace('Sync', '')}`);
  };
  return emulated('dialog', {
    showOpenDialog: method('showOpenDialog'),
    showSaveDialog: method('showSaveDialog'),
    showMessageBox: method('showMessageBox'),
    showOpenDialogSync: notSynchronous('showOpenDialogSync'),
    showSaveDialogSync: notSynchronous('showSaveDialogSync'),
    showMessageBoxSync: notSynchronous('showMessageBoxSync'),
    showErrorBox(title, content) {
      console.error(`${title}\n${content}`);
      if (host.settings.visible)
        void askUser(host, 'showMessageBox', { type: 'error', message: title, detail: content });
    },
  });
}

module.exports = { createDialog };
