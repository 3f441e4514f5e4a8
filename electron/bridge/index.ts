import type { Bridge, BridgeEvent, BridgeEvents, PrintRequest } from '../../shared/bridge/bridge';
import { shelfIn } from '../disk/backups/shelf';
import type { Disk } from '../disk/disk';
import type { recognise as recogniseFile } from '../disk/file-kinds';
import type { Folders } from '../disk/folders';
import { freeSpace, type FreeSpace } from '../disk/free-space';
import type { Install } from '../disk/install';
import { journalIn } from '../disk/journal/journal';
import type { Log } from '../disk/log';
import { recordingsIn, type RecordingStore } from '../disk/recordings';
import { appBridge, type AppNeeds } from './app-info';
import { archivesBridge } from './archives';
import { backupsBridge } from './backups';
import { databaseMain } from './database';
import type { Dialogs } from './dialogs';
import { filesBridge, type FilesMain } from './files';
import { newHandles, type Handles } from './handles';
import { journalBridge } from './journal';
import { printBridge } from './print';
import { recordingsBridge } from './recordings';

/** The bridge on the main side: the same but for dropped files, which the preload turns into paths. */
export type BridgeMain = Omit<Bridge, 'files'> & { readonly files: FilesMain };

export interface BridgeNeeds {
  readonly disk: Disk;
  readonly folders: Folders;
  readonly install: Install;
  readonly log: Log;
  readonly now: () => number;
  readonly recognise: typeof recogniseFile;
  readonly dialogs: Dialogs;
  readonly showInFolder: (path: string) => void;
  /** The folder with the sample client's files, which comes with the program. */
  readonly shippedFolder: string;
  readonly setAsPdf: (request: PrintRequest, stop: AbortSignal) => Promise<Uint8Array>;
  readonly tell: <E extends BridgeEvent>(event: E, detail: BridgeEvents[E]) => void;
  /** Ends the program and starts it again. */
  readonly restart: () => void;
  /** What the program and its window are. */
  readonly app: Omit<AppNeeds, 'install' | 'space' | 'dataFolder'>;
}

export interface Joined {
  readonly bridge: BridgeMain;
  readonly handles: Handles;
  readonly store: RecordingStore;
  readonly space: FreeSpace;
  /** Removes what earlier runs left half done, and does what they left to this one. Before there is a page. */
  prepare(): Promise<void>;
  /** Lets go of every file that stands open. */
  readonly close: () => Promise<void>;
}

/** Joins the subjects into one bridge over one install. */
export function joinBridge(needs: BridgeNeeds): Joined {
  const { disk, folders, install, log, now, recognise, dialogs, tell } = needs;
  const handles = newHandles();
  const space = freeSpace(disk, folders.root, (state) => tell('space', state));
  const store = recordingsIn(disk, folders.recordings, now);
  const shelf = shelfIn(disk, folders.backups);
  const journal = journalIn(disk, folders.journal, log, now);

  const database = databaseMain({ disk, folders, journal, log, now, restart: needs.restart });

  const bridge: BridgeMain = {
    app: appBridge({ ...needs.app, install, space, dataFolder: folders.root }),
    files: filesBridge({
      disk,
      space,
      handles,
      dialogs,
      showInFolder: needs.showInFolder,
      shippedFolder: needs.shippedFolder,
    }),
    recordings: recordingsBridge({
      store,
      space,
      handles,
      recognise,
      now,
      log,
      tellProgress: (progress) => tell('progress', progress),
    }),
    journal: journalBridge({ journal, space, install, log }),
    database: database.bridge,
    backups: backupsBridge({
      disk,
      shelf,
      space,
      log,
      now,
      sealed: async (left) => {
        await journal.rotate();
        // With a single backup the journal before it is the only other way back.
        if (left.length > 1) await journal.prune(Math.min(...left.map(({ seq }) => seq)));
      },
    }),
    archives: archivesBridge({
      disk,
      space,
      handles,
      dialogs,
      store,
      recognise,
      stagingFolder: folders.staging,
      log,
    }),
    print: printBridge({ disk, space, handles, dialogs, setAsPdf: needs.setAsPdf, log }),
  };

  return {
    bridge,
    handles,
    store,
    space,
    prepare: async () => {
      await database.begin();
      await shelf.tidy();
      await store.tidy();
    },
    close: () => journal.close(),
  };
}
