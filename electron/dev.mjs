// `npm run dev`: builds the page, main and preload again at every change, loads the page anew after a change of its
// own and starts the program anew after a change of the others. The program is the built one in every respect: its
// page comes over app:// under its own content security policy, so nothing works here that would not when shipped.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createBuilder } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const names = ['client', 'main', 'preload'];
const built = new Set();
let program;
let debuggerUrl;

const configFile = path.join(root, 'renderer/vite.config.ts');
const builder = await createBuilder({ configFile, mode: 'development', build: { watch: {} } });
for (const name of names) {
  const watcher = await builder.build(builder.environments[name]);
  watcher.on('event', ({ code }) => {
    if (code !== 'BUNDLE_END') return;
    built.add(name);
    if (built.size < names.length) return;
    if (name === 'client' && program) void reloadPages();
    else restart();
  });
}

/** The running program is asked to quit before the next one starts; one that ends by itself ends the watch too. */
function restart() {
  if (!program) return start();
  program.removeAllListeners('exit');
  program.once('exit', start);
  program.kill();
}

function start() {
  const args = [path.join(root, 'electron/start.mjs'), '--built', '--remote-debugging-port=0'];
  program = spawn(process.execPath, args, { stdio: ['inherit', 'inherit', 'pipe'] });
  program.stderr.on('data', (text) => {
    debuggerUrl = /DevTools listening on (ws:\S+)/.exec(text)?.[1] ?? debuggerUrl;
    process.stderr.write(text);
  });
  program.once('exit', (code) => process.exit(code ?? 0));
}

async function reloadPages() {
  if (!debuggerUrl) return;
  const pages = await (await fetch(`http://${new URL(debuggerUrl).host}/json`)).json();
  for (const { webSocketDebuggerUrl } of pages.filter(({ type }) => type === 'page')) {
    const socket = new WebSocket(webSocketDebuggerUrl);
    socket.onopen = () => socket.send(JSON.stringify({ id: 1, method: 'Page.reload' }));
    socket.onmessage = () => socket.close();
  }
}
