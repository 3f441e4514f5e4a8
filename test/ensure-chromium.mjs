// The tests drive an installed Chromium and open what is printed with poppler. Where they are missing and this machine
// can install them, it does.
import { spawnSync } from 'node:child_process';
import { findChromium } from './host/find-chromium.mjs';

/** Leaves a Chromium and poppler on this machine, or ends with one sentence that says what to install. */
export function ensureChromium() {
  if (isThere()) return;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('Installing Chromium and poppler, which the tests use, from the packages of this system.');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'poppler-utils'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (isThere()) return;
  }
  console.error(
    'The tests need Chromium, Chrome or Edge, and poppler: install them (Debian: sudo apt-get install chromium poppler-utils; macOS: brew install poppler). A browser elsewhere is named in CHROMIUM.',
  );
  process.exit(1);
}

function isThere() {
  try {
    return Boolean(findChromium()) && spawnSync('pdftotext', ['-v']).error === undefined;
  } catch {
    return false;
  }
}
