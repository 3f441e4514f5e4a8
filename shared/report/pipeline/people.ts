import type { PipelineAudit } from '../../measure/pipeline/audit';
import type { Unit } from '../../measure/pipeline/rep-figures';
import type { NumberKind, Sheet, SheetCell } from '../sheet';
import { count, number, text } from './cells';

const kinds: Readonly<Record<Unit, NumberKind>> = {
  share: 'share',
  money: 'money',
  'money a day': 'money',
  days: 'days',
  times: 'times',
};

const cell = (value: number | undefined, as: NumberKind): SheetCell =>
  value === undefined ? null : { value, as };

/** The best against the worst on every figure, with everybody between them. */
export const cohortSheet = ({ reps }: PipelineAudit): Sheet => ({
  name: 'Best against worst',
  columns: [
    text('Figure'),
    ...[
      'Best',
      'Worst',
      'People in each',
      'Gap, %',
      'Lowest',
      '25th',
      'Median',
      '75th',
      'Highest',
      'People',
      'Thin',
    ].map(number),
  ],
  rows: reps.cohorts.map(({ name, unit, cohorts, thin }) => {
    const { spread } = cohorts;
    const own = (value: number): SheetCell => cell(value, kinds[unit]);
    return [
      name,
      own(cohorts.top.value),
      own(cohorts.bottom.value),
      count(cohorts.size),
      cohorts.gap ? { value: cohorts.gap.value, as: 'per cent' } : null,
      ...[spread.lowest, spread.quarter, spread.median, spread.threeQuarters, spread.highest].map(own),
      count(spread.n),
      count(thin),
    ];
  }),
});

/** Each rep in a row. */
export const repSheet = ({ reps }: PipelineAudit): Sheet => ({
  name: 'Reps',
  columns: [
    text('Rep'),
    ...[
      'Open',
      'Won',
      'Lost',
      'Win rate',
      'Mean won deal size',
      'Median cycle, days',
      'Velocity a day',
      'Coverage',
    ].map(number),
  ],
  rows: reps.rows.map(({ name, open, won, lost, values }) => [
    name,
    count(open),
    count(won),
    count(lost),
    cell(values.winRate, 'share'),
    cell(values.dealSize, 'money'),
    cell(values.cycle, 'days'),
    cell(values.perDay, 'money'),
    cell(values.coverage, 'times'),
  ]),
});
