import { Movement, type Playback } from './playback';

/** The clock on the wall for a call that is scored while it happens: it can be started and stopped, not moved. */
export function clockPlayback(startMs: number, now: () => number): Playback {
  let before = startMs;
  let since: number | undefined;
  const position = (): number => Math.round(before + (since === undefined ? 0 : now() - since));
  const movement = new Movement(position);
  const play = (): void => {
    since ??= now();
    movement.set({ isPlaying: true });
  };
  const pause = (): void => {
    before = position();
    since = undefined;
    movement.set({ isPlaying: false });
  };
  return {
    kind: 'clock',
    get state() {
      return movement.state;
    },
    subscribe: movement.subscribe,
    onFrame: movement.onFrame,
    positionMs: position,
    play,
    pause,
    seek: () => undefined,
    setSpeed: () => undefined,
    playSpan: () => undefined,
    prefer: () => undefined,
    close: () => movement.close(),
  };
}

/** Stands where a call has no time at all: it is scored from notes. */
export function noPlayback(): Playback {
  const movement = new Movement(() => 0);
  const nothing = (): void => undefined;
  return {
    kind: 'none',
    get state() {
      return movement.state;
    },
    subscribe: movement.subscribe,
    onFrame: () => nothing,
    positionMs: () => undefined,
    play: nothing,
    pause: nothing,
    seek: nothing,
    setSpeed: nothing,
    playSpan: nothing,
    prefer: nothing,
    close: () => movement.close(),
  };
}
