import type { Id } from '../../model/fields';
import type { RepOutcome } from '../pipeline/rep-outcomes';
import type { Pair } from './change';
import type { Readings } from './validation';

/**
 * What came of it in two quarters of the same reps: revenue per rep, which answers, and beneath it gross margin and
 * win rate. `there` are the reps
 * who were in the job for both quarters whole: half a quarter is no reading of revenue. A rep without deals in
 * the snapshot is not in it; one who won nothing in a quarter has a revenue of nothing.
 */
export function outcomeReadings(
  before: readonly RepOutcome[],
  after: readonly RepOutcome[],
  there: ReadonlySet<Id>,
): readonly Readings[] {
  const now = new Map(after.map((one) => [one.repId, one]));
  const pairs = (of: (outcome: RepOutcome) => number | undefined): readonly Pair[] =>
    before.flatMap((one) => {
      const other = now.get(one.repId);
      const [was, is] = [of(one), other && of(other)];
      return !there.has(one.repId) || was === undefined || is === undefined
        ? []
        : [{ name: one.name, before: was, after: is }];
    });
  const readings: readonly Readings[] = [
    { name: 'Revenue per rep', unit: 'money', better: 'more', pairs: pairs(({ revenue }) => revenue) },
    { name: 'Gross margin', unit: 'share', better: 'more', pairs: pairs(({ margin }) => margin) },
    { name: 'Win rate', unit: 'share', better: 'more', pairs: pairs(({ winRate }) => winRate) },
  ];
  return readings.filter((reading) => reading.pairs.length > 0);
}
