import { ok } from '../../lib/result';
import { spreadOf, type Spread } from '../../lib/spread';
import type { CodedText } from '../../model/deals';
import type { Figure } from '../figure';
import { placeIn } from './lost-deals';
import type { Pipeline } from './pipeline';
import type { Scope } from './scope';
import { shareFigure } from './shares';
import { missing, noDeals, type DealColumn, type Told } from './untold';

/** Two win rates that are not the same: by deals, and by reps. */
export interface WinRates {
  /** All won deals ÷ all closed ones: who sells more counts more. */
  readonly pooled: Told<Figure>;
  /** The mean of the win rates of the reps: everybody counts alike. */
  readonly meanOfReps: Told<Figure>;
  readonly spread: Spread | undefined;
}

/** Deals won and lost by each person, at the person's place. */
export interface ClosedByPerson {
  readonly won: Uint32Array;
  readonly lost: Uint32Array;
}

/** The win rate, won ÷ (won + lost), of the deals that ended in the period. */
export function winRates(pipeline: Pipeline, scope: Scope): WinRates {
  const pooled = pooledWinRate(pipeline, scope);
  const { won, lost } = closedByPerson(pipeline, scope);
  const rates = scope.people.flatMap((place) => {
    const closed = (won[place] ?? 0) + (lost[place] ?? 0);
    return closed > 0 ? [(won[place] ?? 0) / closed] : [];
  });
  const spread = spreadOf(rates);
  return {
    pooled,
    meanOfReps:
      spread && pooled.ok
        ? ok({
            value: spread.mean,
            n: spread.n,
            formula: 'sum of the win rates of the reps ÷ reps with a closed deal',
            inputs: [
              { label: 'reps with a closed deal', value: spread.n },
              { label: 'lowest win rate', value: spread.lowest },
              { label: 'median', value: spread.median },
              { label: 'highest win rate', value: spread.highest },
            ],
          })
        : pooled.ok
          ? missing('owner')
          : pooled,
    spread,
  };
}

/** Won ÷ (won + lost) over all deals of the scope. */
export function pooledWinRate(
  { deals }: Pipeline,
  { won, lost, period, closedOnNoDay }: Scope,
): Told<Figure> {
  if (period && !deals.closed) return missing('closed');
  const figure = winShare(won.length, lost.length, period ? closedOnNoDay : 0);
  return figure ? ok(figure) : noDeals('No deal was won or lost.');
}

function winShare(won: number, lost: number, leftOut = 0): Figure | undefined {
  return shareFigure({ label: 'won', value: won }, { label: 'won and lost', value: won + lost }, [
    { label: 'lost', value: lost },
    ...(leftOut > 0 ? [{ label: 'left out: closed on no known day', value: leftOut }] : []),
  ]);
}

/** How many deals each person won and lost. */
export function closedByPerson({ people, personOf }: Pipeline, scope: Scope): ClosedByPerson {
  const count = (rows: Int32Array): Uint32Array => {
    const counts = new Uint32Array(people.length);
    for (const row of rows) {
      const person = personOf[row] ?? -1;
      if (person >= 0) counts[person] = (counts[person] ?? 0) + 1;
    }
    return counts;
  };
  return { won: count(scope.won), lost: count(scope.lost) };
}

/** The win rate against one competitor, in one segment or from one source. */
export interface WinRateOf {
  readonly name: string;
  readonly rate: Figure;
}

/** What win rates are told apart by. */
export const winRateColumns = ['competitor', 'segment', 'source'] as const satisfies readonly DealColumn[];
export type WinRateColumn = (typeof winRateColumns)[number];

/** The win rate for each value of a column, the one with the most closed deals first; deals without a value last. */
export function winRateBy({ deals }: Pipeline, scope: Scope, by: WinRateColumn): Told<readonly WinRateOf[]> {
  const column: CodedText | undefined = deals[by];
  if (!column) return missing(by);
  const placeOf = placeIn(column);
  const count = (rows: Int32Array): Uint32Array => {
    const counts = new Uint32Array(column.values.length + 1);
    for (const row of rows) counts[placeOf(row)] = (counts[placeOf(row)] ?? 0) + 1;
    return counts;
  };
  const [won, lost] = [count(scope.won), count(scope.lost)];
  const of = (name: string, place: number): readonly WinRateOf[] => {
    const rate = winShare(won[place] ?? 0, lost[place] ?? 0);
    return rate ? [{ name, rate }] : [];
  };
  const named = column.values.flatMap(of).sort((a, b) => b.rate.n - a.rate.n);
  const all = [...named, ...of('Not given', column.values.length)];
  return all.length > 0 ? ok(all) : noDeals('No deal was won or lost.');
}
