import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ChosenFile, SavedFile } from '../../shared/bridge/bridge';

/** A file that the user chose or saved in this run. */
export interface HandledFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/** The page knows files by handles that mean nothing outside this run; only here do they turn into paths. */
export interface Handles {
  /** Gives a handle to a file that the user chose. */
  chosen(file: { readonly path: string; readonly size: number; readonly folder?: string }): ChosenFile;
  /** Gives a handle to a file that was just saved. */
  saved(file: { readonly path: string; readonly size: number }): SavedFile;
  /** The file behind a handle; undefined for a handle that this run never gave. */
  file(handle: string): HandledFile | undefined;
}

/** What to say when a handle leads nowhere. */
export const strayHandle = 'Benchcoach no longer knows that file. Choose it again.';

/** An empty set of handles. */
export function newHandles(): Handles {
  const files = new Map<string, HandledFile>();
  const give = ({ path: place, size }: { readonly path: string; readonly size: number }) => {
    const handle = randomUUID();
    const name = path.basename(place);
    files.set(handle, { path: place, name, size });
    return { handle, name, size };
  };
  return {
    chosen: ({ folder = '', ...file }) => ({ ...give(file), folder }),
    saved: give,
    file: (handle) => files.get(handle),
  };
}
