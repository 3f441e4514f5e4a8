import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/lib/result';
import { putInPlace } from './atomic-write';
import type { Disk } from './disk';
import { piecesOf } from './read-through';

export interface RecordingStore {
  /** The SHA-256 of any file; undefined when `watch.cancelled()` has stopped it. Nothing is written. */
  hashOf(source: string, watch: CopyWatch): Promise<string | undefined>;
  /** The file of a recording; undefined when it is not in the store. */
  find(hash: string): Promise<{ readonly file: string; readonly size: number } | undefined>;
  /**
   * Copies a file into the store and answers its SHA-256. The same content twice is kept once. Stops, and
   * leaves nothing behind, when `watch.cancelled()` says so.
   */
  copyIn(source: string, watch: CopyWatch): Promise<Result<string>>;
  /** Takes a file that lies on the same disk and whose hash is known to be right: it is moved, not copied. */
  moveIn(file: string, hash: string): Promise<void>;
  /** Puts recordings away for thirty days. */
  discard(hashes: readonly string[]): Promise<void>;
  /** Of these, the ones that are not in the store. What was put away but is asked for again is brought back. */
  missing(hashes: readonly string[]): Promise<readonly string[]>;
  /** Removes what was put away more than thirty days ago, and what never arrived whole. */
  tidy(): Promise<void>;
}

export interface CopyWatch {
  readonly cancelled: () => boolean;
  readonly progress: (doneBytes: number, totalBytes: number) => void;
}

const daysKept = 30;
const dayMilliseconds = 24 * 60 * 60 * 1000;

/** The store of recordings in a folder: each under its SHA-256, in a folder of the first two digits, read-only. */
export function recordingsIn(disk: Disk, folder: string, now: () => number): RecordingStore {
  const incoming = path.join(folder, '.incoming');
  const discarded = path.join(folder, '.discarded');
  const placeOf = (hash: string) => path.join(folder, hash.slice(0, 2), hash);

  const find: RecordingStore['find'] = async (hash) => {
    const stat = await disk.stat(placeOf(hash));
    return stat?.kind === 'file' ? { file: placeOf(hash), size: stat.size } : undefined;
  };

  const moveIn: RecordingStore['moveIn'] = async (file, hash) => {
    const [held, arrived] = [await find(hash), await disk.stat(file)];
    if (held && held.size === arrived?.size) return disk.remove(file);
    await disk.makeFolder(path.dirname(placeOf(hash)));
    await disk.protect(file);
    await putInPlace(disk, file, placeOf(hash));
    // The folder of the first two digits may be new as well.
    await disk.syncFolder(folder);
  };

  async function copyIn(source: string, watch: CopyWatch): Promise<Result<string>> {
    await disk.makeFolder(incoming);
    const part = path.join(incoming, randomUUID());
    try {
      const hash = await copyHashed(disk, source, part, watch);
      if (hash === undefined) {
        await disk.remove(part);
        return fail('The copy was stopped; nothing was kept.');
      }
      await moveIn(part, hash);
      return ok(hash);
    } catch (error) {
      await disk.remove(part).catch(() => undefined);
      throw error;
    }
  }

  async function discard(hashes: readonly string[]): Promise<void> {
    const today = path.join(discarded, new Date(now()).toISOString().slice(0, 10));
    await disk.makeFolder(today);
    for (const hash of hashes) if (await find(hash)) await disk.rename(placeOf(hash), path.join(today, hash));
    await tidyDiscarded();
  }

  async function missing(hashes: readonly string[]): Promise<readonly string[]> {
    const away: string[] = [];
    for (const hash of hashes) if (!(await find(hash))) away.push(hash);
    if (away.length === 0) return away;
    const put = await discardedFiles();
    const gone: string[] = [];
    for (const hash of away) {
      const file = put.get(hash);
      if (file) await moveIn(file, hash);
      else gone.push(hash);
    }
    return gone;
  }

  async function discardedFiles(): Promise<Map<string, string>> {
    const files = new Map<string, string>();
    for (const day of await disk.list(discarded))
      for (const file of await disk.list(path.join(discarded, day.name)))
        files.set(file.name, path.join(discarded, day.name, file.name));
    return files;
  }

  async function tidyDiscarded(): Promise<void> {
    const oldest = new Date(now() - daysKept * dayMilliseconds).toISOString().slice(0, 10);
    for (const { name } of await disk.list(discarded))
      if (/^\d{4}-\d\d-\d\d$/.test(name) && name < oldest) await disk.remove(path.join(discarded, name));
  }

  return {
    hashOf: (source, watch) => hashWhole(disk, source, watch),
    find,
    copyIn,
    moveIn,
    discard,
    missing,
    tidy: async () => {
      await disk.remove(incoming);
      await tidyDiscarded();
    },
  };
}

async function hashWhole(disk: Disk, source: string, watch: CopyWatch): Promise<string | undefined> {
  const from = await disk.open(source, 'read');
  try {
    const total = await from.size();
    const hash = createHash('sha256');
    let done = 0;
    for await (const piece of piecesOf(from, 0, total)) {
      if (watch.cancelled()) return undefined;
      hash.update(piece);
      watch.progress((done += piece.byteLength), total);
    }
    return hash.digest('hex');
  } finally {
    await from.close();
  }
}

async function copyHashed(
  disk: Disk,
  source: string,
  part: string,
  watch: CopyWatch,
): Promise<string | undefined> {
  const from = await disk.open(source, 'read');
  try {
    const total = await from.size();
    const to = await disk.open(part, 'new');
    try {
      const hash = createHash('sha256');
      let done = 0;
      for await (const piece of piecesOf(from, 0, total)) {
        if (watch.cancelled()) return undefined;
        hash.update(piece);
        await to.write(piece);
        watch.progress((done += piece.byteLength), total);
      }
      await to.sync();
      return watch.cancelled() ? undefined : hash.digest('hex');
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}
