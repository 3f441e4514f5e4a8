import type { Spread } from '../../lib/spread';
import type { PipelineAudit } from '../../measure/pipeline/audit';
import type { Sheet, SheetCell } from '../sheet';
import { bandOf, count, day, money, number, partOf, text } from './cells';

/** An open deal that is in its stage for longer than is usual there, ready to be read. */
export interface StuckDeal {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly stage: string;
  readonly days: number;
  readonly usual: number;
  readonly times: number;
  /** Null where it is not known. */
  readonly amount: number | null;
  /** A day as 2026-03-14; null where it is not known. */
  readonly lastActivity: string | null;
  readonly nextStep: string | null;
}

/** Win rates by competitor, segment and source, of those that the export holds. */
export const winRateSheets = ({ winRateBy }: PipelineAudit): readonly Sheet[] =>
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
          partOf(rate),
          count(rate.n),
          { value: rate.value, as: 'share' as const },
          ...bandOf(rate, 'share'),
        ]),
      },
    ];
  });

/** How large the deals are, won, lost and open; none without amounts. */
export function sizeSheets({ sizes }: PipelineAudit): readonly Sheet[] {
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

/** Open deals over the usual days of their stage, the slowest first. */
export const stuckSheet = (deals: readonly StuckDeal[]): Sheet => ({
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
