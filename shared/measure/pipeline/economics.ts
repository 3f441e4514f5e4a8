import { ok } from '../../lib/result';
import { spreadOf, type Spread } from '../../lib/spread';
import type { Figure } from '../figure';
import { placeIn } from './lost-deals';
import type { Pipeline } from './pipeline';
import type { Scope } from './scope';
import { missing, noDeals, type Told } from './untold';

/** The gross margin of won deals. */
export interface GrossMargin {
  /** Money a deal. */
  readonly perDeal: Figure;
  /** Of the amounts, 0 to 1. */
  readonly share: Figure;
  readonly spread: Spread;
}

/** Gross margin per won deal: amount × margin. */
export function grossMargin({ deals: { amount, margin } }: Pipeline, { won }: Scope): Told<GrossMargin> {
  if (!margin) return missing('margin');
  if (!amount) return missing('amount');
  const margins: number[] = [];
  let [total, sold] = [0, 0];
  for (const row of won) {
    const earned = (amount[row] ?? NaN) * (margin[row] ?? NaN);
    if (Number.isNaN(earned)) continue;
    margins.push(earned);
    total += earned;
    sold += amount[row] ?? 0;
  }
  const spread = spreadOf(margins);
  if (!spread || sold <= 0) return noDeals('No won deal has both an amount and a margin.');
  const inputs = [
    { label: 'gross margin of won deals', value: total },
    { label: 'their amounts', value: sold },
    { label: 'won deals with amount and margin', value: spread.n },
    { label: 'left out', value: won.length - spread.n },
  ];
  const n = spread.n;
  return ok({
    perDeal: { value: total / n, n, formula: 'sum of amount × margin ÷ won deals with both', inputs },
    share: { value: total / sold, n, formula: 'sum of amount × margin ÷ sum of amounts', inputs },
    spread,
  });
}

/** What winning a customer cost through one channel. */
export interface ChannelCost {
  readonly channel: string;
  readonly cost: Figure;
}

/** Customer acquisition cost by channel (the source of the deal): what won deals cost ÷ won deals. */
export function acquisitionCosts({ deals }: Pipeline, { won }: Scope): Told<readonly ChannelCost[]> {
  const { acquisitionCost, source } = deals;
  if (!acquisitionCost || !source) {
    return missing(
      ...(acquisitionCost ? [] : ['acquisitionCost' as const]),
      ...(source ? [] : ['source' as const]),
    );
  }
  const placeOf = placeIn(source);
  const totals = new Float64Array(source.values.length + 1);
  const counts = new Uint32Array(source.values.length + 1);
  for (const row of won) {
    const cost = acquisitionCost[row] ?? NaN;
    if (Number.isNaN(cost)) continue;
    const place = placeOf(row);
    totals[place] = (totals[place] ?? 0) + cost;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const channels = [...source.values, 'Not given'].flatMap((channel, place): ChannelCost[] => {
    const [n, total] = [counts[place] ?? 0, totals[place] ?? 0];
    if (n === 0) return [];
    const inputs = [
      { label: 'acquisition cost', value: total },
      { label: 'won deals', value: n },
    ];
    return [{ channel, cost: { value: total / n, n, formula: 'acquisition cost ÷ won deals', inputs } }];
  });
  return channels.length > 0
    ? ok(channels.toSorted((a, b) => b.cost.n - a.cost.n))
    : noDeals('No won deal says what it cost.');
}
