import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron';
import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import type { BridgeEvent, BridgeEvents } from '../shared/bridge/bridge';
import { channelOf } from '../shared/bridge/methods';
import { appProtocol, appScheme } from './app-protocol';
import { joinBridge, type Joined } from './bridge/index';
import { registerBridge } from './bridge/register';
import { closingOf } from './closing';
import { recoverFrom } from './crashes';
import { systemDialogs } from './dialogs';
import { sentenceOf } from './disk/disk-errors';
import { recognise } from './disk/file-kinds/index';
import { foldersIn, prepareFolders } from './disk/folders';
import { openInstall } from './disk/install';
import { logTo } from './disk/log';
import { nodeDisk } from './disk/node-disk';
import { notingParts } from './disk/noted-parts';
import { guardContents, guardSession, isTrustedSender, promptSwitches, quietSwitches } from './guards';
import { bundlesIn } from './handed-over';
import { menuTemplate } from './menu';
import { pdfSetter } from './print-window';
import { printedDocuments } from './serving/printed';
import { relaunchOptions } from './relaunch';
import { loadPage, openWindow, raise } from './window';
import { readWindowState, writeWindowState } from './window-state';

const spaceCheckMilliseconds = 30_000;
const devTools = !app.isPackaged;
const now = () => Date.now();

let window: BrowserWindow | undefined;
let joined: Joined | undefined;
const handedOver: string[] = bundlesIn(process.argv, process.cwd()).slice();

// One running copy: a second start hands over its files and ends.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(failToStart);
else app.quit();
app.on('second-instance', (_event, commandLine, workingFolder) => {
  if (window) raise(window);
  void takeOver(bundlesIn(commandLine, workingFolder));
});
app.on('open-file', (event, file) => {
  event.preventDefault();
  void takeOver([file]);
});

// Before the system is ready: no word to any network, no waiting for a frame, and the page's own scheme.
for (const [name, value] of [...quietSwitches, ...promptSwitches]) app.commandLine.appendSwitch(name, value);
protocol.registerSchemesAsPrivileged([appScheme]);
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => guardContents(contents));
app.on('window-all-closed', () => app.quit());

async function start(): Promise<void> {
  // The install: its folders, its log, what it knows of itself, how its window stood.
  const folders = foldersIn(app.getPath('userData'), app.getPath('sessionData'));
  const disk = notingParts(nodeDisk, folders.parts);
  await prepareFolders(disk, folders);
  const log = logTo(disk, folders.log, now);
  log.note('start', { version: app.getVersion(), platform: process.platform });
  process.on('uncaughtExceptionMonitor', (error) => log.fault('uncaught', error));
  process.on('unhandledRejection', (error) => log.fault('unhandled', error));
  const install = await openInstall(disk, folders.install, { newId: randomUUID, now });
  const state = await readWindowState(disk, folders.window);
  let isRestarting = false;
  let theme = state.theme;
  nativeTheme.themeSource = theme;

  // The bridge over it.
  const documents = printedDocuments();
  const closing = closingOf({
    tellPage: () => tell('closing', {}),
    close: () => void leave(),
    later: (task, milliseconds) => {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  joined = joinBridge({
    disk,
    folders,
    install,
    log,
    now,
    recognise,
    dialogs: systemDialogs(() => window),
    shippedFolder: path.join(app.getAppPath(), 'assets', 'sample', 'calls'),
    showInFolder: (file) => shell.showItemInFolder(file),
    setAsPdf: pdfSetter(documents),
    tell,
    restart: () => {
      isRestarting = true;
      void leave();
    },
    app: {
      version: app.getVersion(),
      platform: process.platform,
      isPackaged: app.isPackaged,
      setUnsaved: (unsaved) => closing.setUnsaved(unsaved),
      stayOpen: () => closing.stay(),
      readyToClose: () => closing.ready(),
      setTheme: (chosen) => {
        theme = chosen;
        nativeTheme.themeSource = chosen;
      },
    },
  });
  const { bridge, store, space } = joined;
  const close = joined.close;
  await joined.prepare();

  // What the page may reach: its own files and recordings, and the bridge. Nothing else.
  await guardSession(session.defaultSession, devTools);
  protocol.handle(
    'app',
    appProtocol({
      disk,
      pageFolder: path.join(app.getAppPath(), 'out', 'renderer'),
      store,
      recognise,
      newNonce: () => randomBytes(16).toString('base64'),
      printed: (token) => documents.get(token),
    }),
  );
  registerBridge(bridge, { ipcMain, isTrustedSender, log });

  // The window.
  const menu = menuTemplate({
    isMac: process.platform === 'darwin',
    devTools,
    command: (id) => tell('command', { id }),
    showLog: () => shell.showItemInFolder(folders.log),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
  const preload = path.join(app.getAppPath(), 'out', 'preload', 'preload.cjs');
  const opened = openWindow({ preload, devTools, state });
  window = opened;
  recoverFrom(opened, { log, now, gone: () => closing.setUnsaved(false) });
  opened.on('close', (event) => {
    event.preventDefault();
    if (closing.asked()) void leave();
  });
  await loadPage(opened);
  const spaceCheck = setInterval(() => void space.now().catch(() => undefined), spaceCheckMilliseconds);
  await takeOver(handedOver.splice(0));

  /** Remembers how the window stood, lets go of all files and ends. */
  async function leave(): Promise<void> {
    clearInterval(spaceCheck);
    const remembered = { bounds: opened.getNormalBounds(), maximized: opened.isMaximized(), theme };
    window = undefined;
    await writeWindowState(disk, folders.window, remembered).catch((error: unknown) =>
      log.fault('window-state', error),
    );
    await close();
    log.note('end');
    await log.settled();
    opened.destroy();
    if (isRestarting) app.relaunch(relaunchOptions(process.argv, process.env));
    app.quit();
  }
}

/** A start that fails says so instead of leaving a program without a window. */
function failToStart(error: unknown): void {
  logTo(nodeDisk, foldersIn(app.getPath('userData')).log, now).fault('start', error);
  dialog.showErrorBox('Benchcoach could not start', `${sentenceOf(error)} Nothing was changed.`);
  app.exit(1);
}

/** Tells the page something without being asked. */
function tell<E extends BridgeEvent>(event: E, detail: BridgeEvents[E]): void {
  window?.webContents.send(channelOf('event', event), detail);
}

/** Gives files that the system handed over to the page, or keeps them until there is a page. */
async function takeOver(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const stat = joined && window ? await nodeDisk.stat(file) : undefined;
    if (!joined || !window) handedOver.push(file);
    else if (stat?.kind === 'file') tell('openFile', joined.handles.chosen({ path: file, size: stat.size }));
  }
}
