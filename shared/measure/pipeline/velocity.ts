import { ok } from '../../lib/result';
import type { Figure } from '../figure';
import { salesCycle } from './cycle';
import type { Pipeline } from './pipeline';
import type { Scope } from './scope';
import { missing, noDeals, type Told } from './untold';
import { pooledWinRate } from './win-rate';

/** The four levers of pipeline velocity. */
export const levers = ['opportunities', 'win rate', 'deal size', 'sales cycle'] as const;
export type Lever = (typeof levers)[number];

/** Pipeline velocity and what it is made from. */
export interface Velocity {
  /** Money a day. */
  readonly perDay: Told<Figure>;
  readonly opportunities: Told<Figure>;
  readonly winRate: Told<Figure>;
  /** Mean of won deals. */
  readonly dealSize: Told<Figure>;
  /** Days, median of won deals. */
  readonly cycle: Told<Figure>;
}

/**
 * Pipeline velocity: opportunities × win rate × mean won deal size ÷ median sales cycle in days. Opportunities
 * are the deals open at the end of the period, so that over the cycle they come to what is won a day; the rest
 * is of the deals that ended in the period. Source of the formula: field.md X-22.
 */
export function velocityOf(pipeline: Pipeline, scope: Scope): Velocity {
  const parts = {
    opportunities: openAtTheEnd(scope),
    winRate: pooledWinRate(pipeline, scope),
    dealSize: meanWonSize(pipeline, scope.won),
    cycle: salesCycle(pipeline, scope.won).median,
  };
  return { ...parts, perDay: perDay(parts, scope) };
}

type Parts = Omit<Velocity, 'perDay'>;

function perDay({ opportunities, winRate, dealSize, cycle }: Parts, { won, lost }: Scope): Told<Figure> {
  if (!opportunities.ok) return opportunities;
  if (!winRate.ok) return winRate;
  if (!dealSize.ok) return dealSize;
  if (!cycle.ok) return cycle;
  if (cycle.value.value === 0) return noDeals('Half of the won deals were won on the day they were created.');
  return ok({
    value: (opportunities.value.value * winRate.value.value * dealSize.value.value) / cycle.value.value,
    n: won.length + lost.length,
    formula: 'opportunities × win rate × mean won deal size ÷ median sales cycle in days',
    inputs: [
      { label: 'opportunities', value: opportunities.value.value },
      { label: 'win rate', value: winRate.value.value },
      { label: 'mean won deal size', value: dealSize.value.value },
      { label: 'median sales cycle, days', value: cycle.value.value },
    ],
  });
}

/** The deals that stand open on the last day of the period; on the day of the snapshot without one. */
function openAtTheEnd({ standing }: Scope): Told<Figure> {
  if (!standing.ok) return standing;
  const n = standing.value;
  return ok({
    value: n,
    n,
    formula: 'deals open on the last day of the period',
    inputs: [{ label: 'created by then and not closed by then', value: n }],
  });
}

/** The mean amount of won deals. */
export function meanWonSize({ deals: { amount } }: Pipeline, won: Int32Array): Told<Figure> {
  if (!amount) return missing('amount');
  let [n, total] = [0, 0];
  for (const row of won) {
    const size = amount[row] ?? NaN;
    if (Number.isNaN(size)) continue;
    n++;
    total += size;
  }
  if (n === 0) return noDeals('No won deal has an amount.');
  return ok({
    value: total / n,
    n,
    formula: 'amounts of won deals ÷ won deals with an amount',
    inputs: [
      { label: 'amounts of won deals', value: total },
      { label: 'won deals with an amount', value: n },
      { label: 'left out: without an amount', value: won.length - n },
    ],
  });
}
