import type { Figure } from '../../measure/figure';
import type { PipelineAudit } from '../../measure/pipeline/audit';
import type { Told } from '../../measure/pipeline/untold';
import type { NumberKind, Sheet, SheetCell } from '../sheet';
import { bandOf, count, dayNumbered, money, nOf, number, text, told } from './cells';

/** Every headline figure with n, band and formula; where there is none, why. */
export function figuresSheet(audit: PipelineAudit): Sheet {
  const { velocity, winRates, coverage, margin } = audit;
  const row = (name: string, figure: Told<Figure>, as: NumberKind): readonly SheetCell[] => [
    name,
    told(figure, as),
    nOf(figure),
    ...bandOf(figure.ok ? figure.value : undefined, as),
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

/** Velocity by quarter, and what each lever would add if it alone were 10% better. */
export const velocitySheets = ({ quarters, levers }: PipelineAudit): readonly Sheet[] => [
  {
    name: 'Velocity by quarter',
    columns: [text('From'), text('To'), number('Velocity a day'), number('Closed deals')],
    rows: quarters.map(({ period, perDay }) => [
      dayNumbered(period.from),
      dayNumbered(period.to),
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

/** How far the open amount of each stage reaches for what is left of the quota. */
export const coverageSheet = ({ coverage }: PipelineAudit): readonly Sheet[] => [
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

/** What winning a customer costs by channel; none where the client has given no costs. */
export const channelSheet = ({ acquisition }: PipelineAudit): readonly Sheet[] =>
  acquisition.ok
    ? [
        {
          name: 'Cost by channel',
          columns: [text('Channel'), number('Cost of winning a customer'), number('Won deals')],
          rows: acquisition.value.map(({ channel, cost }) => [channel, money(cost.value), count(cost.n)]),
        },
      ]
    : [];
