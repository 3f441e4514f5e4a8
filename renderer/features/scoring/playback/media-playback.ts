import type { Span } from '../../../../shared/measure/silences';
import { Movement, type Playback } from './playback';

/** What a recording is played with. */
export interface MediaWishes {
  readonly url: string;
  /** Where the coach stopped the last time. */
  readonly startMs: number;
  /** How far it steps back when it goes on after a pause. */
  readonly stepBackMs: () => number;
  /** The silences to jump over, in order; none while they are not known or not to be skipped. */
  readonly silences: () => readonly Span[];
}

/** How much of a silence is left at its end, so that the next word is heard whole. */
const leadInMs = 150;

/**
 * Plays a recording through a media element of the page, which streams it: nothing waits for the whole file.
 * The element may show its picture wherever the screen puts it.
 */
export function mediaPlayback(element: HTMLVideoElement, wishes: MediaWishes): Playback {
  const movement = new Movement(() => element.currentTime * 1000);
  /** Where the playback was paused; a jump in between means that it does not go on from there. */
  let pausedAtMs: number | undefined = wishes.startMs > 0 ? wishes.startMs : undefined;
  let stopAtMs: number | undefined;
  const ends = new AbortController();
  const on = (event: string, listener: () => void): void =>
    element.addEventListener(event, listener, { signal: ends.signal });

  const move = (): void => {
    const ms = element.currentTime * 1000;
    if (stopAtMs !== undefined && ms >= stopAtMs) {
      stopAtMs = undefined;
      element.pause();
      return;
    }
    if (element.paused) return;
    const silence = spanAround(wishes.silences(), ms);
    if (silence && silence.endMs - leadInMs > ms) element.currentTime = (silence.endMs - leadInMs) / 1000;
  };
  const unfollow = movement.onFrame(move);
  // Frames rest while the window is hidden; the sound does not.
  on('timeupdate', () => document.hidden && move());
  on('play', () => movement.set({ isPlaying: true }));
  on('pause', () => {
    pausedAtMs = element.currentTime * 1000;
    movement.set({ isPlaying: false });
  });
  on('seeked', movement.tell);
  on('ratechange', () => movement.set({ speed: element.playbackRate }));
  on('loadedmetadata', () => movement.set({ hasPicture: element.videoWidth > 0 }));
  on('durationchange', () => {
    if (Number.isFinite(element.duration)) movement.set({ durationMs: Math.round(element.duration * 1000) });
  });
  on('error', () => movement.set({ isPlaying: false, trouble: 'undecodable' }));

  element.preservesPitch = true;
  element.preload = 'auto';
  element.src = wishes.url;
  if (wishes.startMs > 0) element.currentTime = wishes.startMs / 1000;

  const play = (): void => {
    if (pausedAtMs !== undefined && Math.abs(pausedAtMs - element.currentTime * 1000) < 20) {
      element.currentTime = Math.max(0, element.currentTime - wishes.stepBackMs() / 1000);
    }
    pausedAtMs = undefined;
    // Refused while nothing is loaded, or cut short by a pause: the state says so by itself.
    element.play().catch(() => undefined);
  };
  const seek = (ms: number): void => {
    stopAtMs = undefined;
    pausedAtMs = undefined;
    const most = Number.isFinite(element.duration) ? element.duration : Infinity;
    element.currentTime = Math.min(most, Math.max(0, ms / 1000));
    movement.tell();
  };

  return {
    kind: 'recording',
    get state() {
      return movement.state;
    },
    subscribe: movement.subscribe,
    onFrame: movement.onFrame,
    positionMs: () => Math.round(element.currentTime * 1000),
    play,
    pause: () => element.pause(),
    seek,
    setSpeed: (speed) => {
      element.playbackRate = speed;
    },
    playSpan: (startMs, endMs) => {
      const wasPlaying = !element.paused;
      seek(startMs);
      if (!wasPlaying && endMs !== null) stopAtMs = endMs;
      play();
    },
    close: () => {
      unfollow();
      ends.abort();
      element.pause();
      element.removeAttribute('src');
      element.load();
      movement.close();
    },
  };
}

/** The silence in which a time lies; found by halving. */
function spanAround(spans: readonly Span[], ms: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.startMs ?? Infinity) <= ms) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span && ms < span.endMs ? span : undefined;
}
