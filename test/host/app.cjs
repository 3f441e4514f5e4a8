'use strict';
const { EventEmitter } = require('node:events');
const path = require('node:path');
const { createEvent, emulated } = require('./emulated.cjs');
const { makeFolder, usualFolders } = require('./settings.cjs');
const { SingleInstance } = require('./single-instance.cjs');

/** electron.app. */
function createApp(host) {
  const { settings, appSwitches } = host;
  const folders = new Map(Object.entries(usualFolders(settings.name)));
  const askedFolder = settings.switches.get('user-data-dir');
  if (askedFolder) folders.set('userData', path.resolve(askedFolder));
  folders.set('exe', settings.executable).set('module', settings.executable);
  let name = settings.name;
  let instance;
  let becomeReady;
  const whenReady = new Promise((resolve) => (becomeReady = resolve));
  const accepted = () => undefined;

  const app = Object.assign(new EventEmitter(), {
    isPackaged: settings.isPackaged,
    dock: undefined,
    runningUnderARM64Translation: false,
    userAgentFallback: '',
    commandLine: createCommandLine(settings.switches, appSwitches),

    whenReady: () => whenReady,
    isReady: () => host.ready,
    getVersion: () => settings.version,
    getName: () => name,
    setName: (newName) => void (name = newName),
    getAppPath: () => settings.appPath,
    getLocale: () => 'en-US',
    getSystemLocale: () => 'en-US',
    getLocaleCountryCode: () => 'US',
    getPreferredSystemLanguages: () => ['en-US'],
    getPath(which) {
      if (which === 'userData') return makeFolder(folders.get('userData'));
      if (which === 'sessionData') return makeFolder(host.sessionFolder());
      if (which === 'logs')
        return makeFolder(folders.get('logs') ?? path.join(folders.get('userData'), 'logs'));
      if (which === 'crashDumps') return makeFolder(path.join(folders.get('userData'), 'Crashpad'));
      const folder = folders.get(which);
      if (folder === undefined) throw new Error(`Failed to get '${which}' path`);
      return folder;
    },
    setPath: (which, folder) => void folders.set(which, folder),
    setAppLogsPath: (folder) =>
      void folders.set('logs', folder ?? path.join(folders.get('userData'), 'logs')),

    requestSingleInstanceLock(additionalData = {}) {
      instance ??= new SingleInstance(path.join(app.getPath('userData'), 'Host lock'), (second) =>
        app.emit('second-instance', createEvent(), second.argv, second.folder, second.additionalData),
      );
      host.denied = !instance.request({ argv: process.argv, folder: process.cwd(), additionalData });
      return !host.denied;
    },
    hasSingleInstanceLock: () => instance?.held ?? false,
    releaseSingleInstanceLock: () => instance?.release(),

    quit: () => void host.quit(),
    exit: (code = 0) => void host.exit(code),
    relaunch: (options = {}) => void host.relaunches.push(options),
    focus: accepted,
    hide: accepted,
    show: accepted,
    enableSandbox: accepted,
    disableHardwareAcceleration: accepted,
    setAppUserModelId: accepted,
    setAboutPanelOptions: accepted,
    showAboutPanel: accepted,
    addRecentDocument: accepted,
    clearRecentDocuments: accepted,
    setBadgeCount: () => false,
    setJumpList: () => 'ok',
    setAsDefaultProtocolClient: () => false,
    isDefaultProtocolClient: () => false,
    isAccessibilitySupportEnabled: () => false,
    setAccessibilitySupportEnabled: accepted,
    isEmojiPanelSupported: () => false,
    getAppMetrics: () => [],
    getGPUFeatureStatus: () => ({}),

    /** Called by the host when main has been loaded. */
    _becomeReady() {
      host.ready = true;
      app.emit('ready', createEvent(), {});
      becomeReady();
    },
  });
  Object.defineProperty(app, 'name', { get: app.getName, set: app.setName });
  return emulated('app', app, EventEmitter.prototype);
}

/** The program's own switches reach Chromium; those of its start can be read. */
function createCommandLine(given, appended) {
  return emulated('app.commandLine', {
    appendSwitch: (name, value = '') => void appended.set(name, String(value)),
    appendArgument: () => undefined,
    hasSwitch: (name) => appended.has(name) || given.has(name),
    getSwitchValue: (name) => appended.get(name) ?? given.get(name) ?? '',
    removeSwitch(name) {
      appended.delete(name);
      given.delete(name);
    },
  });
}

module.exports = { createApp };
