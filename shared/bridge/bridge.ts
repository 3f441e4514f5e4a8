import type { Result } from '../lib/result';

/**
 * Everything that the page may ask of the main process. Every method is a promise; arguments and results are
 * plain data with a schema beside them (schemas.ts). The page never names a path: it is given handles.
 */
export interface Bridge {
  readonly app: AppBridge;
  readonly files: FilesBridge;
  readonly recordings: RecordingsBridge;
  readonly journal: JournalBridge;
  readonly database: DatabaseBridge;
  readonly backups: BackupsBridge;
  readonly archives: ArchivesBridge;
  readonly print: PrintBridge;
}

export interface AppBridge {
  /** What this program and this install are. */
  info(): Promise<AppInfo>;
  /** Whether writing is safe, and how much room is left, in bytes. */
  space(): Promise<Space>;
  /** Tells the main process that unsaved work exists or no longer does: it waits before closing. */
  setUnsaved(unsaved: boolean): Promise<void>;
  /** The theme of the window's own parts. */
  setTheme(theme: 'system' | 'light' | 'dark'): Promise<void>;
  /** Answers the closing event: the page is at it, saving or asking the user. The window waits for readyToClose. */
  stayOpen(): Promise<void>;
  /** Answers the closing event: everything is saved or given up by the user, the window may go. */
  readyToClose(): Promise<void>;
}

export interface AppInfo {
  readonly version: string;
  readonly platform: string;
  /** Stable id of this install. */
  readonly deviceId: string;
  readonly isPackaged: boolean;
  /** The folder with the install's files, for a person to read; never used by the page as a path. */
  readonly dataFolder: string;
  /** The newest schema version that ever wrote this install's files; 0 for a fresh install. */
  readonly schemaVersion: number;
}

export interface Space {
  readonly freeBytes: number;
  readonly floorBytes: number;
  /** False under the floor: nothing may be written until there is room again. */
  readonly mayWrite: boolean;
}

export const fileFilters = ['recordings', 'transcripts', 'tables', 'bundles', 'pictures', 'any'] as const;
export type FileFilter = (typeof fileFilters)[number];

/** A file that the user chose. The handle is good for this run and is no path. */
export interface ChosenFile {
  readonly handle: string;
  readonly name: string;
  readonly size: number;
  /** Folders inside the chosen folder that lead to the file; empty for a file chosen by itself. */
  readonly folder: string;
}

export interface FilesBridge {
  /** Asks the user for files; an empty list when he changes his mind. */
  choose(request: {
    readonly filter: FileFilter;
    readonly title: string;
    readonly several: boolean;
  }): Promise<readonly ChosenFile[]>;
  /** Asks the user for a folder and lists the files in it, at all depths. */
  chooseFolder(request: { readonly title: string }): Promise<readonly ChosenFile[]>;
  /** Takes dropped files and folders, as File objects. Only the preload can turn one into a path. */
  dropped(files: readonly object[]): Promise<readonly ChosenFile[]>;
  /** The files of the sample client, which come with the program. */
  shipped(): Promise<readonly ChosenFile[]>;
  /** The bytes of a chosen file; refused above the limit, in bytes. */
  read(request: { readonly handle: string; readonly limit: number }): Promise<Result<Uint8Array>>;
  /** At most so many bytes of a chosen file, from a place on; fewer where the file ends. For files too large to come at once. */
  readPiece(request: {
    readonly handle: string;
    readonly from: number;
    readonly most: number;
  }): Promise<Result<Uint8Array>>;
  /** Asks where to save and writes the bytes there whole or not at all, read back before they take the name; undefined when the user changes his mind. */
  save(request: SaveRequest): Promise<Result<SavedFile | undefined>>;
  /** Opens the folder of a file that was just saved, with the file selected. */
  reveal(request: { readonly handle: string }): Promise<void>;
}

export interface SaveRequest {
  readonly title: string;
  /** The name proposed, with its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SavedFile {
  readonly handle: string;
  readonly name: string;
  readonly size: number;
}

export interface KeptRecording {
  readonly hash: string;
  readonly kind: string;
  readonly bytes: number;
  readonly fileName: string;
  /** What the user should know though the file was taken, such as a wrong ending. */
  readonly notes: readonly string[];
}

