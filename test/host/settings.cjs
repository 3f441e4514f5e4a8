'use strict';
const { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/**
 * What this start is: read from Electron's own arguments (`[-r module] [--switch[=value]] <app> [arguments]`),
 * the program's package.json and two variables of the host (HOST_WINDOW, HOST_EXECUTABLE).
 */
function readSettings(args, env) {
  const executable = path.resolve(env.HOST_EXECUTABLE ?? path.join(__dirname, 'electron'));
  const { preloads, switches, appArgument } = parseArguments(args);
  const packaged = packagedApp(executable);
  const appPath = packaged ?? path.resolve(appArgument ?? '.');
  const { folder, main, manifest } = describeApp(appPath);
  return {
    executable,
    argv: [executable, ...args],
    preloads,
    switches,
    appPath: folder,
    main,
    name: manifest.productName ?? manifest.name ?? 'Electron',
    version: manifest.version ?? '0.0.0',
    isPackaged: packaged !== undefined,
    resourcesPath: packaged ? path.join(path.dirname(executable), 'resources') : __dirname,
    visible: env.HOST_WINDOW === 'app',
  };
}

function parseArguments(args) {
  const preloads = [];
  const switches = new Map();
  let appArgument;
  for (let at = 0; at < args.length; at++) {
    const text = args[at];
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(text);
    if (text === '-r' || text === '--require') preloads.push(args[++at]);
    else if (match) switches.set(match[1], match[2] ?? '');
    else if (!text.startsWith('-')) appArgument ??= text;
  }
  return { preloads, switches, appArgument };
}

/** An app.asar (or app folder) beside the executable means a packaged program. */
function packagedApp(executable) {
  const resources = path.join(path.dirname(executable), 'resources');
  const archive = path.join(resources, 'app.asar');
  if (existsSync(archive)) return unpack(archive);
  const folder = path.join(resources, 'app');
  return existsSync(folder) ? folder : undefined;
}

/** Node cannot read inside an asar as Electron does, so the archive is unpacked for the length of the run. */
function unpack(archive) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'host-asar-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  require('@electron/asar').extractAll(archive, folder);
  return folder;
}

function describeApp(appPath) {
  if (/\.[cm]?js$/.test(appPath)) return { folder: path.dirname(appPath), main: appPath, manifest: {} };
  const manifest = JSON.parse(readFileSync(path.join(appPath, 'package.json'), 'utf8'));
  return { folder: appPath, main: path.resolve(appPath, manifest.main ?? 'index.js'), manifest };
}

/** Electron's named folders, as far as they differ between systems. */
function usualFolders(name) {
  const home = os.homedir();
  const appData = {
    darwin: () => path.join(home, 'Library', 'Application Support'),
    win32: () => process.env.APPDATA ?? path.join(home, 'AppData', 'Roaming'),
  }[process.platform]?.() ?? (process.env.XDG_CONFIG_HOME || path.join(home, '.config')); // prettier-ignore
  return {
    home,
    appData,
    userData: path.join(appData, name),
    temp: os.tmpdir(),
    desktop: path.join(home, 'Desktop'),
    documents: path.join(home, 'Documents'),
    downloads: path.join(home, 'Downloads'),
    music: path.join(home, 'Music'),
    pictures: path.join(home, 'Pictures'),
    videos: path.join(home, 'Videos'),
  };
}

function makeFolder(folder) {
  mkdirSync(folder, { recursive: true });
  return folder;
}

module.exports = { makeFolder, readSettings, usualFolders };
