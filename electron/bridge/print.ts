import path from 'node:path';
import type { PrintBridge, PrintRequest, SavedFile } from '../../shared/bridge/bridge';
import { fail, ok, type Result } from '../../shared/lib/result';
import { atomicWrite } from '../disk/atomic-write';
import type { Disk } from '../disk/disk';
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
  readonly setAsPdf: (request: PrintRequest) => Promise<Uint8Array>;
  readonly log: Log;
}

/** Reports as PDF. */
export function printBridge({ disk, space, handles, dialogs, setAsPdf, log }: PrintNeeds): PrintBridge {
  async function save(target: string, bytes: Uint8Array): Promise<Result<SavedFile>> {
    if (!isPdf(bytes)) return fail('The report could not be set as PDF; nothing was written.');
    const refusal = await space.refusal(bytes.byteLength, path.dirname(target));
    if (refusal) return fail(refusal);
    await atomicWrite(disk, target, bytes);
    const written = await disk.readWhole(target);
    if (written.byteLength !== bytes.byteLength || !isPdf(written))
      return fail('The file could not be read back as it was written. Check the disk and save it again.');
    return ok(handles.saved({ path: target, size: written.byteLength }));
  }

  return {
    pdf: async (request) => {
      try {
        const target = await dialogs.save({ title: request.title, name: request.name });
        return target === undefined ? ok(undefined) : await save(target, await setAsPdf(request));
      } catch (error) {
        log.fault('print-pdf', error);
        return fail(sentenceOf(error));
      }
    },
  };
}

/** Whether bytes begin and end as a PDF does. */
const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-' &&
  Buffer.from(bytes.subarray(-32)).includes('%%EOF');
