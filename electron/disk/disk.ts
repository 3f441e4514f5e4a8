/**
 * What the program asks of a disk, and no more. Everything that touches files goes through this interface, so
 * that a test can make any single step fail. Only node-disk.ts implements it for real.
 */
export interface Disk {
  /** Opens a file. `read`: it must be there; `new`: it must not be there; `append`: made where missing. */
  open(path: string, how: 'read' | 'new' | 'append'): Promise<OpenFile>;
  /** The whole content of a small file. */
  readWhole(path: string): Promise<Uint8Array>;
  /** What stands at a path; undefined when nothing does. Links are not followed. */
  stat(path: string): Promise<Stat | undefined>;
  /** What a folder holds, in no order; empty when there is no such folder. */
  list(folder: string): Promise<readonly Listed[]>;
  /** Makes a folder and those above it. */
  makeFolder(folder: string): Promise<void>;
  /** Gives a file another name, replacing what had it, in one step. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, or a folder with all in it; content when it is not there. */
  remove(path: string): Promise<void>;
  /** Forces the names in a folder to disk, so that a new name survives a power cut. */
  syncFolder(folder: string): Promise<void>;
  /** Takes away the right to write to a file. */
  protect(path: string): Promise<void>;
  /** The disk that a path lies on, and the room left on it for this user, in bytes. */
  volume(path: string): Promise<Volume>;
}

export interface OpenFile {
  /** Bytes in the file. */
  size(): Promise<number>;
  /** Fills `into` from a place in the file; says how many bytes there were, 0 at the end. */
  read(into: Uint8Array, position: number): Promise<number>;
  /** Writes all the bytes, at a place or at the end. */
  write(bytes: Uint8Array, position?: number): Promise<void>;
  /** Cuts the file to a length. */
  truncate(size: number): Promise<void>;
  /** Forces what was written to disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface Stat {
  readonly kind: EntryKind;
  readonly size: number;
  /** When the content last changed, in milliseconds since 1970. */
  readonly modified: number;
}

export interface Listed {
  readonly name: string;
  readonly kind: EntryKind;
}

export type EntryKind = 'file' | 'folder' | 'other';

export interface Volume {
  readonly id: string;
  readonly freeBytes: number;
}
