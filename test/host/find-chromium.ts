import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
];

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

/** The Chromium that the tests drive: the one named in CHROMIUM, else the first installed one. */
export function findChromium(): string {
  const found = [process.env['CHROMIUM'] ?? '', ...usualPlaces].find((place) => place && existsSync(place));
  if (!found)
    throw new Error(
      'The tests need a Chromium: install one (Debian: apt-get install chromium) or name it in CHROMIUM.',
    );
  return found;
}
