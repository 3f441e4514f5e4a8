import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/** Stands for Electron's module where a test looks at what the program asks of it. */
export const asked = {
  windows: [] as FakeWindow[],
  exposed: [] as { name: string; api: Record<string, unknown> }[],
  invoked: [] as unknown[][],
  heard: [] as string[],
  opened: [] as string[],
};

export class FakeContents extends EventEmitter {
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  printToPDF = vi.fn<(options: object) => Promise<Uint8Array>>(async () => Buffer.from('%PDF-1.4 %%EOF'));
}

export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly loaded: string[] = [];
  destroyed = false;
  readonly options: { readonly webPreferences: Record<string, unknown> };
  constructor(options: { readonly webPreferences: Record<string, unknown> }) {
    super();
    this.options = options;
    asked.windows.push(this);
  }
  async loadURL(address: string): Promise<void> {
    this.loaded.push(address);
  }
  maximize(): void {
    this.emit('maximize');
  }
  destroy(): void {
    this.destroyed = true;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
}

/** What `import … from 'electron'` gives in such a test. */
export const fakeElectron = {
  BrowserWindow: FakeWindow,
  nativeTheme: { shouldUseDarkColors: false },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
  contextBridge: {
    exposeInMainWorld: (name: string, api: Record<string, unknown>) => asked.exposed.push({ name, api }),
  },
  ipcRenderer: {
    invoke: async (...given: unknown[]) => {
      asked.invoked.push(given);
      return { value: 'answered' };
    },
    on: (channel: string) => asked.heard.push(channel),
  },
  webUtils: { getPathForFile: (file: { place: string }) => file.place },
};

type Answer = (...given: unknown[]) => unknown;

/** A session that remembers the guards that were set on it. */
export function fakeSession() {
  const set = new Map<string, Answer>();
  const events = new EventEmitter();
  const proxies: object[] = [];
  return {
    set,
    events,
    proxies,
    setPermissionRequestHandler: (handler: Answer) => set.set('request', handler),
    setPermissionCheckHandler: (handler: Answer) => set.set('check', handler),
    setDevicePermissionHandler: (handler: Answer) => set.set('device', handler),
    setSpellCheckerEnabled: (enabled: boolean) => set.set('spelling', () => enabled),
    setProxy: async (config: object) => void proxies.push(config),
    webRequest: { onBeforeRequest: (handler: Answer) => set.set('network', handler) },
    on: (event: string, listener: Answer) => events.on(event, listener),
  };
}
