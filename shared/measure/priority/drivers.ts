import { fail, ok, type Result } from '../../lib/result';
import { quantile } from '../../lib/stats';
import type { Id } from '../../model/fields';
import { thinUnderDeals, type RepRow } from '../pipeline/rep-figures';
import type { Drivers, TeamDrivers } from './cost';

/** What a rep's pipeline yields, beside the team's. */
export interface RepDrivers {
  readonly rep: Drivers;
  readonly team: TeamDrivers;
  /** The rep's decided deals of the year. */
  readonly n: number;
}

/** Under so many people with figures of their own there is no median and no top quartile worth a name. */
const fewestPeople = 3;
const quartersInAYear = 4;

/**
 * The four figures that a skill can move, of a rep and of the team, from the audit of the last 365 days. An
 * opportunity counts in the quarter in which it is decided, so that opportunities × win rate × deal size is
 * what the rep really sold in a quarter. People with fewer than five decided deals take no part. Otherwise the
 * reason why there is nothing to reckon with, as part of a sentence.
 */
export function driversOf(rows: readonly RepRow[], repId: Id): Result<RepDrivers> {
  const firm = rows.filter(({ won, lost }) => won + lost >= thinUnderDeals);
  const own = firm.find((row) => row.repId === repId);
  if (!own) return fail(`this rep has fewer than ${thinUnderDeals} decided deals in the last year`);
  const rep = driversIn(own);
  if (!rep) return fail('the deals of this rep lack amounts, days or won deals');
  const people = firm.flatMap((row) => driversIn(row) ?? []);
  if (people.length < fewestPeople)
    return fail(`fewer than ${fewestPeople} people of the team have figures to compare with`);
  const at = (share: number, ofCycle: number): Drivers => ({
    opportunities: quantileOf(people, ({ opportunities }) => opportunities, share),
    winRate: quantileOf(people, ({ winRate }) => winRate, share),
    dealSize: quantileOf(people, ({ dealSize }) => dealSize, share),
    cycleDays: quantileOf(people, ({ cycleDays }) => cycleDays, ofCycle),
  });
  return ok({
    rep,
    team: { median: at(0.5, 0.5), topQuartile: at(0.75, 0.25) },
    n: own.won + own.lost,
  });
}

function driversIn({ won, lost, values: { winRate, dealSize, cycle } }: RepRow): Drivers | undefined {
  if (winRate === undefined || dealSize === undefined || cycle === undefined) return undefined;
  return {
    opportunities: (won + lost) / quartersInAYear,
    winRate,
    dealSize,
    cycleDays: cycle,
  };
}

function quantileOf(people: readonly Drivers[], of: (one: Drivers) => number, share: number): number {
  const value = quantile(people.map(of), share);
  if (value === undefined) throw new Error('There are people to compare with');
  return value;
}
