import type { Buckets } from './buckets';
import type { PeaksReport, ShareDone } from './messages';

/** Often enough that the picture grows smoothly, seldom enough that messages cost nothing. */
const pauseMs = 150;

/** Passes finished peaks on to the page, now and then. Every decoder calls it after each chunk. */
export interface Deliver {
  /** `progress`: how much of the share is decoded, 0 to 1. */
  (buckets: Buckets, progress: number): void;
  /** Passes on what is left and sums up. */
  readonly done: (buckets: Buckets) => ShareDone;
}

/** A delivery by messages from this worker. The first part goes at once. */
export function deliverBy(post: (report: PeaksReport, transfer: Transferable[]) => void): Deliver {
  let last = Number.NEGATIVE_INFINITY;
  const send = (buckets: Buckets, progress: number, all: boolean) => {
    const part = buckets.take(all);
    if (part === undefined) return;
    const transfer = [part.left.buffer, part.right?.buffer].filter((buffer) => buffer instanceof ArrayBuffer);
    post({ kind: 'part', progress: Math.min(1, progress), ...part }, transfer);
    last = performance.now();
  };
  const deliver = (buckets: Buckets, progress: number) => {
    if (performance.now() - last >= pauseMs) send(buckets, progress, false);
  };
  const done = (buckets: Buckets): ShareDone => {
    send(buckets, 1, true);
    const { sampleRate, channels } = buckets;
    return { endMs: (buckets.end() / sampleRate) * 1000, sampleRate, channels };
  };
  return Object.assign(deliver, { done });
}
