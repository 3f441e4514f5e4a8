import type { BridgeEvents, RecordingsBridge } from '../../shared/bridge/bridge';
import { fail, ok, type Result } from '../../shared/lib/result';
import { sentenceOf } from '../disk/disk-errors';
import type { recognise as recogniseFile } from '../disk/file-kinds';
import type { FreeSpace } from '../disk/free-space';
import type { Log } from '../disk/log';
import type { RecordingStore } from '../disk/recordings';
import { strayHandle, type HandledFile, type Handles } from './handles';

/** Progress is told at most ten times a second. */
const progressMilliseconds = 100;

export interface RecordingsNeeds {
  readonly store: RecordingStore;
  readonly space: FreeSpace;
  readonly handles: Handles;
  readonly recognise: typeof recogniseFile;
  readonly now: () => number;
  readonly log: Log;
  readonly tellProgress: (progress: BridgeEvents['progress']) => void;
}

/** Taking recordings in and putting them away. */
export function recordingsBridge(needs: RecordingsNeeds): RecordingsBridge {
  const { store, space, handles, recognise } = needs;
  const running = new Set<string>();
  const cancelled = new Set<string>();

  const watch = (job: string) => {
    let told = -Infinity;
    return {
      cancelled: () => cancelled.has(job),
      progress: (done: number, total: number) => {
        if (done < total && needs.now() - told < progressMilliseconds) return;
        told = needs.now();
        needs.tellProgress({ job, done, total });
      },
    };
  };

  /** Runs a job on a chosen file, so that it can be cancelled; what the disk refuses becomes a sentence. */
  async function onFile<T>(
    { handle, job }: { readonly handle: string; readonly job: string },
    task: (file: HandledFile) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const file = handles.file(handle);
    if (!file) return fail(strayHandle);
    if (running.has(job)) return fail('That copy is running already.');
    running.add(job);
    try {
      return await task(file);
    } catch (error) {
      needs.log.fault('recording', error);
      return fail(sentenceOf(error));
    } finally {
      running.delete(job);
      cancelled.delete(job);
    }
  }

  const hash: RecordingsBridge['hash'] = (request) =>
    onFile(request, async (file) => {
      const found = await store.hashOf(file.path, watch(request.job));
      return found === undefined ? fail('Reading the file was stopped.') : ok(found);
    });

  const keep: RecordingsBridge['keep'] = (request) =>
    onFile(request, async (file) => {
      const seen = await recognise(file);
      if (!seen.ok) return fail(seen.reason);
      const refusal = await space.refusal(file.size);
      if (refusal) return fail(refusal);
      const copied = await store.copyIn(file.path, watch(request.job));
      if (!copied.ok) return copied;
      const kept = await store.find(copied.value);
      if (!kept) return fail('The recording could not be found after it was copied. Try again.');
      return ok({
        hash: copied.value,
        kind: seen.kind,
        bytes: kept.size,
        fileName: file.name,
        notes: [...seen.notes],
      });
    });

  return {
    inspect: async ({ handle }) => {
      const file = handles.file(handle);
      if (!file) return fail(strayHandle);
      try {
        const seen = await recognise(file);
        return seen.ok ? ok({ kind: seen.kind, notes: [...seen.notes] }) : fail(seen.reason);
      } catch (error) {
        return fail(sentenceOf(error));
      }
    },
    hash,
    keep,
    cancel: async ({ job }) => {
      if (running.has(job)) cancelled.add(job);
    },
    missing: ({ hashes }) => store.missing(hashes),
    held: async ({ hashes }) => {
      const found = await Promise.all(hashes.map(async (hash) => ({ hash, file: await store.find(hash) })));
      return found.flatMap(({ hash, file: kept }) => (kept ? [{ hash, bytes: kept.size }] : []));
    },
    discard: ({ hashes }) => store.discard(hashes),
  };
}
