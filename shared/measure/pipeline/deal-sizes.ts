import { ok } from '../../lib/result';
import { spreadOfSorted, type Spread } from '../../lib/spread';
import { noDay } from '../../model/deals';
import type { Pipeline } from './pipeline';
import type { Scope } from './scope';
import type { SizeOrder } from './size-order';
import { missing, noDeals, type Told } from './untold';

/** Deals from one size up to under another. */
export interface SizeClass {
  readonly from: number;
  readonly to: number;
  readonly won: number;
  readonly lost: number;
  readonly open: number;
}

/** How large deals are. */
export interface DealSizes {
  /** Of won deals: undefined where none has an amount. */
  readonly won: Spread | undefined;
  readonly lost: Spread | undefined;
  readonly open: Spread | undefined;
  /** From the smallest to the largest deal, in steps of 1, 2 and 5. */
  readonly classes: readonly SizeClass[];
  /** Deals of the scope without an amount. */
  readonly withoutAmount: number;
}

/** The distribution of deal sizes: won and lost in the period, and open on the day of the snapshot. */
export function dealSizes(pipeline: Pipeline, scope: Scope): Told<DealSizes> {
  if (!pipeline.bySize) return missing('amount');
  const [open = none, won = none, lost = none] = sizesInOrder(pipeline.bySize, scope);
  const spreads = { won: spreadOfSorted(won), lost: spreadOfSorted(lost), open: spreadOfSorted(open) };
  const found = [spreads.won, spreads.lost, spreads.open].filter((spread) => spread !== undefined);
  if (found.length === 0) return noDeals('No deal has an amount.');
  const bounds = boundsOver(
    Math.min(...found.map(({ lowest }) => lowest)),
    Math.max(...found.map(({ highest }) => highest)),
  );
  const counts = { won: count(won, bounds), lost: count(lost, bounds), open: count(open, bounds) };
  return ok({
    ...spreads,
    classes: bounds.slice(0, -1).map((from, place) => ({
      from,
      to: bounds[place + 1] ?? from,
      won: counts.won[place] ?? 0,
      lost: counts.lost[place] ?? 0,
      open: counts.open[place] ?? 0,
    })),
    withoutAmount:
      scope.won.length + scope.lost.length + scope.open.length - won.length - lost.length - open.length,
  });
}

const none = new Float64Array();

/** The sizes of open, won and lost deals, each from the smallest on: the deals stand in order already. */
function sizesInOrder(
  { amount, person, state, closed }: SizeOrder,
  { takes, from, to, open, won, lost }: Scope,
): readonly Float64Array[] {
  const lists = [open, won, lost].map((rows) => new Float64Array(rows.length));
  const counts = [0, 0, 0];
  for (let at = 0; at < amount.length; at++) {
    if (takes[(person[at] ?? -1) + 1] === 0) continue;
    const is = state[at] ?? 0;
    const day = closed[at] ?? noDay;
    if (is !== 0 && (day < from || day > to)) continue;
    const [list, next] = [lists[is], counts[is] ?? 0];
    if (list) list[next] = amount[at] ?? 0;
    counts[is] = next + 1;
  }
  return lists.map((list, is) => list.subarray(0, counts[is]));
}

/** Round bounds (0, 1, 2, 5, 10, 20 …) from below the smallest size to over the largest, at most twelve classes. */
function boundsOver(lowest: number, highest: number): readonly number[] {
  const bounds: number[] = [];
  const top = Math.max(1, highest);
  const decades = Math.floor(Math.log10(top));
  for (let decade = decades - 3; decade <= decades + 1; decade++) {
    for (const step of [1, 2, 5]) bounds.push(step * 10 ** decade);
  }
  const last = bounds.findIndex((bound) => bound > top);
  const used = bounds.slice(0, last + 1);
  const first = used.findLastIndex((bound) => bound <= lowest);
  return first < 0 ? [Math.min(0, lowest), ...used] : used.slice(first);
}

/** How many sizes lie from each bound to under the next; the sizes stand in order. */
function count(sizes: Float64Array, bounds: readonly number[]): Uint32Array {
  const counts = new Uint32Array(bounds.length);
  let place = 0;
  for (const size of sizes) {
    while (size >= (bounds[place + 1] ?? Infinity)) place++;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}
