import path from 'node:path';
import type { ChosenFile, FilesBridge } from '../../shared/bridge/bridge';
import { fail, ok } from '../../shared/lib/result';
import { atomicWrite } from '../disk/atomic-write';
import type { Disk, OpenFile } from '../disk/disk';
import { sentenceOf } from '../disk/disk-errors';
import type { FreeSpace } from '../disk/free-space';
import { piecesOf, withFile } from '../disk/read-through';
import type { Dialogs } from './dialogs';
import { strayHandle, type Handles } from './handles';

/** The most files that one choice brings in: a whole disk dropped by mistake must not fill the memory. */
const mostFiles = 20_000;

export interface FilesNeeds {
  readonly disk: Disk;
  readonly space: FreeSpace;
  readonly handles: Handles;
  readonly dialogs: Dialogs;
  /** Shows a file in the system's file manager. */
  readonly showInFolder: (path: string) => void;
  /** The folder with the sample client's files, which comes with the program. */
  readonly shippedFolder: string;
}

/** The main side as the preload calls it: dropped files arrive as their paths. */
export type FilesMain = Omit<FilesBridge, 'dropped'> & {
  dropped(paths: readonly string[]): Promise<readonly ChosenFile[]>;
};

/** Choosing, reading and saving the user's files. */
export function filesBridge({
  disk,
  space,
  handles,
  dialogs,
  showInFolder,
  shippedFolder,
}: FilesNeeds): FilesMain {
  const chosen = async (paths: readonly string[]): Promise<ChosenFile[]> => {
    const files: ChosenFile[] = [];
    for (const place of paths) await gather(disk, handles, { place, folder: '', into: files });
    return files;
  };

  return {
    choose: async (request) => chosen(await dialogs.open(request)),
    chooseFolder: async (request) => {
      const folder = await dialogs.openFolder(request);
      return folder === undefined ? [] : chosen([folder]);
    },
    dropped: (paths) => chosen(paths.filter((place) => path.isAbsolute(place))),
    shipped: () => chosen([shippedFolder]),
    read: async ({ handle, limit }) => {
      const file = handles.file(handle);
      if (!file) return fail(strayHandle);
      try {
        return await readUpTo(disk, file.path, limit);
      } catch (error) {
        return fail(sentenceOf(error));
      }
    },
    readPiece: async ({ handle, from, most }) => {
      const file = handles.file(handle);
      if (!file) return fail(strayHandle);
      try {
        return ok(await withFile(disk, file.path, (open) => readBytes(open, from, most)));
      } catch (error) {
        return fail(sentenceOf(error));
      }
    },
    save: async ({ title, name, bytes }) => {
      const target = await dialogs.save({ title, name });
      if (target === undefined) return ok(undefined);
      try {
        const refusal = await space.refusal(bytes.byteLength, path.dirname(target));
        if (refusal) return fail(refusal);
        await atomicWrite(disk, target, bytes);
        return ok(handles.saved({ path: target, size: bytes.byteLength }));
      } catch (error) {
        return fail(sentenceOf(error));
      }
    },
    reveal: async ({ handle }) => {
      const file = handles.file(handle);
      if (file) showInFolder(file.path);
    },
  };
}

async function gather(
  disk: Disk,
  handles: Handles,
  at: { readonly place: string; readonly folder: string; readonly into: ChosenFile[] },
): Promise<void> {
  if (at.into.length >= mostFiles) return;
  const stat = await disk.stat(at.place);
  if (stat?.kind === 'file')
    at.into.push(handles.chosen({ path: at.place, size: stat.size, folder: at.folder }));
  if (stat?.kind !== 'folder') return;
  const inside = (await disk.list(at.place)).filter(({ name, kind }) => kind !== 'other' && !isHidden(name));
  for (const { name, kind } of inside.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })))
    await gather(disk, handles, {
      place: path.join(at.place, name),
      folder: kind === 'folder' ? [at.folder, name].filter(Boolean).join('/') : at.folder,
      into: at.into,
    });
}

const isHidden = (name: string) => name.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(name);

const readUpTo = (disk: Disk, place: string, limit: number) =>
  withFile(disk, place, async (file) => {
    const size = await file.size();
    return size > limit
      ? fail(`The file is larger than ${megabytes(limit)} and was not read. Split it, or export less.`)
      : ok(await readBytes(file, 0, size));
  });

/** At most so many bytes from a place on; fewer where the file ends. */
async function readBytes(file: OpenFile, from: number, most: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.max(0, Math.min(most, (await file.size()) - from)));
  let at = 0;
  for await (const piece of piecesOf(file, from, from + bytes.length)) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes.subarray(0, at);
}

const megabytes = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024 / 1024)} MB`;
