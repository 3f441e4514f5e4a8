import type { AppBridge } from '../../shared/bridge/bridge';
import type { FreeSpace } from '../disk/free-space';
import type { Install } from '../disk/install';

export interface AppNeeds {
  readonly version: string;
  readonly platform: string;
  readonly isPackaged: boolean;
  readonly dataFolder: string;
  readonly install: Install;
  readonly space: FreeSpace;
  readonly setUnsaved: (unsaved: boolean) => void;
  readonly setTheme: (theme: 'system' | 'light' | 'dark') => void;
  readonly stayOpen: () => void;
  readonly readyToClose: () => void;
}

/** What this program and this install are, and how the window ends. */
export function appBridge(needs: AppNeeds): AppBridge {
  return {
    info: async () => ({
      version: needs.version,
      platform: needs.platform,
      deviceId: needs.install.deviceId,
      isPackaged: needs.isPackaged,
      dataFolder: needs.dataFolder,
      schemaVersion: needs.install.schemaVersion(),
    }),
    space: () => needs.space.now(),
    setUnsaved: async (unsaved) => needs.setUnsaved(unsaved),
    setTheme: async (theme) => needs.setTheme(theme),
    stayOpen: async () => needs.stayOpen(),
    readyToClose: async () => needs.readyToClose(),
  };
}
