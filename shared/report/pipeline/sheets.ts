import type { Spread } from '../../lib/spread';
import { dayOfNumber } from '../../lib/calendar';
import type { Figure } from '../../measure/figure';
import type { PipelineAudit } from '../../measure/pipeline/audit';
import type { LostPart } from '../../measure/pipeline/lost-deals';
import type { Unit } from '../../measure/pipeline/rep-figures';
import type { Told } from '../../measure/pipeline/untold';
import type { NumberKind, Sheet, SheetCell } from '../sheet';

/** An open deal of the lists, as far as a report says it. */
export interface StuckRow {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly stage: string;
  readonly days: number;
  readonly usual: number;
  readonly times: number;
  readonly amount: number | null;
  readonly lastActivity: string | null;
  readonly nextStep: string | null;
}

const text = (name: string) => ({ name, isNumber: false });
const number = (name: string) => ({ name, isNumber: true });
const count = (value: number): SheetCell => ({ value, as: 'count' });
const money = (value: number | null | undefined): SheetCell =>
  value === null || value === undefined ? null : { value, as: 'money' };
const told = (figure: Told<Figure>, as: NumberKind): SheetCell =>
  figure.ok ? { value: figure.value.value, as } : null;
const nOf = (figure: Told<Figure>): SheetCell => (figure.ok ? count(figure.value.n) : null);
const day = (value: string | null): SheetCell => (value === null ? null : { day: value });

/** Every headline figure with n, band and formula; where there is none, why. */
export function figuresSheet(audit: PipelineAudit): Sheet {
  const { velocity, winRates, coverage, margin } = audit;
  const row = (name: string, figure: Told<Figure>, as: NumberKind): readonly SheetCell[] => [
    name,
    told(figure, as),
    nOf(figure),
    figure.ok && figure.value.band ? { value: figure.value.band[0], as } : null,
    figure.ok && figure.value.band ? { value: figure.value.band[1], as } : null,
    figure.ok ? figure.value.formula : figure.error.why,
  ];
  const of = (pick: 'perDay' | 'share'): Told<Figure> =>
    margin.ok ? { ok: true, value: pick === 'share' ? margin.value.share : margin.value.perDeal } : margin;
  return {
    name: 'Figures',
    columns: [
      text('Figure'),
      number('Value'),
      number('n'),
      number('Band from'),
      number('Band to'),
      text('Formula, or what is missing'),
    ],
    rows: [
      row('Velocity a day', velocity.perDay, 'money'),
      row('Opportunities', velocity.opportunities, 'count'),
      row('Win rate, pooled', winRates.pooled, 'share'),
      row('Win rate, mean of reps', winRates.meanOfReps, 'share'),
      row('Mean won deal size', velocity.dealSize, 'money'),
      row('Median sales cycle, days', velocity.cycle, 'days'),
      ...(audit.change ? [row('Change of velocity on the period before', audit.change, 'money')] : []),
      row('Coverage', coverage.ratio, 'times'),
      row('Coverage needed', coverage.needed, 'times'),
      row('Deals that went back', audit.back, 'share'),
      row('Deals that skipped a stage', audit.skip, 'share'),
      row(
        'Open deals over the usual days',
        audit.ageing.ok ? audit.ageing.value.share : audit.ageing,
        'share',
      ),
      row(
        'Open deals at twice the usual days',
        audit.ageing.ok ? audit.ageing.value.twice : audit.ageing,
        'share',
      ),
      row('Gross margin per won deal', of('perDay'), 'money'),
      row('Gross margin of the amounts', of('share'), 'share'),
    ],
  };
}

