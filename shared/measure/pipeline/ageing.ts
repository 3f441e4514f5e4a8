import { noDay } from '../../model/deals';
import { ok } from '../../lib/result';
import type { Figure } from '../figure';
import type { Pipeline } from './pipeline';
import { scopeOf, type Scope } from './scope';
import { shareFigure } from './shares';
import { stageDays } from './stage-days';
import { missing, noDeals, type Told } from './untold';

/** An open deal that is in its stage for longer than is usual there. */
export interface AgeingDeal {
  readonly row: number;
  readonly stage: number;
  readonly days: number;
  /** The usual days of the stage. */
  readonly usual: number;
  /** How many times as long as usual. */
  readonly times: number;
}

export interface Ageing {
  /** Share of open deals that are in their stage for longer than is usual. */
  readonly share: Told<Figure>;
  /** For twice as long or more. */
  readonly twice: Told<Figure>;
  /** The slowest first. */
  readonly deals: readonly AgeingDeal[];
}

/** The usual days in each stage, by its place: the Kaplan–Meier median over all people and all time. */
export function usualDays(pipeline: Pipeline): ReadonlyMap<number, Figure> {
  const days = stageDays(pipeline, scopeOf(pipeline, { is: 'everybody' }));
  return new Map(
    pipeline.openStages.flatMap((stage, place) => {
      const usual = days[place]?.usual;
      return usual?.ok ? [[stage, usual.value] as const] : [];
    }),
  );
}

/** Open deals against the usual time in their stage, on the day of the snapshot. */
export function ageing(pipeline: Pipeline, scope: Scope, usual: ReadonlyMap<number, Figure>): Told<Ageing> {
  const { deals, takenOn, stageOf } = pipeline;
  const { history } = deals;
  if (!history) return missing('history');
  let known = 0;
  let twice = 0;
  const slow: AgeingDeal[] = [];
  const usualIn = Float64Array.from(pipeline.stages, (_, stage) => usual.get(stage)?.value ?? NaN);
  for (const row of scope.open) {
    const stage = stageOf[deals.stage.at[row] ?? -1] ?? -1;
    const limit = usualIn[stage] ?? NaN;
    const entered = enteredLast(history, row, deals.stage.at[row] ?? -1);
    if (Number.isNaN(limit) || entered === noDay || entered > takenOn) continue;
    known++;
    const days = takenOn - entered;
    if (days <= limit) continue;
    // A stage that is usually left on the day it is entered counts as one day, so that there is a multiple.
    const times = days / Math.max(1, limit);
    if (times >= 2) twice++;
    slow.push({ row, stage, days, usual: limit, times });
  }
  const share = (part: number, label: string): Told<Figure> => {
    const figure = shareFigure(
      { label, value: part },
      { label: 'open deals in a stage with a usual time', value: known },
      [{ label: 'other open deals', value: scope.open.length - known }],
    );
    return figure ? ok(figure) : noDeals('No open deal is in a stage with a usual time.');
  };
  return ok({
    share: share(slow.length, 'open deals over the usual days of their stage'),
    twice: share(twice, 'open deals at twice the usual days or more'),
    deals: slow.sort((a, b) => b.times - a.times || a.row - b.row),
  });
}

/** The day on which a deal came into the stage that it is in; the first of equal steps one after the other. */
function enteredLast(history: NonNullable<Pipeline['deals']['history']>, row: number, stage: number): number {
  const from = history.from[row] ?? 0;
  let entered = noDay;
  for (let step = (history.from[row + 1] ?? from) - 1; step >= from; step--) {
    if (history.stage[step] !== stage) break;
    entered = history.entered[step] ?? noDay;
  }
  return entered;
}
