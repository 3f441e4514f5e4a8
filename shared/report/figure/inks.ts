import type { Tone } from '../sheet';

/** The inks of every report: few, and told apart in black and white too. */
export const inks = {
  text: '#1c1d1f',
  quiet: '#5c5f64',
  line: '#c9c9c4',
  faint: '#e7e7e3',
  accent: '#0b655c',
  self: '#4a2b85',
} as const;

/** How a level stands to what is asked: orange under it, the darker the further, grey at it, blue over it; text is read on each. */
export const toneInks = {
  'far under': '#e08b4f',
  under: '#f0bf98',
  'just under': '#f9e3cf',
  at: '#e6ecf1',
  over: '#b9d2e8',
} as const satisfies Record<Tone, string>;

/** Levels 1 to 5 as on screen: orange over grey to blue; the number always stands beside. */
export const levelInks = ['#b4501a', '#d98f4a', '#a9a89f', '#6b9fc8', '#1f6299'] as const;

/** What can be read on the ink of each level. */
export const levelTextInks = ['#ffffff', '#22150a', '#1c1d1f', '#0a1c2b', '#ffffff'] as const;
