import { cohortsOf, type Cohorts, type Placed } from '../cohort';
import type { Counted, Figure } from '../figure';
import { coverageOf, type Ledger } from './coverage';
import { grossMargin } from './economics';
import type { Pipeline } from './pipeline';
import { scopesOfPeople, type Scope } from './scope';
import type { StageFates } from './stage-conversion';
import { medianDaysOf } from './stage-days';
import type { StageMoves } from './stage-moves';
import type { Told } from './untold';
import { velocityOf } from './velocity';

/** How a figure is written. */
export type Unit = 'share' | 'money' | 'money a day' | 'days' | 'times';

/** The figures of a row: it holds their values alone, because there can be thousands of rows. */
export type RowFigure = 'perDay' | 'winRate' | 'dealSize' | 'cycle' | 'coverage';

/** The figures of a row as they were made. */
export type RowExplained = Readonly<Record<RowFigure, Told<Figure>>>;

/** One rep in a row of figures. */
export interface RepRow {
  readonly key: string;
  readonly name: string;
  /** Null for an owner of the CRM who is no rep here. */
  readonly repId: string | null;
  readonly open: number;
  readonly won: number;
  readonly lost: number;
  /** The value of each figure; undefined where there is none. `explainRow` gives the figures themselves. */
  readonly values: Readonly<Record<RowFigure, number | undefined>>;
  /** Why there is no coverage, in a sentence; undefined where there is. */
  readonly uncovered: string | undefined;
  readonly isRed: boolean | undefined;
}

/** One figure of everybody, as cohorts. */
export interface CohortFigure {
  readonly name: string;
  readonly unit: Unit;
  readonly better: 'more' | 'less';
  readonly cohorts: Cohorts;
  /** People whose figure rests on fewer than five deals, of those that this figure counts; they are in, and told. */
  readonly thin: number;
}

export interface RepFigures {
  readonly rows: readonly RepRow[];
  /** Only figures that at least two people have. */
  readonly cohorts: readonly CohortFigure[];
}

/** Under so many deals a rep's figure is marked thin. */
export const thinUnderDeals = 5;

/** How the figures of one row were made: the same as those whose values stand in it. Undefined for an unknown key. */
export function explainRow(
  pipeline: Pipeline,
  scope: Scope,
  ledger: Told<Ledger>,
  key: string,
): RowExplained | undefined {
  const at = scope.people.findIndex((place) => pipeline.people[place]?.key === key);
  const own = at < 0 ? undefined : scopesOfPeople(pipeline, scope)[at];
  return own && figuresOf(pipeline, own, ledger).figures;
}

function figuresOf(
  pipeline: Pipeline,
  own: Scope,
  ledger: Told<Ledger>,
): { readonly figures: RowExplained; readonly isRed: boolean | undefined } {
  const { perDay, winRate, dealSize, cycle } = velocityOf(pipeline, own);
  const { ratio, isRed } = coverageOf(pipeline, own, ledger);
  return { figures: { perDay, winRate, dealSize, cycle, coverage: ratio }, isRed };
}

const valueOf = (figure: Told<Figure>): number | undefined => (figure.ok ? figure.value.value : undefined);

/** The figures of each rep of the scope, and their cohorts. */
export function repFigures(
  pipeline: Pipeline,
  scope: Scope,
  { ledger, moves, fates }: { ledger: Told<Ledger>; moves: Told<StageMoves>; fates: Told<StageFates> },
): RepFigures {
  const scopes = scopesOfPeople(pipeline, scope);
  const people = scopes.map((own, at) => {
    const person = pipeline.people[scope.people[at] ?? -1];
    return { own, key: person?.key ?? '', name: person?.name ?? '', repId: person?.rep?.id ?? null };
  });
  const figures: RowExplained[] = [];
  const rows = people.map(({ own, ...who }): RepRow => {
    const { figures: made, isRed } = figuresOf(pipeline, own, ledger);
    figures.push(made);
    return {
      ...who,
      open: own.open.length,
      won: own.won.length,
      lost: own.lost.length,
      values: {
        perDay: valueOf(made.perDay),
        winRate: valueOf(made.winRate),
        dealSize: valueOf(made.dealSize),
        cycle: valueOf(made.cycle),
        coverage: valueOf(made.coverage),
      },
      uncovered: made.coverage.ok ? undefined : made.coverage.error.why,
      isRed,
    };
  });
  const figure = (
    name: string,
    unit: Unit,
    better: 'more' | 'less',
    of: (at: number) => Counted | undefined,
  ): readonly CohortFigure[] => {
    const placed = people.flatMap(({ key, name: who }, at): (Placed & Counted)[] => {
      const own = of(at);
      return own === undefined || Number.isNaN(own.value)
        ? []
        : [{ key, name: who, value: own.value, n: own.n }];
    });
    const cohorts = cohortsOf(
      placed.map(({ key, name: who, value }) => ({ key, name: who, value })),
      better,
    );
    return cohorts
      ? [{ name, unit, better, cohorts, thin: placed.filter(({ n }) => n < thinUnderDeals).length }]
      : [];
  };
  const told = (figure: Told<Counted> | undefined): Counted | undefined =>
    figure?.ok ? figure.value : undefined;
  const daysOf = medianDaysOf(pipeline, scope);
  const placeAt = (at: number): number => scope.people[at] ?? -1;
  const movedShare = (of: (moves: StageMoves) => Float64Array, at: number): Counted | undefined => {
    const n = moves.ok ? (moves.value.movedOf[placeAt(at)] ?? 0) : 0;
    return moves.ok && n > 0 ? { value: of(moves.value)[placeAt(at)] ?? NaN, n } : undefined;
  };
  return {
    rows,
    cohorts: [
      ...figure('Velocity', 'money a day', 'more', (at) => told(figures[at]?.perDay)),
      ...figure('Win rate', 'share', 'more', (at) => told(figures[at]?.winRate)),
      ...figure('Mean won deal size', 'money', 'more', (at) => told(figures[at]?.dealSize)),
      ...figure('Sales cycle', 'days', 'less', (at) => told(figures[at]?.cycle)),
      ...figure('Coverage', 'times', 'more', (at) => {
        const own = told(figures[at]?.coverage);
        return own && ledger.ok ? { value: own.value, n: ledger.value.sized[placeAt(at)] ?? 0 } : undefined;
      }),
      ...figure('Gross margin per deal', 'money', 'more', (at) => {
        const margin = people[at] && grossMargin(pipeline, people[at].own);
        return margin?.ok ? margin.value.perDeal : undefined;
      }),
      ...figure('Deals that went back', 'share', 'less', (at) => movedShare(({ backOf }) => backOf, at)),
      ...figure('Deals that skipped a stage', 'share', 'less', (at) =>
        movedShare(({ skipOf }) => skipOf, at),
      ),
      ...pipeline.openStages.flatMap((stage) => {
        const name = pipeline.stages[stage]?.name ?? '';
        return [
          ...figure(`Conversion from ${name}`, 'share', 'more', (at) =>
            fates.ok ? fates.value.conversionOf(placeAt(at), stage) : undefined,
          ),
          ...figure(`Days in ${name}`, 'days', 'less', (at) => daysOf(placeAt(at), stage)),
        ];
      }),
    ],
  };
}
