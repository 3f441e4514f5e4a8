// `npm run dev`: the page from Vite's development server, main and preload rebuilt and the program restarted at every
// change of theirs. Main finds the server's address in DEV_SERVER_URL.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createBuilder, createServer } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const configFile = path.join(root, 'renderer/vite.config.ts');

const server = await createServer({ configFile });
await server.listen();
const [url] = server.resolvedUrls.local;
server.printUrls();

let program;
const built = new Set();
const builder = await createBuilder({ configFile, mode: 'development', build: { watch: {} } });
for (const name of ['main', 'preload']) {
  const watcher = await builder.build(builder.environments[name]);
  watcher.on('event', ({ code }) => {
    if (code === 'BUNDLE_END' && built.add(name).size === 2) restart();
  });
}

/** The running program is asked to quit first; its end on its own account ends the development server too. */
function restart() {
  const before = program;
  if (before && before.exitCode === null) {
    before.removeAllListeners('exit');
    before.once('exit', start);
    before.kill();
  } else start();
}

function start() {
  const env = { ...process.env, DEV_SERVER_URL: url };
  program = spawn(process.execPath, [path.join(root, 'electron/start.mjs')], { stdio: 'inherit', env });
  program.once('exit', (code) => process.exit(code ?? 0));
}
