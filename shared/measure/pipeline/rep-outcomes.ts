import { ok } from '../../lib/result';
import type { Id } from '../../model/fields';
import { grossMargin } from './economics';
import type { Period } from './periods';
import type { Pipeline } from './pipeline';
import { scopeOf, scopesOfPeople, type Who } from './scope';
import { missing, type Told } from './untold';
import { pooledWinRate } from './win-rate';

/** What came of one rep's deals in a period. */
export interface RepOutcome {
  readonly repId: Id;
  readonly name: string;
  /** Amounts of the deals won in the period, in the client's currency; 0 where none was won. */
  readonly revenue: number;
  /** Gross margin of what was won, 0 to 1; undefined where no won deal says it. */
  readonly margin: number | undefined;
  /** Won ÷ (won + lost), 0 to 1; undefined where nothing ended. */
  readonly winRate: number | undefined;
  /** Deals that were won or lost. */
  readonly ended: number;
}

/**
 * Won revenue, gross margin and win rate of each rep, of the deals that ended in a period. Owners of the CRM who
 * are no rep here are left out. Told what is missing where the export has no amounts or no days of closing.
 */
export function repOutcomes(pipeline: Pipeline, who: Who, period: Period): Told<readonly RepOutcome[]> {
  const { amount, closed } = pipeline.deals;
  if (!amount || !closed)
    return missing(...(amount ? [] : ['amount' as const]), ...(closed ? [] : ['closed' as const]));
  const scope = scopeOf(pipeline, who, period);
  return ok(
    scopesOfPeople(pipeline, scope).flatMap((own, at): readonly RepOutcome[] => {
      const rep = pipeline.people[scope.people[at] ?? -1]?.rep;
      if (!rep) return [];
      const margin = grossMargin(pipeline, own);
      const rate = pooledWinRate(pipeline, own);
      let revenue = 0;
      for (const row of own.won) {
        const sold = amount[row] ?? NaN;
        if (!Number.isNaN(sold)) revenue += sold;
      }
      return [
        {
          repId: rep.id,
          name: rep.name,
          revenue,
          margin: margin.ok ? margin.value.share.value : undefined,
          winRate: rate.ok ? rate.value.value : undefined,
          ended: own.won.length + own.lost.length,
        },
      ];
    }),
  );
}
