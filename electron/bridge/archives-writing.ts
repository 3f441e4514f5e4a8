import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ArchivesBridge, SavedFile } from '../../shared/bridge/bridge';
import { fail, ok, type Result } from '../../shared/lib/result';
import { proveArchive } from '../disk/archives/unpack';
import { isPlainPath, quoted } from '../disk/archives/zip-rules';
import { zipWriter, type ZipWriter } from '../disk/archives/zip-writer';
import { partBeside, putInPlace } from '../disk/atomic-write';
import type { OpenFile } from '../disk/disk';
import { oneAtATime } from '../disk/one-at-a-time';
import { guarded, strayToken, type ArchivesNeeds } from './archives-needs';

interface Written {
  readonly target: string;
  readonly part: string;
  readonly file: OpenFile;
  readonly zip: ZipWriter;
  readonly inTurn: ReturnType<typeof oneAtATime>;
}

type Writing = Pick<ArchivesBridge, 'begin' | 'addText' | 'addRecording' | 'entries' | 'finish'> & {
  readonly abandon: (token: string) => Promise<void>;
};

/** Packing zips: into a part beside the place that the user chose, which gets its name once it was read back. */
export function writingArchives({ disk, space, handles, dialogs, store, log }: ArchivesNeeds): Writing {
  const written = new Map<string, Written>();

  async function abandon(token: string): Promise<void> {
    const archive = written.get(token);
    if (!archive) return;
    written.delete(token);
    await archive.inTurn(async () => {
      await archive.file.close();
      await disk.remove(archive.part);
    });
  }

  // One thing at a time for each archive, however the page asks.
  const withArchive = <T>(
    token: string,
    task: (archive: Written) => Promise<Result<T>>,
  ): Promise<Result<T>> =>
    guarded(log, 'archive-write', async () => {
      const archive = written.get(token);
      return archive ? archive.inTurn(() => task(archive)) : fail(strayToken);
    });

  const nameFault = ({ zip }: Written, name: string): string | undefined =>
    !isPlainPath(name) || name.endsWith('/')
      ? `${quoted(name)} is no name for a file in an archive.`
      : zip.hasEnded(name)
        ? `The archive holds ${quoted(name)} already.`
        : undefined;

  const roomFault = ({ target }: Written, bytes: number) => space.refusal(bytes, path.dirname(target));

  async function finish({ target, part, file, zip }: Written): Promise<Result<SavedFile>> {
    await zip.finish();
    const size = await file.size();
    await proveArchive(disk, part, await zip.entries());
    await file.close();
    await putInPlace(disk, part, target);
    return ok(handles.saved({ path: target, size }));
  }

  return {
    begin: ({ title, name }) =>
      guarded(log, 'archive-begin', async () => {
        const target = await dialogs.save({ title, name });
        if (target === undefined) return ok(undefined);
        const refusal = await space.refusal(0, path.dirname(target));
        if (refusal) return fail(refusal);
        const part = partBeside(target);
        const file = await disk.open(part, 'new');
        const token = randomUUID();
        written.set(token, { target, part, file, zip: zipWriter(file), inTurn: oneAtATime() });
        return ok({ token });
      }),
    addText: ({ token, name, text }) =>
      withArchive(token, async (archive) => {
        const fault = nameFault(archive, name) ?? (await roomFault(archive, text.length));
        if (fault) return fail(fault);
        await archive.zip.addText(name, text);
        return ok(undefined);
      }),
    addRecording: ({ token, name, hash }) =>
      withArchive(token, async (archive) => {
        const kept = await store.find(hash);
        if (!kept) return fail('A recording is missing from this machine and cannot be packed.');
        const fault = nameFault(archive, name) ?? (await roomFault(archive, kept.size));
        if (fault) return fail(fault);
        const source = await disk.open(kept.file, 'read');
        try {
          await archive.zip.addFile(name, source, hash);
        } finally {
          await source.close();
        }
        return ok(undefined);
      }),
    entries: ({ token }) => withArchive(token, async ({ zip }) => ok(await zip.entries())),
    finish: async ({ token }) => {
      const archive = written.get(token);
      const finished = await withArchive(token, finish);
      written.delete(token);
      if (!finished.ok && archive) {
        await archive.file.close().catch(() => undefined);
        await disk.remove(archive.part).catch((error: unknown) => log.fault('archive-part-left', error));
      }
      return finished;
    },
    abandon,
  };
}