/** Days and conversion of each stage. */
export function stagesSheet({ stages }: PipelineAudit): Sheet | undefined {
  if (!stages.ok) return undefined;
  return {
    name: 'Stages',
    columns: [
      text('Stage'),
      text('Part'),
      number('Usual days (Kaplan–Meier)'),
      number('Stays'),
      number('Median of finished'),
      number('Mean'),
      number('10th'),
      number('90th'),
      number('Entered'),
      number('Moved on'),
      number('Lost'),
      number('Undecided'),
      number('Conversion'),
      number('Conversion a day'),
    ],
    rows: stages.value.map(({ name, area, days, fate, conversionPerDay }) => [
      name,
      area,
      told(days.usual, 'days'),
      nOf(days.usual),
      told(days.median, 'days'),
      told(days.mean, 'days'),
      days.spread ? { value: days.spread.tenth, as: 'days' } : null,
      told(days.ninetieth, 'days'),
      ...(fate.ok
        ? [
            count(fate.value.entered),
            count(fate.value.movedOn),
            count(fate.value.lost),
            count(fate.value.undecided),
            told(fate.value.conversion, 'share'),
          ]
        : [null, null, null, null, null]),
      told(conversionPerDay, 'share'),
    ]),
  };
}

const lostSheet = (name: string, subject: string, parts: Told<readonly LostPart[]>): readonly Sheet[] =>
  parts.ok
    ? [
        {
          name,
          columns: [text(subject), number('Lost deals'), number('Share of lost deals'), number('Amount')],
          rows: parts.value.map((part) => [
            part.name,
            count(Number(part.share.inputs[0]?.value ?? 0)),
            { value: part.share.value, as: 'share' },
            money(part.amount),
          ]),
        },
      ]
    : [];

/** Everything but the lists of deals: a sheet for each table that the data can give. */
export function auditSheets(audit: PipelineAudit): readonly Sheet[] {
  const stages = stagesSheet(audit);
  return [
    figuresSheet(audit),
    ...(stages ? [stages] : []),
    ...patternSheet(audit),
    ...lostSheet('Where deals die', 'Last stage', audit.lostByStage),
    ...lostSheet('Loss reasons', 'Reason', audit.lossReasons),
    ...winRateSheets(audit),
    ...sizeSheets(audit),
    ...velocitySheets(audit),
    ...coverageSheet(audit),
    ...channelSheet(audit),
    cohortSheet(audit),
    repSheet(audit),
  ].filter(({ rows }) => rows.length > 0);
}

const patternSheet = ({ pattern }: PipelineAudit): readonly Sheet[] =>
  pattern.ok
    ? [
        {
          name: 'Parts of selling',
          columns: [
            text('Part'),
            text('Stages'),
            number('Lost there'),
            number('Decided'),
            number('Share lost'),
            number('Band from'),
            number('Band to'),
            number('Amount lost'),
          ],
          rows: pattern.value.areas.map(({ area, stages, leak, amount }) => [
            area,
            stages.join(', '),
            leak.ok ? count(Number(leak.value.inputs[0]?.value ?? 0)) : null,
            nOf(leak),
            told(leak, 'share'),
            leak.ok && leak.value.band ? { value: leak.value.band[0], as: 'share' } : null,
            leak.ok && leak.value.band ? { value: leak.value.band[1], as: 'share' } : null,
            money(amount),
          ]),
        },
      ]
    : [];

const winRateSheets = ({ winRateBy }: PipelineAudit): readonly Sheet[] =>
  (['competitor', 'segment', 'source'] as const).flatMap((column) => {
    const rates = winRateBy[column];
    if (!rates.ok) return [];
    return [
      {
        name: `Win rate by ${column}`,
        columns: [
          text(`${column.charAt(0).toUpperCase()}${column.slice(1)}`),
          number('Won'),
          number('Won and lost'),
          number('Win rate'),
          number('Band from'),
          number('Band to'),
        ],
        rows: rates.value.map(({ name, rate }) => [
          name,
          count(Number(rate.inputs[0]?.value ?? 0)),
          count(rate.n),
          { value: rate.value, as: 'share' as const },
          rate.band ? { value: rate.band[0], as: 'share' as const } : null,
          rate.band ? { value: rate.band[1], as: 'share' as const } : null,
        ]),
      },
    ];
  });

