import type { Formats } from '../../lib/formats';
import { reaches } from '../../lib/stats';
import type { BookTable } from '../booklet';
import { tones, type Tone } from '../sheet';

/** What one step of a tint is: a level of a competency, half a level of a call's dimension. As on the Skills matrix. */
export const steps = { competency: 1, dimension: 0.5 } as const;

/** How a level stands to what is asked, as on screen: three steps or more under it is far. `gap` is asked − level. */
export function toneOf(gap: number, step: number): Tone {
  if (reaches(gap, 3 * step)) return 'far under';
  if (reaches(gap, step)) return 'under';
  if (!reaches(-gap, 0)) return 'just under';
  return reaches(-gap, step) ? 'over' : 'at';
}

/** What each tint says, in levels. */
export function legendOf(step: number, { number }: Formats): NonNullable<BookTable['legend']> {
  const level = (value: number): string => number(value, Number.isInteger(step) ? 0 : 1);
  const words = {
    'far under': `${level(3 * step)} or more under`,
    under: `${level(step)} to ${level(3 * step)} under`,
    'just under': `less than ${level(step)} under`,
    at: 'reached',
    over: `${level(step)} or more above`,
  } as const satisfies Record<Tone, string>;
  return tones.map((tone) => ({ tone, words: words[tone] }));
}
