/** Draws that repeat: the same seed gives the same row of draws on every machine. */
export interface Draws {
  /** A whole number from 0 to under `limit`, each as likely as the others. */
  below(limit: number): number;
}

/**
 * Draws from a seed, a whole number from 0 to 4,294,967,295 (of a larger one the rest counts). The generator is
 * mulberry32 by Tommy Ettinger, 2017 (public domain): 32 bits of state, a period of 2³².
 * Good for choosing calls; not for secrets.
 */
export function seededDraws(seed: number): Draws {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    below: (limit) => {
      // What lies over the last whole multiple of the limit is drawn again, so that no number is favoured.
      const fair = 2 ** 32 - (2 ** 32 % limit);
      let drawn = next();
      while (drawn >= fair) drawn = next();
      return drawn % limit;
    },
  };
}

/** The values in a drawn order (Fisher and Yates, as by Durstenfeld 1964). */
export function shuffled<T>(values: readonly T[], draws: Draws): readonly T[] {
  const left = [...values];
  const drawn: T[] = [];
  while (left.length > 0) drawn.push(...left.splice(draws.below(left.length), 1));
  return drawn;
}
