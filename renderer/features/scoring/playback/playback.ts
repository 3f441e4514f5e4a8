import type { Span } from '../../../../shared/measure/silences';

/** What keeps a recording from being played. */
export type Trouble = 'missing' | 'undecodable';

/** What of the playback is drawn; the position is not: it moves outside of React. */
export interface PlaybackState {
  readonly isPlaying: boolean;
  /** 1 is as recorded. */
  readonly speed: number;
  /** Null where it is not known (yet), and for a clock. */
  readonly durationMs: number | null;
  /** Whether there is a picture beside the sound. */
  readonly hasPicture: boolean;
  readonly trouble: Trouble | undefined;
}

/** What moves along a call: the recording, the clock on the wall, or nothing. */
export interface Playback {
  readonly kind: 'recording' | 'clock' | 'none';
  /** The same object until something changes. */
  readonly state: PlaybackState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Where the call stands, in milliseconds; undefined where there is no time. */
  readonly positionMs: () => number | undefined;
  readonly play: () => void;
  readonly pause: () => void;
  readonly seek: (ms: number) => void;
  readonly setSpeed: (speed: number) => void;
  /** Plays a span; stops at its end where nothing was playing before. */
  readonly playSpan: (startMs: number, endMs: number | null) => void;
  /** Calls back with the position, in each frame while it moves and once after each jump. */
  readonly onFrame: (listener: (ms: number) => void) => () => void;
  /** Says how it is to be played from now on. */
  readonly prefer: (manner: Manner) => void;
  /** Ends it: nothing sounds or runs any more. */
  readonly close: () => void;
}

/** How a recording is played. */
export interface Manner {
  /** How far it steps back when it goes on after a pause. */
  readonly stepBackMs: number;
  /** The silences to jump over, in order; none while they are not known or not to be skipped. */
  readonly silences: readonly Span[];
}

export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** The next speed up or down from one; the same at the ends. */
export function nextSpeed(speed: number, step: 1 | -1): number {
  const others =
    step === 1 ? speeds.filter((one) => one > speed) : speeds.filter((one) => one < speed).toReversed();
  return others[0] ?? speed;
}

/** The part of a playback that all kinds share: state with listeners, and the frames. */
export class Movement {
  #state: PlaybackState = {
    isPlaying: false,
    speed: 1,
    durationMs: null,
    hasPicture: false,
    trouble: undefined,
  };
  readonly #listeners = new Set<() => void>();
  readonly #frames = new Set<(ms: number) => void>();
  readonly #position: () => number;
  #request: number | undefined;

  constructor(position: () => number) {
    this.#position = position;
  }

  get state(): PlaybackState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  onFrame = (listener: (ms: number) => void): (() => void) => {
    this.#frames.add(listener);
    return () => this.#frames.delete(listener);
  };

  set(fields: Partial<PlaybackState>): void {
    const entries = Object.entries(fields) as [keyof PlaybackState, unknown][];
    if (entries.every(([key, value]) => this.#state[key] === value)) return;
    this.#state = { ...this.#state, ...fields };
    this.#listeners.forEach((listener) => listener());
    if (this.#state.isPlaying) this.#run();
    else this.tell();
  }

  /** Tells where it stands now. */
  tell = (): void => {
    const ms = this.#position();
    this.#frames.forEach((listener) => listener(ms));
  };

  close(): void {
    if (this.#request !== undefined) cancelAnimationFrame(this.#request);
    this.#listeners.clear();
    this.#frames.clear();
  }

  #run(): void {
    if (this.#request !== undefined) return;
    const frame = (): void => {
      this.tell();
      this.#request = this.#state.isPlaying ? requestAnimationFrame(frame) : undefined;
    };
    this.#request = requestAnimationFrame(frame);
  }
}
