import { noDay } from '../../model/deals';
import { ok } from '../../lib/result';
import { spreadOfWhole, type Spread } from '../../lib/spread';
import type { Figure } from '../figure';
import type { Pipeline } from './pipeline';
import { missing, noDeals, type Told } from './untold';

/** How long won deals took from the day they were created to the day they were won. */
export interface SalesCycle {
  readonly median: Told<Figure>;
  readonly spread: Spread | undefined;
}

/** The sales cycle in days over the rows of some won deals. Deals won before they were created are left out. */
export function salesCycle({ deals: { created, closed } }: Pipeline, won: Int32Array): SalesCycle {
  if (!created || !closed) {
    const columns = [...(created ? [] : ['created' as const]), ...(closed ? [] : ['closed' as const])];
    return { median: missing(...columns), spread: undefined };
  }
  const days = new Int32Array(won.length);
  let n = 0;
  for (const row of won) {
    const from = created[row] ?? noDay;
    const to = closed[row] ?? noDay;
    if (from !== noDay && to !== noDay && to >= from) days[n++] = to - from;
  }
  const spread = spreadOfWhole(days.subarray(0, n));
  if (!spread) return { median: noDeals('No deal was won between two known days.'), spread };
  const figure: Figure = {
    value: spread.median,
    n,
    formula: 'middle value of the days from created to won, of won deals',
    inputs: [
      { label: 'won deals with both days', value: n },
      { label: 'left out', value: won.length - n },
      { label: 'mean', value: spread.mean },
      { label: 'shortest', value: spread.lowest },
      { label: 'longest', value: spread.highest },
    ],
  };
  return { median: ok(figure), spread };
}
