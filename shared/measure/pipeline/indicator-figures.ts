import { survivalMedian } from '../../lib/kaplan-meier';
import { noDay } from '../../model/deals';
import { sellingAreas, type SellingArea } from '../../model/pipeline-settings';
import type { Figure } from '../figure';
import type { Pipeline } from './pipeline';
import type { Scope } from './scope';
import { shareFigure } from './shares';

/**
 * Where some people stand on the indicators that a pipeline answers, by the key of the indicator and in its own
 * unit: days, deals a week, per cent. An indicator that the export cannot answer is not in it.
 */
export function indicatorFigures(pipeline: Pipeline, scope: Scope): ReadonlyMap<string, Figure> {
  const found: readonly (readonly [key: string, figure: Figure | undefined])[] = [
    ['proposal-to-decision-days', daysToDecision(pipeline, scope)],
    ['deals-opened-per-week', openedPerWeek(pipeline, scope)],
    ['early-disqualified-share', inPercent(letGoEarly(pipeline, scope))],
    ['presented-to-proposal-share', inPercent(presentedToOffer(pipeline, scope))],
  ];
  return new Map(found.flatMap(([key, figure]) => (figure ? [[key, figure] as const] : [])));
}

/**
 * The median of the days that a deal spends in all stages of closing together, of the deals that came into them in
 * the period; deals not yet decided count as censored. Undefined without stage history, and where fewer than half
 * are decided.
 */
function daysToDecision(pipeline: Pipeline, scope: Scope): Figure | undefined {
  const { stays, deals } = pipeline;
  if (!stays) return undefined;
  const lengths: { readonly days: number; readonly isDecided: boolean }[] = [];
  let unusable = 0;
  for (const { row, from, to } of dealsCameInto('closing', pipeline, scope)) {
    const own = placesOf('closing', pipeline, from, to).map((stay) => stays.days[stay] ?? -1);
    if (own.some((days) => days < 0)) unusable++;
    else lengths.push({ days: own.reduce((sum, days) => sum + days, 0), isDecided: deals.state[row] !== 0 });
  }
  const width = lengths.reduce((most, { days }) => Math.max(most, days + 1), 0);
  const [ended, goingOn] = [new Uint32Array(width), new Uint32Array(width)];
  for (const { days, isDecided } of lengths) {
    const counts = isDecided ? ended : goingOn;
    counts[days] = (counts[days] ?? 0) + 1;
  }
  const median = survivalMedian({ ended, goingOn });
  if (!median) return undefined;
  const decided = lengths.filter(({ isDecided }) => isDecided).length;
  return {
    value: median.value,
    n: lengths.length,
    ...(median.high === undefined ? {} : { band: [median.low, median.high] as const }),
    formula:
      'Kaplan–Meier median of the days of a deal in all stages of closing; deals not yet decided count as censored',
    inputs: [
      { label: 'decided deals', value: decided },
      { label: 'not yet decided', value: lengths.length - decided },
      ...(unusable > 0 ? [{ label: 'left out: days that contradict each other', value: unusable }] : []),
    ],
    source: 'Kaplan and Meier 1958; band by Brookmeyer and Crowley 1982',
  };
}

const weeks = 4;

/** Deals created on the 28 days up to the snapshot ÷ 4. Undefined where no deal of these people has such a day. */
function openedPerWeek(
  { deals: { created, count }, personOf, takenOn }: Pipeline,
  { takes }: Scope,
): Figure | undefined {
  if (!created) return undefined;
  let known = 0;
  let opened = 0;
  for (let row = 0; row < count; row++) {
    const day = created[row] ?? noDay;
    if (day === noDay || takes[(personOf[row] ?? -1) + 1] === 0) continue;
    known++;
    if (day > takenOn - 7 * weeks && day <= takenOn) opened++;
  }
  if (known === 0) return undefined;
  return {
    value: opened / weeks,
    n: weeks,
    formula: 'deals created on the 28 days up to the snapshot ÷ weeks',
    inputs: [
      { label: 'deals created', value: opened },
      { label: 'weeks', value: weeks },
    ],
  };
}

