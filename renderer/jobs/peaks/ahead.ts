import type { Peaks } from '../../../shared/lib/peaks';
import type { Result } from '../../../shared/lib/result';
import type { SoundKind } from './messages';

/** A recording whose waveform is wanted before anybody opens it. */
export interface WantedPeaks {
  readonly hash: string;
  readonly kind: SoundKind;
  readonly bytes: number;
}

interface Parts {
  readonly make: (recording: WantedPeaks, signal: AbortSignal) => Promise<Result<Peaks>>;
  readonly find: (hash: string) => Promise<Peaks | undefined>;
  readonly keep: (hash: string, peaks: Peaks) => Promise<void>;
}

/**
 * Waveforms made ahead, from the moment of import: one recording after the other, in the background. Whoever
 * plays or looks at a recording goes first: while there is a hold nothing is made here, and what was under way
 * begins again afterwards. What is stopped leaves nothing behind.
 */
export class PeaksAhead {
  readonly #parts: Parts;
  #waiting: { readonly recording: WantedPeaks; readonly isWanted: () => Promise<boolean> }[] = [];
  #holds = 0;
  #running: AbortController | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Recordings still to be made. */
  get count(): number {
    return this.#waiting.length;
  }

  /** Queues recordings. `isWanted` tells before and after each whether it is still there: an import may be undone. */
  add(recordings: readonly WantedPeaks[], isWanted: (hash: string) => Promise<boolean>): void {
    const waiting = new Set(this.#waiting.map(({ recording }) => recording.hash));
    for (const recording of recordings) {
      if (!waiting.has(recording.hash))
        this.#waiting.push({ recording, isWanted: () => isWanted(recording.hash) });
    }
    void this.#work();
  }

  /** Lets somebody else go first. Returns how to let go. */
  hold(): () => void {
    this.#holds += 1;
    this.#running?.abort();
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#holds -= 1;
      void this.#work();
    };
  }

  async #work(): Promise<void> {
    if (this.#running) return;
    for (let next = this.#waiting[0]; next && this.#holds === 0; next = this.#waiting[0]) {
      const mine = (this.#running = new AbortController());
      await this.#makeOne(next.recording, next.isWanted, mine.signal);
      this.#running = undefined;
      if (!mine.signal.aborted) this.#waiting.shift();
    }
  }

  async #makeOne(
    recording: WantedPeaks,
    isWanted: () => Promise<boolean>,
    signal: AbortSignal,
  ): Promise<void> {
    const { make, find, keep } = this.#parts;
    if (!(await isWanted()) || (await find(recording.hash)) || signal.aborted) return;
    const made = await make(recording, signal);
    // A recording that cannot be drawn says so where it is opened.
    if (made.ok && !signal.aborted && (await isWanted())) await keep(recording.hash, made.value);
  }
}
