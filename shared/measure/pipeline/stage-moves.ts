import { ok } from '../../lib/result';
import type { Figure } from '../figure';
import type { Pipeline } from './pipeline';
import type { Scope } from './scope';
import { shareFigure } from './shares';
import { back, onward, skip } from './transitions';
import { missing, noDeals, type Told } from './untold';

/** One step of a deal that a pipeline should not have: back, or over a stage. */
export interface StageMove {
  readonly row: number;
  readonly is: 'back' | 'skip';
  /** Places in the stages of the pipeline. */
  readonly from: number;
  readonly to: number;
  readonly day: number;
}

/** Backward moves and skips of the deals that moved in the period. */
export interface StageMoves {
  /** Share of the deals with a move in the period that went back at least once. */
  readonly back: Told<Figure>;
  /** Share of them that left out a stage at least once; winning from an early stage leaves out the rest. */
  readonly skip: Told<Figure>;
  /** The shares of one person, at the person's place; NaN where no deal moved. */
  readonly backOf: Float64Array;
  readonly skipOf: Float64Array;
  /** How many deals of each person moved: what those shares are of. */
  readonly movedOf: Uint32Array;
}

/** How many deals moved in the period, and how many of them went back or skipped a stage. */
export function stageMoves({ transitions, people }: Pipeline, scope: Scope): Told<StageMoves> {
  if (!transitions) return missing('history');
  const { row, person, day, is } = transitions;
  const counts = [onward, back, skip].map(() => new Uint32Array(people.length + 1));
  const [any = none, backs = none, skips = none] = counts;
  const last = [-1, -1, -1];
  for (let at = 0; at < row.length; at++) {
    const place = (person[at] ?? -1) + 1;
    const on = day[at] ?? 0;
    if (scope.takes[place] === 0 || on < scope.from || on > scope.to) continue;
    const deal = row[at] ?? 0;
    if (last[onward] !== deal) any[place] = (any[place] ?? 0) + 1;
    last[onward] = deal;
    const kind = is[at] ?? onward;
    if (kind === onward || last[kind] === deal) continue;
    last[kind] = deal;
    const count = kind === back ? backs : skips;
    count[place] = (count[place] ?? 0) + 1;
  }
  const moved = sum(any);
  const share = (count: Uint32Array, label: string): Told<Figure> => {
    const figure = shareFigure({ label, value: sum(count) }, { label: 'deals that moved', value: moved });
    return figure ? ok(figure) : noDeals('No deal moved from one stage to another.');
  };
  const of = (count: Uint32Array): Float64Array =>
    Float64Array.from(people, (_, place) => (count[place + 1] ?? 0) / (any[place + 1] ?? 0));
  return ok({
    back: share(backs, 'deals that went back'),
    skip: share(skips, 'deals that skipped a stage'),
    backOf: of(backs),
    skipOf: of(skips),
    movedOf: any.subarray(1),
  });
}

/** Every backward move and skip in the period, newest first; at most so many. */
export function movesIn({ transitions }: Pipeline, scope: Scope, most: number): Told<readonly StageMove[]> {
  if (!transitions) return missing('history');
  const { row, person, day, from, to, is } = transitions;
  const found: number[] = [];
  for (let at = 0; at < row.length; at++) {
    if (is[at] === onward || scope.takes[(person[at] ?? -1) + 1] === 0) continue;
    const on = day[at] ?? 0;
    if (on >= scope.from && on <= scope.to) found.push(at);
  }
  found.sort((a, b) => (day[b] ?? 0) - (day[a] ?? 0) || a - b);
  return ok(
    found.slice(0, most).map((at) => ({
      row: row[at] ?? 0,
      is: is[at] === back ? 'back' : 'skip',
      from: from[at] ?? 0,
      to: to[at] ?? 0,
      day: day[at] ?? 0,
    })),
  );
}

const none = new Uint32Array();

const sum = (counts: Uint32Array): number => {
  let total = 0;
  for (const count of counts) total += count;
  return total;
};
