import type { Span } from '../../../../shared/measure/silences';
import { Movement, type Manner, type Playback } from './playback';

/** How much of a silence is left at its end, so that the next word is heard whole. */
const leadInMs = 150;

/**
 * Plays a recording from where the coach stopped the last time, through a media element of the page, which streams it: nothing waits for the whole file.
 * The element may show its picture wherever the screen puts it.
 */
export function mediaPlayback(element: HTMLVideoElement, url: string, startMs: number): Playback {
  let manner: Manner = { stepBackMs: 0, silences: [] };
  const movement = new Movement(() => element.currentTime * 1000);
  /** Where the playback was paused; a jump in between means that it does not go on from there. */
  let pausedAtMs: number | undefined = startMs > 0 ? startMs : undefined;
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
    const silence = spanAround(manner.silences, ms);
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
  element.src = url;
  if (startMs > 0) element.currentTime = startMs / 1000;

  const play = (): void => {
    if (pausedAtMs !== undefined && Math.abs(pausedAtMs - element.currentTime * 1000) < 20) {
      element.currentTime = Math.max(0, element.currentTime - manner.stepBackMs / 1000);
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
    playSpan: (fromMs, toMs) => {
      const wasPlaying = !element.paused;
      seek(fromMs);
      if (!wasPlaying && toMs !== null) stopAtMs = toMs;
      play();
    },
    prefer: (wanted) => {
      manner = wanted;
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
