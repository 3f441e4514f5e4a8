import { fail, type Result } from '../../shared/lib/result';
import { ArchiveFault } from '../disk/archives/zip-reader';
import type { Disk } from '../disk/disk';
import { sentenceOf } from '../disk/disk-errors';
import type { recognise as recogniseFile } from '../disk/file-kinds';
import type { FreeSpace } from '../disk/free-space';
import type { Log } from '../disk/log';
import type { RecordingStore } from '../disk/recordings';
import type { Dialogs } from './dialogs';
import type { Handles } from './handles';

export interface ArchivesNeeds {
  readonly disk: Disk;
  readonly space: FreeSpace;
  readonly handles: Handles;
  readonly dialogs: Pick<Dialogs, 'save'>;
  readonly store: RecordingStore;
  readonly recognise: typeof recogniseFile;
  /** Where recordings wait until the page has decided to keep them. */
  readonly stagingFolder: string;
  readonly log: Log;
}

/** What to say to a token that stands for nothing. */
export const strayToken = 'That archive is not open; begin again.';

/** Turns what goes wrong with an archive or the disk into a sentence. */
export async function guarded<T>(log: Log, what: string, task: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof ArchiveFault) return fail(error.message);
    log.fault(what, error);
    return fail(sentenceOf(error));
  }
}