function sizeSheets({ sizes }: PipelineAudit): readonly Sheet[] {
  if (!sizes.ok) return [];
  const { classes, ...spreads } = sizes.value;
  const spread = (name: string, of: Spread | undefined): readonly (readonly SheetCell[])[] =>
    of
      ? [
          [
            name,
            count(of.n),
            ...[
              of.mean,
              of.lowest,
              of.tenth,
              of.quarter,
              of.median,
              of.threeQuarters,
              of.ninetieth,
              of.highest,
            ].map(money),
          ],
        ]
      : [];
  return [
    {
      name: 'Deal sizes',
      columns: [
        text('Deals'),
        ...['n', 'Mean', 'Smallest', '10th', '25th', 'Median', '75th', '90th', 'Largest'].map(number),
      ],
      rows: [...spread('Won', spreads.won), ...spread('Lost', spreads.lost), ...spread('Open', spreads.open)],
    },
    {
      name: 'Deals by size',
      columns: [number('From'), number('To under'), number('Won'), number('Lost'), number('Open')],
      rows: classes.map(({ from, to, won, lost, open }) => [
        money(from),
        money(to),
        count(won),
        count(lost),
        count(open),
      ]),
    },
  ];
}

const velocitySheets = ({ quarters, levers }: PipelineAudit): readonly Sheet[] => [
  {
    name: 'Velocity by quarter',
    columns: [text('From'), text('To'), number('Velocity a day'), number('Closed deals')],
    rows: quarters.map(({ period, perDay }) => [
      day(dayOfNumber(period.from)),
      day(dayOfNumber(period.to)),
      told(perDay, 'money'),
      nOf(perDay),
    ]),
  },
  {
    name: 'Lever test',
    columns: [text('10% better'), number('More a day'), number('Of velocity')],
    rows: levers.ok
      ? levers.value.map(({ lever, gain, share }) => [
          lever,
          money(gain.value),
          { value: share, as: 'share' as const },
        ])
      : [],
  },
];

const coverageSheet = ({ coverage }: PipelineAudit): readonly Sheet[] => [
  {
    name: 'Coverage by stage',
    columns: [text('Stage'), number('Open amount'), number('Coverage')],
    rows: coverage.byStage.map(({ stage, amount, ratio }) => [
      stage,
      money(amount),
      { value: ratio, as: 'times' },
    ]),
  },
];

const channelSheet = ({ acquisition }: PipelineAudit): readonly Sheet[] =>
  acquisition.ok
    ? [
        {
          name: 'Cost by channel',
          columns: [text('Channel'), number('Cost of winning a customer'), number('Won deals')],
          rows: acquisition.value.map(({ channel, cost }) => [channel, money(cost.value), count(cost.n)]),
        },
      ]
    : [];

const kinds: Readonly<Record<Unit, NumberKind>> = {
  share: 'share',
  money: 'money',
  'money a day': 'money',
  days: 'days',
  times: 'times',
};

const cohortSheet = ({ reps }: PipelineAudit): Sheet => ({
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
    const cell = (value: number): SheetCell => ({ value, as: kinds[unit] });
    return [
      name,
      cell(cohorts.top.value),
      cell(cohorts.bottom.value),
      count(cohorts.size),
      cohorts.gap ? { value: cohorts.gap.value, as: 'per cent' } : null,
      ...[spread.lowest, spread.quarter, spread.median, spread.threeQuarters, spread.highest].map(cell),
      count(spread.n),
      count(thin),
    ];
  }),
});

const repSheet = ({ reps }: PipelineAudit): Sheet => ({
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
  rows: reps.rows.map(({ name, open, won, lost, velocity, coverage }) => [
    name,
    count(open),
    count(won),
    count(lost),
    told(velocity.winRate, 'share'),
    told(velocity.dealSize, 'money'),
    told(velocity.cycle, 'days'),
    told(velocity.perDay, 'money'),
    told(coverage, 'times'),
  ]),
});

/** Open deals over the usual days of their stage, the slowest first. */
export const stuckSheet = (deals: readonly StuckRow[]): Sheet => ({
  name: 'Ageing deals',
  columns: [
    text('Id'),
    text('Deal'),
    text('Owner'),
    text('Stage'),
    ...['Days', 'Usual days', 'Times', 'Amount'].map(number),
    text('Last activity'),
    text('Next step'),
  ],
  rows: deals.map((deal) => [
    deal.id,
    deal.name,
    deal.owner,
    deal.stage,
    { value: deal.days, as: 'days' },
    { value: deal.usual, as: 'days' },
    { value: deal.times, as: 'times' },
    money(deal.amount),
    day(deal.lastActivity),
    day(deal.nextStep),
  ]),
});
