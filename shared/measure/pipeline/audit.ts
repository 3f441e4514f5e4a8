import { ok } from '../../lib/result';
import type { Spread } from '../../lib/spread';
import type { SellingArea } from '../../model/pipeline-settings';
import type { Figure } from '../figure';
import { ageing, usualDays, type Ageing } from './ageing';
import { coverageOf, ledgerOf, type Coverage, type Ledger } from './coverage';
import { salesCycle } from './cycle';
import { dealSizes, type DealSizes } from './deal-sizes';
import { acquisitionCosts, grossMargin, type ChannelCost, type GrossMargin } from './economics';
import { indicatorFigures } from './indicator-figures';
import { leverTest, velocityChange, type LeverEffect } from './levers';
import { lossReasons, lostByStage, type LostPart } from './lost-deals';
import { patternOf, type Pattern } from './pattern';
import { periodOf, quartersTo, type Period, type PeriodKey } from './periods';
import { openPipeline, type Pipeline, type PipelineSource } from './pipeline';
import { explainRow, repFigures, type RepFigures, type RowExplained } from './rep-figures';
import { scopeOf, scopesOfPeriods, type Who } from './scope';
import { stageFates, type StageFate, type StageFates } from './stage-conversion';
import { stageDays, type StageDays } from './stage-days';
import { movesIn, stageMoves, type StageMove } from './stage-moves';
import { missing, type Told } from './untold';
import { velocityOf, type Velocity } from './velocity';
import { winRateBy, winRates, type WinRateColumn, type WinRateOf, type WinRates } from './win-rate';

/** A snapshot ready to be audited again and again: what does not depend on the question is worked out once. */
export interface OpenAudit {
  readonly pipeline: Pipeline;
  readonly usual: ReadonlyMap<number, Figure>;
  readonly ledger: Told<Ledger>;
}

/** Makes a snapshot ready to be audited. */
export function openAudit(source: PipelineSource): OpenAudit {
  const pipeline = openPipeline(source);
  return { pipeline, usual: usualDays(pipeline), ledger: ledgerOf(pipeline) };
}

/** What an audit is asked: whose deals, and of which period. */
export interface AuditQuestion {
  readonly who: Who;
  readonly period: PeriodKey;
}

/** One open stage with everything that is known of it. */
export interface StageRow {
  readonly name: string;
  readonly area: SellingArea;
  readonly days: StageDays;
  readonly fate: Told<StageFate>;
  /** Conversion ÷ median days: how much of what enters moves on a day. */
  readonly conversionPerDay: Told<Figure>;
}

/** What was counted, and what was left out. */
export interface AuditCounts {
  readonly open: number;
  readonly won: number;
  readonly lost: number;
  readonly people: number;
  readonly withoutOwner: number;
  readonly closedOnNoDay: number;
  /** Stages of the export that the settings do not know. */
  readonly unknownStages: readonly string[];
}

/** What the pipeline earned a day in a quarter; the last one ends on the day of the snapshot. */
export interface QuarterRow {
  readonly period: Period;
  readonly perDay: Told<Figure>;
}

/** The pipeline velocity audit of product.md, section 5, but for its lists of deals. */
export interface PipelineAudit {
  readonly question: AuditQuestion;
  readonly takenOn: number;
  readonly period: Period | undefined;
  readonly before: Period | undefined;
  readonly counts: AuditCounts;
  readonly stages: Told<readonly StageRow[]>;
  readonly back: Told<Figure>;
  readonly skip: Told<Figure>;
  readonly lostByStage: Told<readonly LostPart[]>;
  readonly lossReasons: Told<readonly LostPart[]>;
  readonly sizes: Told<DealSizes>;
  readonly winRates: WinRates;
  readonly winRateBy: Readonly<Record<WinRateColumn, Told<readonly WinRateOf[]>>>;
  readonly margin: Told<GrossMargin>;
  readonly acquisition: Told<readonly ChannelCost[]>;
  readonly velocity: Velocity;
  readonly cycle: Spread | undefined;
  /** Undefined where there is no period to compare with. */
  readonly change: Told<Figure> | undefined;
  readonly levers: Told<readonly LeverEffect[]>;
  /** The last eight quarters, oldest first, from the first that has a velocity; none where no quarter has one. */
  readonly quarters: readonly QuarterRow[];
  readonly coverage: Coverage;
  readonly ageing: Told<Omit<Ageing, 'deals'>>;
  readonly pattern: Told<Pattern>;
  readonly reps: RepFigures;
  /**
   * Where a rep stands on the indicators of a contract that the pipeline answers, by the indicator's key. Contracts
   * are with one rep: for a team or everybody it is empty.
   */
  readonly indicators: ReadonlyMap<string, Figure>;
}

/** The lists of deals behind the audit, row by row. */
export interface AuditLists {
  readonly ageing: Told<Ageing>;
  readonly moves: Told<readonly StageMove[]>;
}

