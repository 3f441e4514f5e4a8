'use strict';
const { existsSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/**
 * Any system: Chromium's own file chooser and boxes, opened by a script in the visible page. `question` is that of
 * native-dialogs.cjs; answers with paths, or with the number of a button.
 */
async function askChromium(question, host) {
  const window = host.electron.BrowserWindow.getFocusedWindow() ?? host.windows()[0];
  const session = await window.webContents.ready();
  if (question.kind === 'message') return (await inPage(session, messageInPage, question)).value;
  return question.kind === 'save'
    ? askChromiumForName(session, question)
    : askChromiumForFiles(session, question);
}

async function inPage(session, task, question) {
  const expression = `(${String(task)})(${JSON.stringify(question)})`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    userGesture: true,
    awaitPromise: true,
  });
  if (exceptionDetails)
    throw new Error(`The dialog could not be shown: ${exceptionDetails.exception?.description}`);
  return result;
}

/** Chromium's save dialog tells no path, so the user types one; the folder of downloads is the offer. */
async function askChromiumForName(session, question) {
  const offered = path.resolve(os.homedir(), 'Downloads', question.defaultPath || 'Untitled');
  const { value } = await inPage(session, nameInPage, { ...question, offered });
  if (typeof value !== 'string' || value.trim() === '') return [];
  const file = path.resolve(os.homedir(), value.trim());
  const replace = {
    text: `${file} is there already. Replace it?`,
    buttons: ['Replace', 'Cancel'],
    cancelId: 1,
  };
  if (existsSync(file) && (await inPage(session, messageInPage, replace)).value !== 0) return [];
  return [file];
}

async function askChromiumForFiles(session, question) {
  const { objectId } = await inPage(session, filesInPage, question);
  const files = await elementsOf(session, objectId);
  const paths = await Promise.all(
    files.map(async (file) => (await session.send('DOM.getFileInfo', { objectId: file })).path),
  );
  return question.folder ? topFolder(session, files[0], paths[0]) : paths;
}

async function elementsOf(session, objectId) {
  const { result } = await session.send('Runtime.getProperties', { objectId, ownProperties: true });
  return result.filter(({ name }) => /^\d+$/.test(name)).map(({ value }) => value.objectId);
}

/** Chromium gives the files of a chosen folder, not the folder: what is left of a path without its relative part. */
async function topFolder(session, objectId, file) {
  if (file === undefined) return [];
  const functionDeclaration = 'function () { return this.webkitRelativePath }';
  const { result } = await session.send('Runtime.callFunctionOn', { objectId, functionDeclaration });
  return [
    result.value
      .split('/')
      .slice(1)
      .reduce((folder) => path.dirname(folder), file),
  ];
}

function filesInPage({ filters, folder, several }) {
  const accept = filters.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join();
  const input = Object.assign(document.createElement('input'), { type: 'file', accept, multiple: several });
  input.webkitdirectory = folder;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...input.files]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

function nameInPage({ title, offered }) {
  return globalThis.prompt(`${title || 'Save'}\n\nSave as:`, offered);
}

function messageInPage({ text, buttons, cancelId, defaultId = 0 }) {
  if (buttons.length === 1) {
    globalThis.alert(text);
    return 0;
  }
  if (buttons.length === 2 && cancelId === 1)
    return globalThis.confirm(`${text}\n\nOK = ${buttons[0]}`) ? 0 : 1;
  const list = buttons.map((label, number) => `${number + 1}   ${label}`).join('\n');
  const typed = globalThis.prompt(`${text}\n\nType a number:\n${list}`, String(defaultId + 1));
  const number = Number(typed) - 1;
  return typed !== null && buttons[number] !== undefined ? number : cancelId;
}

module.exports = { askChromium };
