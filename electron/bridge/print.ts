import path from 'node:path';
import type { PrintBridge, PrintRequest, SavedFile } from '../../shared/bridge/bridge';
import { fail, ok, type Result } from '../../shared/lib/result';
import { atomicWrite } from '../disk/atomic-write';
import type { Disk } from '../disk/disk';
import { withAuthor } from '../pdf-author';
import { sentenceOf } from '../disk/disk-errors';
import type { FreeSpace } from '../disk/free-space';
import type { Log } from '../disk/log';
import type { Dialogs } from './dialogs';
import type { Handles } from './handles';

export interface PrintNeeds {
  readonly disk: Disk;
  readonly space: FreeSpace;
  readonly handles: Handles;
  readonly dialogs: Pick<Dialogs, 'save'>;
  /** Sets a document as PDF. */
  readonly setAsPdf: (request: PrintRequest, stop: AbortSignal) => Promise<Uint8Array>;
  readonly log: Log;
}

/** Reports as PDF. */
export function printBridge({ disk, space, handles, dialogs, setAsPdf, log }: PrintNeeds): PrintBridge {
  async function save(target: string, bytes: Uint8Array): Promise<Result<SavedFile>> {
    if (!isPdf(bytes)) return fail('The report could not be set as PDF; nothing was written.');
    const refusal = await space.refusal(bytes.byteLength, path.dirname(target));
    if (refusal) return fail(refusal);
    await atomicWrite(disk, target, bytes);
    return ok(handles.saved({ path: target, size: bytes.byteLength }));
  }

  const running = new Map<string, AbortController>();

  return {
    pdf: async (request) => {
      const stop = new AbortController();
      running.set(request.job, stop);
      try {
        const target = await dialogs.save({ title: request.title, name: request.name });
        if (target === undefined) return ok(undefined);
        const bytes = await setAsPdf(request, stop.signal);
        return stop.signal.aborted ? fail(stopped) : await save(target, withAuthor(bytes, request.author));
      } catch (error) {
        if (stop.signal.aborted) return fail(stopped);
        log.fault('print-pdf', error);
        return fail(sentenceOf(error));
      } finally {
        running.delete(request.job);
      }
    },
    cancel: ({ job }) => {
      running.get(job)?.abort();
      return Promise.resolve();
    },
  };
}

const stopped = 'Stopped. Nothing was written, and a file of that name is as it was.';

/** Whether bytes begin and end as a PDF does. */
const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-' &&
  Buffer.from(bytes.subarray(-32)).includes('%%EOF');
