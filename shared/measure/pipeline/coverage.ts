import { ok } from '../../lib/result';
import type { Rep } from '../../model/rep';
import type { Figure } from '../figure';
import { quotaPeriodAt } from './periods';
import type { Pipeline } from './pipeline';
import type { Scope } from './scope';
import { missing, noDeals, type Told } from './untold';
import { pooledWinRate } from './win-rate';

/** Whether the open pipeline is enough for what is left of the quota. */
export interface Coverage {
  /** Open qualified pipeline ÷ remaining quota, both of the reps whose quota is not reached. */
  readonly ratio: Told<Figure>;
  /** max(3, 1 ÷ win rate): under it the coverage is red. */
  readonly needed: Told<Figure>;
  /** Undefined where one of the two is not known. */
  readonly isRed: boolean | undefined;
  readonly byStage: readonly { readonly stage: string; readonly amount: number; readonly ratio: number }[];
  /** Reps of the scope without a quota: their pipeline is left out. */
  readonly withoutQuota: number;
}

/**
 * What coverage is made from, for each person: worked out once a snapshot, because it does not depend on what is
 * asked.
 */
export interface Ledger {
  /** The quota of the running period; NaN for somebody without one. */
  readonly quota: Float64Array;
  /** Quota less what was won in its running period, never under nothing. */
  readonly remaining: Float64Array;
  /** Amounts of open qualified deals, a row of stages for each person. */
  readonly open: Float64Array;
  /** How many open qualified deals those amounts are of, for each person. */
  readonly sized: Uint32Array;
  /** Open qualified deals without an amount, for each person. */
  readonly unsized: Uint32Array;
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const satisfies Record<
  NonNullable<Rep['quota']>['period'],
  number
>;

/** The ledger of everybody. Undefined without amounts or without the days on which deals were won. */
export function ledgerOf(pipeline: Pipeline): Told<Ledger> {
  const { deals, people, personOf, stages, stageOf, takenOn, fiscalYearStartMonth } = pipeline;
  const { amount, closed } = deals;
  if (!amount) return missing('amount');
  if (!closed) return missing('closed');
  const quotas = people.map(({ rep }) => rep?.quota);
  const quota = Float64Array.from(quotas, (one) => one?.amount ?? NaN);
  const from = Int32Array.from(quotas, (one) =>
    one ? quotaPeriodAt(takenOn, monthsOf[one.period], fiscalYearStartMonth).from : never,
  );
  const remaining = quota.slice();
  const open = new Float64Array(people.length * stages.length);
  const sized = new Uint32Array(people.length);
  const unsized = new Uint32Array(people.length);
  for (let row = 0; row < deals.count; row++) {
    const person = personOf[row] ?? -1;
    const size = amount[row] ?? NaN;
    if (person < 0) continue;
    if (deals.state[row] === 1) {
      if (Number.isNaN(size)) continue;
      const day = closed[row] ?? 0;
      if (day >= (from[person] ?? never) && day <= takenOn)
        remaining[person] = (remaining[person] ?? 0) - size;
    } else if (deals.state[row] === 0) {
      const stage = stageOf[deals.stage.at[row] ?? -1] ?? -1;
      if (!stages[stage]?.isQualified) continue;
      const count = Number.isNaN(size) ? unsized : sized;
      count[person] = (count[person] ?? 0) + 1;
      if (Number.isNaN(size)) continue;
      const at = person * stages.length + stage;
      open[at] = (open[at] ?? 0) + size;
    }
  }
  return ok({ quota, remaining: remaining.map((one) => Math.max(0, one)), open, sized, unsized });
}

/** A day that no deal is won on. */
const never = 2_147_483_647;

/**
 * Coverage on the day of the snapshot, of the reps of the scope with a quota. The remaining quota is that of the
 * running month, quarter or year of each rep less what the rep has won in it. Reps who have reached theirs are left
 * out with their pipeline: what they still win fills nobody else's quota.
 */
export function coverageOf(pipeline: Pipeline, scope: Scope, ledger: Told<Ledger>): Coverage {
  const { people, stages, openStages } = pipeline;
  const needed = neededCoverage(pooledWinRate(pipeline, scope));
  const reps = scope.people.filter((place) => people[place]?.rep);
  const counted = reps.filter((place) => people[place]?.rep?.quota);
  const withoutQuota = reps.length - counted.length;
  const none = (ratio: Told<Figure>): Coverage => ({
    ratio,
    needed,
    isRed: undefined,
    byStage: [],
    withoutQuota,
  });
  if (!ledger.ok) return none(ledger);
  if (counted.length === 0) return none(missing('quota'));
  const { quota, remaining, open, sized, unsized } = ledger.value;
  const behind = counted.filter((place) => (remaining[place] ?? 0) > 0);
  const total = (of: (place: number) => number): number => behind.reduce((sum, place) => sum + of(place), 0);
  const left = total((place) => remaining[place] ?? 0);
  if (behind.length === 0) return none(noDeals('The quota of the running period is reached.'));
  const byStage = openStages.flatMap((stage) => {
    const amount = total((place) => open[place * stages.length + stage] ?? 0);
    const { name = '', isQualified = false } = stages[stage] ?? {};
    return isQualified ? [{ stage: name, amount, ratio: amount / left }] : [];
  });
  const whole = byStage.reduce((sum, { amount }) => sum + amount, 0);
  const ratio: Figure = {
    value: whole / left,
    n: behind.length,
    formula: 'open qualified pipeline ÷ remaining quota of the running period',
    inputs: [
      { label: 'open qualified pipeline', value: whole },
      { label: 'their quota', value: total((place) => quota[place] ?? 0) },
      { label: 'remaining quota', value: left },
      { label: 'reps with quota remaining', value: behind.length },
      { label: 'reps who reached their quota, left out', value: counted.length - behind.length },
      { label: 'reps without a quota, left out', value: withoutQuota },
      { label: 'open qualified deals', value: total((place) => sized[place] ?? 0) },
      {
        label: 'open qualified deals without an amount, left out',
        value: total((place) => unsized[place] ?? 0),
      },
    ],
  };
  const isRed = needed.ok ? ratio.value < needed.value.value : undefined;
  return { ratio: ok(ratio), needed, isRed, byStage, withoutQuota };
}

/** Both rules: three times the quota, and as much as the win rate asks for (field.md X-23). */
function neededCoverage(winRate: Told<Figure>): Told<Figure> {
  if (!winRate.ok) return winRate;
  const { value: rate, n } = winRate.value;
  if (rate <= 0) return noDeals('No deal was won, so no coverage would be enough.');
  return ok({
    value: Math.max(3, 1 / rate),
    n,
    formula: 'the larger of 3 and 1 ÷ win rate',
    inputs: [
      { label: 'rule of thumb', value: 3 },
      { label: '1 ÷ win rate', value: 1 / rate },
    ],
  });
}
