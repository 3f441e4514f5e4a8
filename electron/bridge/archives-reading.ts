import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ArchivesBridge } from '../../shared/bridge/bridge';
import { inOrder } from '../../shared/lib/in-order';
import { fail, ok, type Result } from '../../shared/lib/result';
import { textOf, unpackTo } from '../disk/archives/unpack';
import { openZip, type OpenZip } from '../disk/archives/zip-reader';
import { quoted } from '../disk/archives/zip-rules';
import { guarded, strayToken, type ArchivesNeeds } from './archives-needs';
import { strayHandle } from './handles';

type Reading = Pick<ArchivesBridge, 'open' | 'readText' | 'stageRecordings' | 'keepStaged'> & {
  readonly abandon: (token: string) => Promise<void>;
};

/** While one file is forced to disk, others are read and checked. */
const unpackedAtOnce = 4;

/** Opening zips that came from outside. Nothing in them is trusted before it was checked. */
export function readingArchives(needs: ArchivesNeeds): Reading {
  const { disk, space, handles, store, recognise, stagingFolder, log } = needs;
  const opened = new Map<string, OpenZip>();
  const waitingRoom = (token: string) => path.join(stagingFolder, token);

  const withArchive = <T>(token: string, task: (zip: OpenZip) => Promise<Result<T>>): Promise<Result<T>> =>
    guarded(log, 'archive-read', async () => {
      const zip = opened.get(token);
      return zip ? task(zip) : fail(strayToken);
    });

  async function stage(
    zip: OpenZip,
    folder: string,
    entries: readonly { readonly name: string; readonly hash: string }[],
  ): Promise<Result<void>> {
    const sizes = new Map(zip.entries.map(({ name, bytes }) => [name, bytes]));
    const refusal = await space.refusal(entries.reduce((sum, { name }) => sum + (sizes.get(name) ?? 0), 0));
    if (refusal) return fail(refusal);
    await disk.makeFolder(folder);
    const once = new Map(entries.map((entry) => [entry.hash, entry]));
    for await (const staged of inOrder(once.values(), unpackedAtOnce, (entry) =>
      stageOne(zip, folder, entry),
    ))
      if (!staged.ok) return staged;
    return ok(undefined);
  }

  async function stageOne(
    zip: OpenZip,
    folder: string,
    entry: { readonly name: string; readonly hash: string },
  ): Promise<Result<void>> {
    const target = path.join(folder, entry.hash);
    if ((await store.find(entry.hash)) || (await disk.stat(target))) return ok(undefined);
    await unpackTo(disk, zip, entry, target);
    const seen = await recognise({ path: target, name: entry.name });
    return seen.ok
      ? ok(undefined)
      : fail(`The archive holds ${quoted(entry.name)} as a recording. ${seen.reason}`);
  }

  return {
    open: ({ handle }) =>
      guarded(log, 'archive-open', async () => {
        const file = handles.file(handle);
        if (!file) return fail(strayHandle);
        const { freeBytes } = await space.now();
        const zip = await openZip(disk, file.path, freeBytes);
        if (!zip.ok) return zip;
        const token = randomUUID();
        opened.set(token, zip.value);
        return ok({ token, entries: zip.value.entries });
      }),
    readText: ({ token, name, sha256, limit }) =>
      withArchive(token, async (zip) => ok(await textOf(zip, name, { sha256, limit }))),
    stageRecordings: async ({ token, entries }) => {
      const staged = await withArchive(token, (zip) => stage(zip, waitingRoom(token), entries));
      if (!staged.ok) await disk.remove(waitingRoom(token));
      return staged;
    },
    keepStaged: ({ token }) =>
      withArchive(token, async () => {
        const room = waitingRoom(token);
        const moveIn = ({ name }: { readonly name: string }) => store.moveIn(path.join(room, name), name);
        for await (const _ of inOrder(await disk.list(room), unpackedAtOnce, moveIn)) continue;
        await disk.remove(room);
        return ok(undefined);
      }),
    abandon: async (token) => {
      const zip = opened.get(token);
      opened.delete(token);
      await zip?.close();
      if (zip) await disk.remove(waitingRoom(token));
    },
  };
}
