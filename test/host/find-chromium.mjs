import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What a headless Chromium needs so that it runs as any user and asks nothing of a network. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The first installed Chromium, Chrome or Edge: the one named in CHROMIUM if that is there, else undefined. */
export function installedChromium() {
  return [process.env['CHROMIUM'] ?? '', ...usualPlaces()].find((place) => place !== '' && existsSync(place));
}

/** The Chromium that the tests drive; throws words that say how to get one. */
export function findChromium() {
  const found = installedChromium();
  if (!found) throw new Error('The tests need a Chromium: install one (Debian: apt-get install chromium) or name it in CHROMIUM.'); // prettier-ignore
  return found;
}

function usualPlaces() {
  if (process.platform === 'darwin') return macPlaces();
  return process.platform === 'win32' ? windowsPlaces() : linuxPlaces();
}

function macPlaces() {
  const folders = ['/Applications', path.join(os.homedir(), 'Applications')];
  const names = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'];
  return folders.flatMap((folder) =>
    names.map((name) => path.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

function windowsPlaces() {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
    (variable) => process.env[variable],
  );
  const names = ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']; // prettier-ignore
  return folders.filter(Boolean).flatMap((folder) => names.map((name) => path.join(folder, name)));
}

function linuxPlaces() {
  const folders = ['/usr/bin', '/usr/local/bin', ...(process.env['PATH'] ?? '').split(':'), '/snap/bin'];
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser']; // prettier-ignore
  return folders.filter(Boolean).flatMap((folder) => names.map((name) => path.join(folder, name)));
}
