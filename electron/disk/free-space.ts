import type { Disk } from './disk';

/**
 * Room that must stay free on the disk of the install. A full disk makes Chromium throw a whole database away,
 * so writing stops well before.
 */
export const floorBytes = 512 * 1024 * 1024;

/** Room kept free on another disk, where only the user's own export is at stake. */
const marginElsewhere = 8 * 1024 * 1024;

export interface SpaceState {
  readonly freeBytes: number;
  readonly floorBytes: number;
  readonly mayWrite: boolean;
}

export interface FreeSpace {
  /** How much room the install's disk has, and whether writing is safe. */
  now(): Promise<SpaceState>;
  /**
   * Why an operation that needs so many bytes may not run, as a sentence; undefined when it may. It may when
   * the install's disk keeps the floor, or three times the need where that is more, and when a target on
   * another disk has room for the need.
   */
  refusal(needBytes: number, target?: string): Promise<string | undefined>;
}

/** Watches over the room on the disk that holds `home`. */
export function freeSpace(
  disk: Pick<Disk, 'volume'>,
  home: string,
  onChange: (state: SpaceState) => void,
): FreeSpace {
  let couldWrite = true;

  const stateOf = (freeBytes: number): SpaceState => {
    const state = { freeBytes, floorBytes, mayWrite: freeBytes >= floorBytes };
    if (state.mayWrite !== couldWrite) {
      couldWrite = state.mayWrite;
      onChange(state);
    }
    return state;
  };

  return {
    now: async () => stateOf((await disk.volume(home)).freeBytes),
    refusal: async (needBytes, target) => {
      const [own, elsewhere] = await Promise.all([
        disk.volume(home),
        target === undefined ? undefined : disk.volume(target),
      ]);
      const there = elsewhere ?? own;
      if (there.id !== own.id) {
        const wanted = needBytes + marginElsewhere;
        if (there.freeBytes < wanted) return tooLittle('That disk', there.freeBytes, wanted);
        return stateOf(own.freeBytes).mayWrite ? undefined : tooLittle('The disk', own.freeBytes, floorBytes);
      }
      stateOf(own.freeBytes);
      const wanted = Math.max(floorBytes, 3 * needBytes);
      return own.freeBytes < wanted ? tooLittle('The disk', own.freeBytes, wanted) : undefined;
    },
  };
}

const tooLittle = (which: string, free: number, wanted: number): string =>
  `${which} has ${inWords(free)} free and Benchcoach needs ${inWords(wanted)} to write safely. ` +
  'Make room and try again; nothing was changed.';

const inWords = (bytes: number): string =>
  bytes < 1024 ** 3
    ? `${Math.floor(bytes / 1024 ** 2)} MB`
    : `${(Math.floor((bytes / 1024 ** 3) * 10) / 10).toFixed(1)} GB`;
