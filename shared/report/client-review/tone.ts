import { reaches } from '../../lib/stats';
import type { Tone } from '../sheet';

/** How a level stands to what is asked: a level or more under it is far. `gap` is asked − level. */
export function toneOf(gap: number): Tone {
  if (reaches(gap, 1)) return 'far under';
  if (!reaches(-gap, 0)) return 'under';
  return reaches(-gap, 1) ? 'over' : 'at';
}