export interface RecordingsBridge {
  /** Looks at the content of a chosen file: what it is, or the sentence why it cannot be taken. */
  inspect(request: {
    readonly handle: string;
  }): Promise<Result<{ readonly kind: string; readonly notes: readonly string[] }>>;
  /**
   * The SHA-256 of a chosen file, without keeping it: whether it is here already can be known beforehand.
   * Stopped by `cancel` like a `keep`.
   */
  hash(request: { readonly handle: string; readonly job: string }): Promise<Result<string>>;
  /** Streams a chosen file into the store under its hash. Progress arrives as events under `job`. */
  keep(request: { readonly handle: string; readonly job: string }): Promise<Result<KeptRecording>>;
  /** Stops a `keep` or a `hash` that runs; its part is removed. */
  cancel(request: { readonly job: string }): Promise<void>;
  /** Of these hashes, the ones whose file is not in the store. */
  missing(request: { readonly hashes: readonly string[] }): Promise<readonly string[]>;
  /** Of these hashes, the ones whose file is in the store, with their sizes in bytes. Brings nothing back. */
  held(request: {
    readonly hashes: readonly string[];
  }): Promise<readonly { readonly hash: string; readonly bytes: number }[]>;
  /** Moves files that no record names any longer into a folder that is emptied after thirty days. */
  discard(request: { readonly hashes: readonly string[] }): Promise<void>;
}

/** The last line of the journal: what the database must agree with at every opening. */
export interface Sentinel {
  readonly seq: number;
  readonly hash: string;
  /** Records a table, after that line. */
  readonly counts: Readonly<Record<string, number>>;
  readonly schemaVersion: number;
}

export interface JournalLine {
  readonly seq: number;
  /** SHA-256 of the hash before and this change's text, in hexadecimal. */
  readonly hash: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly schemaVersion: number;
  /** The change as canonical JSON. */
  readonly change: string;
}

export interface JournalBridge {
  /** What the main process holds; undefined before the first change of an install. */
  sentinel(): Promise<Sentinel | undefined>;
  /** Appends lines that follow each other and forces them to disk. Refused where they do not follow. */
  append(lines: readonly JournalLine[]): Promise<Result<void>>;
  /** The lines after a place, oldest first: at most `limit`, and as many as a message carries; none only at the end. */
  read(request: { readonly after: number; readonly limit: number }): Promise<readonly JournalLine[]>;
  /**
   * Starts over from a backup that was just restored: the lines after it are set aside, not deleted.
   */
  restart(sentinel: Sentinel): Promise<Result<void>>;
}

export interface DatabaseBridge {
  /**
   * Sets the browser's database aside, which only a start can do: the program ends and starts again by itself.
   * Nothing is deleted. Refused where the main process holds nothing to rebuild from.
   */
  setAside(): Promise<Result<void>>;
  /** What became of it at this start; undefined when nobody had asked for it in the run before. */
  wasSetAside(): Promise<Result<void> | undefined>;
}

export interface BackupInfo {
  readonly name: string;
  readonly madeAt: string;
  readonly seq: number;
  readonly schemaVersion: number;
  readonly bytes: number;
  readonly reason: string;
  /** When it was last read back whole and found sound; null when that never happened or failed. */
  readonly verifiedAt: string | null;
  readonly counts: Readonly<Record<string, number>>;
}

