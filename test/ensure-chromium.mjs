// The tests drive an installed Chromium. Where there is none and this machine can install one, it does.
import { spawnSync } from 'node:child_process';
import { findChromium } from './host/find-chromium.mjs';

/** Leaves a Chromium on this machine, or ends with one sentence that says what to install. */
export function ensureChromium() {
  if (isThere()) return;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('Installing Chromium, which the tests drive, from the packages of this system.');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'poppler-utils'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (isThere()) return;
  }
  console.error(
    'The tests need Chromium, Chrome or Edge: install one (Debian: sudo apt-get install chromium poppler-utils) or name it in CHROMIUM.',
  );
  process.exit(1);
}

function isThere() {
  try {
    return Boolean(findChromium());
  } catch {
    return false;
  }
}
