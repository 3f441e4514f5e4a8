'use strict';
const { spawn } = require('node:child_process');
const { EventEmitter } = require('node:events');
const path = require('node:path');
const readline = require('node:readline');
const { Connection } = require('./cdp.cjs');
const { makeFolder } = require('./settings.cjs');

// Offline-first also in the stand-in: nothing of Chromium's own may ask for a network or offer an account.
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-quic',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-search-engine-choice-screen',
  '--hide-crash-restore-bubble',
  '--edge-skip-compat-layer-relaunch',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
  // Electron's own default, which a page that plays recordings relies on.
  '--autoplay-policy=no-user-gesture-required',
];
const hidden = [
  '--headless',
  '--no-startup-window',
  '--disable-gpu',
  '--mute-audio',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];
const unwantedFeatures = ['Translate', 'MediaRouter', 'OptimizationHints', 'AutofillServerCommunication', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LocalNetworkAccessChecks', 'msForceBrowserSignIn']; // prettier-ignore

/**
 * The Chromium process: started once, at the first need, and spoken to over a pipe. The pipe is also what ends it:
 * when the host dies, however it dies, the pipe closes and Chromium goes too. Emits 'exit' with the code.
 */
class Chromium extends EventEmitter {
  constructor(host) {
    super();
    this.host = host;
  }

  /** The connection; `appUrl` is where a visible app window opens (only the first call decides). */
  start(appUrl) {
    this.starting ??= this.launch(appUrl);
    return this.starting;
  }

  async launch(appUrl) {
    const { findChromium } = await import('./find-chromium.mjs');
    const program = findChromium();
    const port = await this.host.loopback.listen();
    const profile = makeFolder(this.host.chromiumProfile());
    const child = spawn(program, this.arguments(port, profile, appUrl), {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.child = child;
    this.exited = new Promise((resolve) => child.once('exit', resolve));
    child.once('error', (error) => this.host.fail(`Chromium did not start: ${error.message}`));
    child.once('exit', (code, signal) =>
      this.emit('exit', { code, signal, expected: this.closing === true }),
    );
    process.once('exit', () => child.kill('SIGKILL'));
    this.passOn(child.stderr);
    const connection = new Connection(child.stdio[3], child.stdio[4]);
    await this.host.watchBrowser(connection);
    return connection;
  }

  arguments(port, profile, appUrl) {
    const { settings, appSwitches } = this.host;
    const asked = new Map([...appSwitches]);
    const features = [...unwantedFeatures, ...(asked.get('disable-features') ?? '').split(',')].filter(
      Boolean,
    );
    asked.delete('disable-features');
    // The first rule that fits a name counts: the page's own address stays reachable whatever the program forbids.
    const names = [`MAP *.localhost 127.0.0.1:${port}`, asked.get('host-resolver-rules')].filter(Boolean);
    asked.delete('host-resolver-rules');
    const debuggingPort = settings.switches.get('remote-debugging-port');
    const noSandbox = settings.switches.has('no-sandbox') || process.getuid?.() === 0;
    return [
      ...quiet,
      ...(settings.visible ? [`--app=${appUrl}`, `--class=${settings.name}`] : hidden),
      // Spares the user a bar about the switch that resolves the page's address.
      '--test-type',
      ...(noSandbox ? ['--no-sandbox'] : []),
      '--remote-debugging-pipe',
      ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
      `--user-data-dir=${path.resolve(profile)}`,
      `--host-resolver-rules=${names.join(', ')}`,
      `--disable-features=${features.join(',')}`,
      ...[...asked].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
    ];
  }

  /** Playwright waits for the line with the debugging address; the rest is Chromium talking to itself. */
  passOn(stderr) {
    const talkative = process.env.HOST_VERBOSE !== undefined;
    readline.createInterface({ input: stderr }).on('line', (line) => {
      if (talkative || line.startsWith('DevTools listening')) process.stderr.write(`${line}\n`);
    });
  }

  /** Asks Chromium to end in good order, so that its databases are closed; after five seconds it is killed. */
  async close() {
    if (!this.starting || this.closing) return;
    this.closing = true;
    const connection = await this.starting.catch(() => undefined);
    if (!connection) return;
    const patience = setTimeout(() => this.child.kill('SIGKILL'), 5000);
    await connection.browser.sendQuietly('Browser.close');
    await this.exited;
    clearTimeout(patience);
  }
}

async function requireChromium() {
  const { installedChromium } = await import('./find-chromium.mjs');
  if (installedChromium()) return;
  console.error(
    'No Chromium, Chrome or Edge was found here either: install one, or name its program in CHROMIUM.',
  );
  process.exit(1);
}

module.exports = { Chromium, requireChromium };