/** Lost deals whose last open stage came before those of presenting ÷ lost deals of which that stage is known. */
function letGoEarly(pipeline: Pipeline, { lost }: Scope): Figure | undefined {
  const areas = Array.from(lost, (row) => areaOf(pipeline, pipeline.lastStage[row] ?? -1));
  const known = areas.filter((area) => area !== undefined);
  const early = known.filter((area) => sellingAreas.indexOf(area) < sellingAreas.indexOf('presenting'));
  return shareFigure(
    { label: 'lost deals that ended before presenting', value: early.length },
    { label: 'lost deals', value: known.length },
    known.length < areas.length
      ? [{ label: 'left out: last stage not known', value: areas.length - known.length }]
      : [],
  );
}

/**
 * Deals that went on from presenting to closing ÷ deals that left presenting, of those that came into it in the
 * period. Winning straight from presenting is going on; losing and going back are leaving. Undefined without stage
 * history.
 */
function presentedToOffer(pipeline: Pipeline, scope: Scope): Figure | undefined {
  const { deals, lastStage } = pipeline;
  let [left, wentOn] = [0, 0];
  for (const { row, from, to } of dealsCameInto('presenting', pipeline, scope)) {
    const state = deals.state[row] ?? 0;
    const isOn = state === 1 || placesOf('closing', pipeline, from, to).length > 0;
    const isThere = state === 0 && areaOf(pipeline, lastStage[row] ?? -1) === 'presenting';
    if (isOn) wentOn++;
    if (isOn || !isThere) left++;
  }
  return shareFigure(
    { label: 'deals that went on to closing', value: wentOn },
    { label: 'deals that left presenting', value: left },
  );
}

/** A deal with its stays from the first one in a part of selling on. */
interface CameInto {
  readonly row: number;
  /** Places in the stays, the end not included. */
  readonly from: number;
  readonly to: number;
}

/** The deals that first came into a part of selling in the period. */
function dealsCameInto(area: SellingArea, pipeline: Pipeline, scope: Scope): readonly CameInto[] {
  const { stays } = pipeline;
  if (!stays) return [];
  const isIn = Uint8Array.from(pipeline.stages, ({ is }) => (is === area ? 1 : 0));
  const found: CameInto[] = [];
  for (let at = 0; at < stays.count;) {
    const row = stays.row[at] ?? 0;
    const isAsked = scope.takes[(stays.person[at] ?? -1) + 1] === 1;
    let first = -1;
    for (; at < stays.count && stays.row[at] === row; at++) {
      if (first < 0 && isIn[stays.stage[at] ?? 0] === 1) first = at;
    }
    if (first < 0 || !isAsked) continue;
    const day = stays.entered[first] ?? noDay;
    if (day >= scope.from && day <= scope.to) found.push({ row, from: first, to: at });
  }
  return found;
}

/** The stays of one deal that are in a part of selling. */
function placesOf(
  area: SellingArea,
  { stays, stages }: Pipeline,
  from: number,
  to: number,
): readonly number[] {
  return Array.from({ length: to - from }, (_, place) => from + place).filter(
    (stay) => stages[stays?.stage[stay] ?? -1]?.is === area,
  );
}

function areaOf({ stages }: Pipeline, stage: number): SellingArea | undefined {
  const is = stages[stage]?.is;
  return is === 'won' || is === 'lost' ? undefined : is;
}

const inPercent = (share: Figure | undefined): Figure | undefined => {
  if (!share) return undefined;
  const { value, band, formula } = share;
  return {
    ...share,
    value: value * 100,
    ...(band ? { band: [band[0] * 100, band[1] * 100] as const } : {}),
    formula: `${formula}, × 100`,
  };
};
