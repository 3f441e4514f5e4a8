'use strict';
const { emulated } = require('./emulated.cjs');
const { printOptions } = require('./print.cjs');

/** What webContents can have done in a page, each a word with Chromium. */

async function evaluate(session, expression, userGesture = false) {
  const parameters = { expression, userGesture, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', parameters);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

async function insertStyle(session, css) {
  const key = crypto.randomUUID();
  await evaluate(session, `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets.push(sheet) }`); // prettier-ignore
  return key;
}

async function print(session, options) {
  const { data } = await session.send('Page.printToPDF', printOptions(options));
  return Buffer.from(data, 'base64');
}

async function capture(session) {
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  const png = Buffer.from(data, 'base64');
  return emulated('NativeImage', { toPNG: () => png, isEmpty: () => png.length === 0 });
}

/** Editing commands of the menu, done by Chromium as if a key had been pressed. */
async function edit(session, command) {
  await session.sendQuietly('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] });
}

module.exports = { capture, edit, evaluate, insertStyle, print };
