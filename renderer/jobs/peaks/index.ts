import { peaksPerSecond, withStretch, type Peaks, type PeaksPart } from '../../../shared/lib/peaks';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { PeaksReport, type PeaksOrder, type ShareDone, type SoundKind } from './messages';

export type { SoundKind } from './messages';

/** A recording under this size is done before a second worker would have started. */
const worthSharing = 1_000_000;

/**
 * WAV is all reading and no decoding. What the browser decodes keeps its decoder busy from one worker: a second one took
 * half as much memory again for nothing with FLAC, and 481 instead of 274 MB for an hour of stereo AAC.
 */
const aloneKinds: readonly SoundKind[] = ['wav', 'flac', 'm4a', 'mp4', 'aac'];

export interface PeaksWishes {
  /** Called with each stretch as it is ready, several times a second. Stretches come from two places in turn. */
  readonly onPart?: (part: PeaksPart) => void;
  /** Called with how much of the whole is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Aborting ends the workers at once: no further calls, nothing kept. */
  readonly signal?: AbortSignal;
}

/**
 * Makes the waveform of a recording (100 peaks a second and channel) in workers, from its URL, without ever having more
 * than a few seconds of it decoded. Long recordings are shared between two workers where that helps. A failure in words
 * where the sound cannot be decoded; 'cancelled' after an abort.
 */
export function makePeaks(
  url: string,
  file: { readonly kind: SoundKind; readonly bytes: number },
  wishes: PeaksWishes = {},
): Promise<Result<Peaks>> {
  const of = aloneKinds.includes(file.kind) || file.bytes < worthSharing ? 1 : 2;
  const absolute = new URL(url, location.href).href;
  const orders = Array.from({ length: of }, (_, index): PeaksOrder => ({
    url: absolute,
    ...file,
    share: { index, of },
  }));
  return gather(orders, wishes);
}

function gather(
  orders: readonly PeaksOrder[],
  { onPart, onProgress, signal }: PeaksWishes,
): Promise<Result<Peaks>> {
  if (signal?.aborted === true) return Promise.resolve(fail('cancelled'));
  return new Promise((resolve) => {
    const lanes: Lanes = { left: new Uint8Array(0), right: undefined };
    const progress = orders.map(() => 0);
    const done: ShareDone[] = [];
    const workers = orders.map(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));

    const finish = (result: Result<Peaks>) => {
      workers.forEach((worker) => worker.terminate());
      signal?.removeEventListener('abort', cancel);
      resolve(result);
    };
    const cancel = () => finish(fail('cancelled'));
    signal?.addEventListener('abort', cancel);

    const hear = (data: unknown, index: number) => {
      const heard = PeaksReport.safeParse(data);
      if (!heard.success) return finish(fail('The waveform worker gave no answer.'));
      const report = heard.data;
      switch (report.kind) {
        case 'part':
          write(lanes, report);
          progress[index] = report.progress;
          onPart?.(report);
          onProgress?.(progress.reduce((sum, share) => sum + share, 0) / orders.length);
          return;
        case 'done':
          done.push(report);
          if (done.length === orders.length) finish(wholeOf(lanes, done));
          return;
        case 'failed':
          finish(fail(report.reason));
          return;
        default:
          report satisfies never;
      }
    };

    workers.forEach((worker, index) => {
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data, index));
      worker.addEventListener('error', (event) =>
        finish(fail(event.message || 'The waveform worker could not start.')),
      );
      worker.postMessage(orders[index]);
    });
  });
}

interface Lanes {
  left: Uint8Array;
  right: Uint8Array | undefined;
}

function write(lanes: Lanes, part: PeaksPart): void {
  lanes.left = withStretch(lanes.left, part.from, part.left);
  if (part.right !== undefined)
    lanes.right = withStretch(lanes.right ?? new Uint8Array(0), part.from, part.right);
}

function wholeOf(lanes: Lanes, shares: readonly ShareDone[]): Result<Peaks> {
  const last = shares.reduce((latest, share) => (share.endMs > latest.endMs ? share : latest));
  if (last.endMs <= 0) return fail('The recording holds no sound that can be decoded.');
  const length = Math.ceil((last.endMs / 1000) * peaksPerSecond);
  const lane = (values: Uint8Array) => withStretch(values, 0, new Uint8Array(length)).slice(0, length);
  const right = lanes.right && { right: lane(lanes.right) };
  return ok({ durationMs: last.endMs, sampleRate: last.sampleRate, left: lane(lanes.left), ...right });
}
