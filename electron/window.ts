import {
  BrowserWindow,
  nativeTheme,
  screen,
  type BrowserWindowConstructorOptions,
  type Rectangle,
} from 'electron';
import { pageAddress } from './serving/content-policy';
import type { WindowState } from './window-state';

/** How a page of this program may run: sandboxed, isolated, without Node, without anything experimental. */
export const pagePreferences = (preload: string, devTools: boolean) =>
  ({
    preload,
    devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    // A call that plays must not stutter when its window is behind another.
    backgroundThrottling: false,
  }) as const;

const smallest = { width: 1024, height: 700 };
const usual = { width: 1440, height: 900 };

/** Opens the window of the program where it stood last, and shows it when there is something to see. */
export function openWindow(settings: {
  readonly preload: string;
  readonly devTools: boolean;
  readonly state: WindowState;
}): BrowserWindow {
  const { state } = settings;
  const options: BrowserWindowConstructorOptions = {
    ...usual,
    ...(state.bounds && isOnAScreen(state.bounds) ? state.bounds : {}),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: pagePreferences(settings.preload, settings.devTools),
  };
  const window = new BrowserWindow(options);
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Loads the page into its window. */
export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(pageAddress);

/** Brings a window before the user's eyes. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

// A screen may have been unplugged since: a hundred points of the title bar must be within reach.
function isOnAScreen(bounds: Rectangle): boolean {
  return screen
    .getAllDisplays()
    .some(
      ({ workArea }) =>
        bounds.x + bounds.width > workArea.x + 100 &&
        bounds.x < workArea.x + workArea.width - 100 &&
        bounds.y >= workArea.y - 10 &&
        bounds.y < workArea.y + workArea.height - 50,
    );
}
