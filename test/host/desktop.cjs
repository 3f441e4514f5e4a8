'use strict';
const { spawn } = require('node:child_process');
const { EventEmitter } = require('node:events');
const { rm } = require('node:fs/promises');
const path = require('node:path');
const { createEvent, emulated } = require('./emulated.cjs');

/** electron.shell: a visible host opens things for real, a hidden one writes down what it was asked. */
function createShell(host) {
  const opened = [];
  const open = async (kind, target) => {
    opened.push({ kind, target });
    if (host.settings.visible) openForReal(target);
  };
  return emulated('shell', {
    opened,
    openExternal: (url) => open('external', url),
    openPath: async (file) => {
      await open('path', file);
      return '';
    },
    showItemInFolder: (file) => void open('folder', path.dirname(file)),
    trashItem: (file) => rm(file, { recursive: true }),
    beep: () => undefined,
  });
}

function openForReal(target) {
  const [command, ...args] = {
    darwin: ['open', target],
    win32: ['explorer.exe', target],
  }[process.platform] ?? ['xdg-open', target];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', (error) => console.error(`${command}: ${error.message}`));
  child.unref();
}

/** electron.nativeTheme: themeSource reaches the page as its prefers-color-scheme. */
function createTheme(host) {
  let source = 'system';
  const sessions = new Set();

  const emulate = (session) => {
    const features = [{ name: 'prefers-color-scheme', value: source === 'system' ? '' : source }];
    return session.sendQuietly('Emulation.setEmulatedMedia', { features });
  };
  host.theme = {
    async applyTo(session) {
      sessions.add(session);
      if (source !== 'system') await emulate(session);
    },
  };
  const nativeTheme = new EventEmitter();
  Object.defineProperties(nativeTheme, {
    shouldUseDarkColors: { get: () => source === 'dark' },
    shouldUseDarkColorsForSystemIntegratedUI: { value: false },
    shouldUseHighContrastColors: { value: false },
    shouldUseInvertedColorScheme: { value: false },
    prefersReducedTransparency: { value: false },
    inForcedColorsMode: { value: false },
    themeSource: {
      get: () => source,
      set(value) {
        if (!['system', 'light', 'dark'].includes(value))
          throw new TypeError(`Error processing argument: ${value}`);
        source = value;
        sessions.forEach(emulate);
        nativeTheme.emit('updated', createEvent());
      },
    },
  });
  return emulated('nativeTheme', nativeTheme, EventEmitter.prototype);
}

/** electron.screen: one display of a usual size. */
function createScreen() {
  const area = { x: 0, y: 0, width: 1920, height: 1080 };
  const display = { id: 1, label: '', bounds: area, workArea: area, size: area, workAreaSize: area, scaleFactor: 1, rotation: 0, internal: false, touchSupport: 'unknown' }; // prettier-ignore
  const one = () => display;
  const screen = Object.assign(new EventEmitter(), {
    getPrimaryDisplay: one,
    getDisplayMatching: one,
    getDisplayNearestPoint: one,
    getAllDisplays: () => [display],
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  });
  return emulated('screen', screen, EventEmitter.prototype);
}

/** electron.powerMonitor: nothing happens by itself; a spec may emit 'suspend', 'resume' and their like. */
function createPowerMonitor() {
  const powerMonitor = Object.assign(new EventEmitter(), {
    getSystemIdleState: () => 'active',
    getSystemIdleTime: () => 0,
    isOnBatteryPower: () => false,
    onBatteryPower: false,
  });
  return emulated('powerMonitor', powerMonitor, EventEmitter.prototype);
}

module.exports = { createPowerMonitor, createScreen, createShell, createTheme };
