'use strict';

// Electron's permission names and Chromium's for the same thing.
const names = {
  'clipboard-read': ['clipboardReadWrite'],
  'clipboard-sanitized-write': ['clipboardSanitizedWrite'],
  'display-capture': ['displayCapture'],
  geolocation: ['geolocation'],
  'idle-detection': ['idleDetection'],
  keyboardLock: ['keyboardLock'],
  'local-fonts': ['localFonts'],
  media: ['audioCapture', 'videoCapture'],
  midi: ['midi'],
  midiSysex: ['midiSysex'],
  notifications: ['notifications'],
  'persistent-storage': ['durableStorage'],
  pointerLock: ['pointerLock'],
  'speaker-selection': ['speakerSelection'],
  'storage-access': ['storageAccess'],
  'top-level-storage-access': ['topLevelStorageAccess'],
  'window-management': ['windowManagement'],
};

/**
 * A headless Chromium asks nobody, so the program's handlers are asked about every permission before a page loads,
 * and what they answer is granted; all else is denied. Without handlers Electron allows everything, and so does this.
 */
async function grantPermissions(connection, contents, pageUrl, appUrl, { request, check }) {
  const answers = await Promise.all(
    Object.entries(names).map(async ([name, granted]) => ((await isAllowed(name)) ? granted : [])),
  );
  const { origin } = new URL(pageUrl);
  if (origin === 'null') return;
  await connection.browser.send('Browser.grantPermissions', { origin, permissions: answers.flat() });

  async function isAllowed(name) {
    const details = { requestingUrl: appUrl, isMainFrame: true, mediaTypes: ['audio'], mediaType: 'audio' };
    if (check && !check(contents, name, new URL('/', appUrl).href, details)) return false;
    if (!request) return true;
    return new Promise((resolve) => request(contents, name, resolve, details));
  }
}

module.exports = { grantPermissions };