/** Audits the deals that a question is about. */
export function auditOf(open: OpenAudit, question: AuditQuestion): PipelineAudit {
  const { pipeline, usual, ledger } = open;
  const { period, before } = periodOf(question.period, pipeline.takenOn, pipeline.fiscalYearStartMonth);
  const scope = scopeOf(pipeline, question.who, period);
  const velocity = velocityOf(pipeline, scope);
  const moves = stageMoves(pipeline, scope);
  const fates = stageFates(pipeline, scope);
  const slow = ageing(pipeline, scope, usual);
  const quarters = quartersTo(pipeline.takenOn, 8, pipeline.fiscalYearStartMonth);
  return {
    question,
    takenOn: pipeline.takenOn,
    period,
    before,
    counts: {
      open: scope.open.length,
      won: scope.won.length,
      lost: scope.lost.length,
      people: scope.people.length,
      withoutOwner: pipeline.withoutOwner,
      closedOnNoDay: period ? scope.closedOnNoDay : 0,
      unknownStages: pipeline.deals.stage.values.filter((_, value) => pipeline.stageOf[value] === -1),
    },
    stages: stageRows(pipeline, stageDays(pipeline, scope), fates),
    back: moves.ok ? moves.value.back : moves,
    skip: moves.ok ? moves.value.skip : moves,
    lostByStage: lostByStage(pipeline, scope),
    lossReasons: lossReasons(pipeline, scope),
    sizes: dealSizes(pipeline, scope),
    winRates: winRates(pipeline, scope),
    winRateBy: byColumn((column) => winRateBy(pipeline, scope, column)),
    margin: grossMargin(pipeline, scope),
    acquisition: acquisitionCosts(pipeline, scope),
    velocity,
    cycle: salesCycle(pipeline, scope.won).spread,
    change: before && velocityChange(velocity, velocityOf(pipeline, scopeOf(pipeline, question.who, before))),
    levers: leverTest(velocity),
    quarters: fromFirstVelocity(
      scopesOfPeriods(pipeline, scope, quarters).map((quarter, place) => ({
        period: quarters[place] ?? { from: quarter.from, to: quarter.to },
        perDay: velocityOf(pipeline, quarter).perDay,
      })),
    ),
    coverage: coverageOf(pipeline, scope, ledger),
    ageing: slow.ok ? ok({ share: slow.value.share, twice: slow.value.twice }) : slow,
    pattern: patternOf(pipeline, scope),
    reps: repFigures(pipeline, scope, { ledger, moves, fates }),
    indicators: question.who.is === 'rep' ? indicatorFigures(pipeline, scope) : new Map(),
  };
}

/** The quarters before the export begins say nothing. */
function fromFirstVelocity(quarters: readonly QuarterRow[]): readonly QuarterRow[] {
  const first = quarters.findIndex(({ perDay }) => perDay.ok);
  return first === -1 ? [] : quarters.slice(first);
}

/** How the figures of one row of reps were made; undefined where nobody in the question has this key. */
export function explainRep(
  { pipeline, ledger }: OpenAudit,
  question: AuditQuestion,
  key: string,
): RowExplained | undefined {
  const { period } = periodOf(question.period, pipeline.takenOn, pipeline.fiscalYearStartMonth);
  return explainRow(pipeline, scopeOf(pipeline, question.who, period), ledger, key);
}

/** The lists of the same question: longer than what is drawn at once, and asked for apart. */
export function listsOf({ pipeline, usual }: OpenAudit, question: AuditQuestion, most: number): AuditLists {
  const { period } = periodOf(question.period, pipeline.takenOn, pipeline.fiscalYearStartMonth);
  const scope = scopeOf(pipeline, question.who, period);
  return { ageing: ageing(pipeline, scope, usual), moves: movesIn(pipeline, scope, most) };
}

function stageRows(
  { stages, openStages }: Pipeline,
  days: readonly StageDays[],
  fates: Told<StageFates>,
): Told<readonly StageRow[]> {
  if (openStages.length === 0) return missing('stages');
  return ok(
    openStages.flatMap((stage, place): StageRow[] => {
      const { name, is } = stages[stage] ?? {};
      const own = days[place];
      if (!own || name === undefined || is === undefined || is === 'won' || is === 'lost') return [];
      const found = fates.ok ? fates.value.stages[place] : undefined;
      const fate: Told<StageFate> = fates.ok ? (found ? ok(found) : missing('history')) : fates;
      return [{ name, area: is, days: own, fate, conversionPerDay: conversionPerDay(own, fate) }];
    }),
  );
}

/** How much of what enters a stage moves on a day. The product of the two, for whoever misses it, is a footnote. */
function conversionPerDay({ usual }: StageDays, fate: Told<StageFate>): Told<Figure> {
  if (!usual.ok) return usual;
  if (!fate.ok) return fate;
  const { conversion } = fate.value;
  if (!conversion.ok) return conversion;
  const days = Math.max(1, usual.value.value);
  return ok({
    value: conversion.value.value / days,
    n: conversion.value.n,
    formula: 'conversion ÷ median days (Kaplan–Meier), at least one day',
    inputs: [
      { label: 'conversion', value: conversion.value.value },
      { label: 'median days', value: usual.value.value },
      {
        label: 'footnote: days × conversion, which grows when deals slow down',
        value: usual.value.value * conversion.value.value,
      },
    ],
  });
}

const byColumn = <T>(of: (column: WinRateColumn) => T): Readonly<Record<WinRateColumn, T>> => ({
  competitor: of('competitor'),
  segment: of('segment'),
  source: of('source'),
});