export interface BackupsBridge {
  list(): Promise<readonly BackupInfo[]>;
  /** Opens a backup for writing. */
  begin(request: {
    readonly sentinel: Sentinel;
    readonly reason: string;
  }): Promise<Result<{ readonly token: string }>>;
  /** Adds records of one table, each as canonical JSON. */
  add(request: {
    readonly token: string;
    readonly table: string;
    readonly records: readonly string[];
  }): Promise<Result<void>>;
  /** Seals the backup, reads it back, and only then gives it its name. Older ones rotate out. */
  seal(request: { readonly token: string }): Promise<Result<BackupInfo>>;
  /** Drops a backup that was begun. */
  abandon(request: { readonly token: string }): Promise<void>;
  /** Reads a backup whole and says whether it is sound. */
  verify(request: { readonly name: string }): Promise<Result<BackupInfo>>;
  /**
   * The records of one table of a backup from a place on, as canonical JSON: at most `limit`, and as many as a message
   * carries; none only at the end.
   */
  read(request: {
    readonly name: string;
    readonly table: string;
    readonly from: number;
    readonly limit: number;
  }): Promise<Result<readonly string[]>>;
}

export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Zip files: the main process packs and unpacks, the page says what is in them. */
export interface ArchivesBridge {
  /** Asks where to save a zip; undefined when the user changes his mind. Nothing is written yet. */
  begin(request: {
    readonly title: string;
    readonly name: string;
  }): Promise<Result<{ readonly token: string } | undefined>>;
  /** Adds text to the entry of this name, which is created at its first part and closed by the next name. */
  addText(request: {
    readonly token: string;
    readonly name: string;
    readonly text: string;
  }): Promise<Result<void>>;
  /** Adds a kept recording under a name. */
  addRecording(request: {
    readonly token: string;
    readonly name: string;
    readonly hash: string;
  }): Promise<Result<void>>;
  /** What was added so far, with hashes: what a manifest lists. */
  entries(request: { readonly token: string }): Promise<Result<readonly ArchiveEntry[]>>;
  /** Finishes the zip, reads it back, and only then puts it in the place the user chose. */
  finish(request: { readonly token: string }): Promise<Result<SavedFile>>;
  /** Drops what was begun, written or opened under a token; leaves no file behind. */
  abandon(request: { readonly token: string }): Promise<void>;
  /** Opens a chosen zip: checks its shape (names, sizes, links, duplicates) and lists its entries without unpacking. */
  open(request: { readonly handle: string }): Promise<
    Result<{
      readonly token: string;
      readonly entries: readonly { readonly name: string; readonly bytes: number }[];
    }>
  >;
  /** The text of an entry, checked against its hash when one is given; refused above the limit in bytes. */
  readText(request: {
    readonly token: string;
    readonly name: string;
    readonly sha256: string | null;
    readonly limit: number;
  }): Promise<Result<string>>;
  /** Unpacks entries as recordings into a waiting room, each checked against its hash. */
  stageRecordings(request: {
    readonly token: string;
    readonly entries: readonly { readonly name: string; readonly hash: string }[];
  }): Promise<Result<void>>;
  /** Moves what waits into the store of recordings. */
  keepStaged(request: { readonly token: string }): Promise<Result<void>>;
}

export interface PrintRequest {
  /** A whole HTML document with nothing outside itself. */
  readonly html: string;
  readonly paper: 'A4' | 'Letter';
  readonly landscape: boolean;
  /** Proposed file name, with its ending. */
  readonly name: string;
  readonly title: string;
  /** Who made it, as the file says; empty for nobody. */
  readonly author: string;
  /** By what it can be stopped. */
  readonly job: string;
}

export interface PrintBridge {
  /**
   * Asks where to save, sets a document as PDF and writes it there whole or not at all, read back before it takes its
   * name; undefined when the user changes his mind.
   */
  pdf(request: PrintRequest): Promise<Result<SavedFile | undefined>>;
  /** Stops a `pdf` that runs; nothing is written. */
  cancel(request: { readonly job: string }): Promise<void>;
}

/** What the main process tells the page without being asked. */
export interface BridgeEvents {
  readonly progress: { readonly job: string; readonly done: number; readonly total: number };
  readonly closing: Record<string, never>;
  readonly command: { readonly id: string };
  readonly openFile: ChosenFile;
  readonly space: Space;
}

export type BridgeEvent = keyof BridgeEvents;

/** What the preload puts on the page's window: the bridge, and a way to hear its events. */
export interface BridgeWindow extends Bridge {
  on<E extends BridgeEvent>(event: E, listener: (detail: BridgeEvents[E]) => void): () => void;
}
