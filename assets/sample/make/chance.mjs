/** Repeatable chance: the same seed text always gives the same sequence of numbers from 0 to under 1 (mulberry32). */
export function chance(seedText) {
  let state = 2166136261;
  for (const character of seedText) state = Math.imul(state ^ character.codePointAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const between = (draw, low, high) => low + (high - low) * draw();
