import { ok } from '../../lib/result';
import type { Figure } from '../figure';
import type { Told } from './untold';
import { levers, type Lever, type Velocity } from './velocity';

/** What velocity would be if one lever alone were 10% better. */
export interface LeverEffect {
  readonly lever: Lever;
  /** Money a day that would come on top. */
  readonly gain: Figure;
  /** The gain as a share of today's velocity. */
  readonly share: number;
}

const step = 0.1;

/**
 * The lever test: each lever 10% better alone, ranked by what it adds. A cycle that is 10% shorter adds 11%,
 * the others 10%, but for a win rate that cannot go over 100%.
 */
export function leverTest({ perDay, winRate }: Velocity): Told<readonly LeverEffect[]> {
  if (!perDay.ok) return perDay;
  const now = perDay.value;
  const rate = winRate.ok ? winRate.value.value : 0;
  const factors: Readonly<Record<Lever, number>> = {
    opportunities: 1 + step,
    'win rate': rate > 0 ? Math.min(1, rate * (1 + step)) / rate : 1,
    'deal size': 1 + step,
    'sales cycle': 1 / (1 - step),
  };
  const effects = levers.map((lever): LeverEffect => {
    const factor = factors[lever];
    return {
      lever,
      share: factor - 1,
      gain: {
        value: now.value * (factor - 1),
        n: now.n,
        formula:
          lever === 'sales cycle'
            ? 'velocity with a sales cycle 10% shorter (÷ 0.9) − velocity'
            : `velocity with ${lever} 10% higher${lever === 'win rate' ? ', at most 100%' : ''} − velocity`,
        inputs: [
          { label: 'velocity', value: now.value },
          { label: 'with the lever', value: now.value * factor },
        ],
      },
    };
  });
  return ok(effects.toSorted((a, b) => b.gain.value - a.gain.value));
}

/** How velocity changed from one period to the next, with the factor of each lever. */
export function velocityChange(now: Velocity, before: Velocity): Told<Figure> {
  if (!now.perDay.ok) return now.perDay;
  if (!before.perDay.ok) return before.perDay;
  const { value: newer } = now.perDay;
  const { value: older } = before.perDay;
  const factor = (label: string, a: Told<Figure>, b: Told<Figure>): Figure['inputs'] =>
    a.ok && b.ok && b.value.value > 0 ? [{ label, value: a.value.value / b.value.value }] : [];
  return ok({
    value: newer.value - older.value,
    n: newer.n + older.n,
    formula:
      'velocity of the period − velocity of the period before; the factors multiply to the whole change',
    inputs: [
      { label: 'velocity of the period', value: newer.value },
      { label: 'velocity of the period before', value: older.value },
      ...factor('opportunities, times', now.opportunities, before.opportunities),
      ...factor('win rate, times', now.winRate, before.winRate),
      ...factor('deal size, times', now.dealSize, before.dealSize),
      ...factor('1 ÷ sales cycle, times', before.cycle, now.cycle),
    ],
  });
}
