import { sellingAreaNames } from '../../content/selling-areas';
import { dayOfNumber } from '../../lib/calendar';
import type { Figure } from '../../measure/figure';
import type { Told } from '../../measure/pipeline/untold';
import type { Chart, Passage } from '../booklet';
import type { NumberKind } from '../sheet';
import { asNumber, bandCells, count, figures, words } from './cells';
import type { ReviewPipeline } from './records';
import type { ReviewSection } from './section';

/** The figures of the pipeline audit that concern the whole team. */
export const pipelineSection: ReviewSection = {
  key: 'pipeline',
  title: 'The pipeline',
  about: 'Velocity, win rate, coverage, conversion from stage to stage, and which lever moves most.',
  build: ({ pipeline, formats }) => {
    if (!pipeline) return undefined;
    const { coverage, winRates, counts } = pipeline;
    return {
      lead: [
        winRates.pooled.ok
          ? `${formats.percent(winRates.pooled.value.value)} of ${formats.number(winRates.pooled.value.n)} decided deals were won.`
          : 'How many decided deals were won cannot be told.',
        coverage.ratio.ok && coverage.needed.ok
          ? `Open qualified pipeline covers ${formats.number(coverage.ratio.value.value, 1)} times what is left of the quota; ${formats.number(coverage.needed.value.value, 1)} times is needed.`
          : '',
      ]
        .join(' ')
        .trim(),
      passages: [
        {
          is: 'paragraph',
          text: `From the snapshot of ${formats.day(dayOfNumber(pipeline.takenOn))}: ${formats.number(counts.open)} open deals, ${formats.number(counts.won)} won and ${formats.number(counts.lost)} lost${pipeline.period ? ` from ${formats.day(dayOfNumber(pipeline.period.from))} to ${formats.day(dayOfNumber(pipeline.period.to))}` : ' in all'}.`,
        },
        { is: 'table', table: { sheet: headline(pipeline), note: '', widths: [3, 1.3, 0.8, 1.2, 1.2] } },
        ...stages(pipeline),
        ...leaks(pipeline),
        ...levers(pipeline),
      ],
    };
  },
};

function headline({ velocity, winRates, coverage }: ReviewPipeline) {
  const row = (name: string, told: Told<Figure>, as: NumberKind) =>
    [
      name,
      asNumber(told.ok ? told.value.value : undefined, as),
      asNumber(told.ok ? told.value.n : undefined, 'count'),
      ...bandCells(told.ok ? told.value : undefined, as),
    ] as const;
  return {
    name: 'Pipeline figures',
    columns: [words('Figure'), ...['Value', 'n', 'Band from', 'Band to'].map(figures)],
    rows: [
      row('Velocity a day', velocity.perDay, 'money'),
      row('Open opportunities', velocity.opportunities, 'count'),
      row('Win rate, pooled', winRates.pooled, 'share'),
      row('Win rate, mean of reps', winRates.meanOfReps, 'share'),
      row('Mean won deal', velocity.dealSize, 'money'),
      row('Sales cycle, days', velocity.cycle, 'days'),
      row('Coverage', coverage.ratio, 'times'),
      row('Coverage needed', coverage.needed, 'times'),
    ].filter(([, value]) => value !== null),
  };
}

function stages({ stages: told }: ReviewPipeline): readonly Passage[] {
  if (!told.ok || told.value.length === 0) return [];
  return [
    { is: 'subheading', text: 'From stage to stage' },
    {
      is: 'table',
      table: {
        sheet: {
          name: 'Stages',
          columns: [
            words('Stage'),
            words('Part of selling'),
            ...['Days, median', 'Entered', 'Moved on', 'Lost', 'Undecided', 'Conversion'].map(figures),
          ],
          rows: told.value.map(({ name, area, days, fate }) => [
            name,
            sellingAreaNames[area],
            asNumber(days.usual.ok ? days.usual.value.value : undefined, 'days'),
            ...(fate.ok
              ? [
                  ...[fate.value.entered, fate.value.movedOn, fate.value.lost, fate.value.undecided].map(
                    count,
                  ),
                  asNumber(fate.value.conversion.ok ? fate.value.conversion.value.value : undefined, 'share'),
                ]
              : [null, null, null, null, null]),
          ]),
        },
        note: 'Days: median with the deals that are still there counted as censored (Kaplan–Meier). Conversion: moved on ÷ (moved on + lost).',
        widths: [2.2, 1.7, 1, 1, 1.1, 0.8, 1.2, 1.3],
      },
    },
  ];
}

function leaks({ pattern }: ReviewPipeline): readonly Passage[] {
  const known = pattern.ok
    ? pattern.value.areas.flatMap(({ area, leak }) => (leak.ok ? [{ area, leak: leak.value }] : []))
    : [];
  if (!pattern.ok || known.length === 0) return [];
  const chart: Chart = {
    name: 'Lost in each part of selling',
    caption: 'Of the deals that were there and are decided, the share lost in it, with its 95% band.',
    kind: 'bars',
    as: 'share',
    categories: known.map(({ area }) => sellingAreaNames[area]),
    series: [
      {
        name: 'Lost',
        values: known.map(({ leak }) => leak.value),
        bands: known.map(({ leak }) => leak.band),
        counts: known.map(({ leak }) => leak.n),
      },
    ],
  };
  return [
    { is: 'subheading', text: 'Where deals are lost' },
    {
      is: 'paragraph',
      text:
        pattern.value.worst === undefined
          ? 'No part stands out: the bands of those where most is lost overlap.'
          : `Most is lost in ${sellingAreaNames[pattern.value.worst].toLowerCase()}; its band lies above that of every other part.`,
    },
    { is: 'chart', chart },
  ];
}

function levers({ levers: told }: ReviewPipeline): readonly Passage[] {
  if (!told.ok) return [];
  return [
    { is: 'subheading', text: 'Which lever moves most' },
    {
      is: 'table',
      table: {
        sheet: {
          name: 'Levers',
          columns: [words('Lever, 10% better alone'), figures('More a day'), figures('Of velocity')],
          rows: told.value.map(({ lever, gain, share }) => [
            sentence(lever),
            asNumber(gain.value, 'money'),
            asNumber(share, 'share'),
          ]),
        },
        note: 'Velocity: opportunities × win rate × mean won deal ÷ median sales cycle in days.',
        widths: [3, 1.3, 1.3],
      },
    },
  ];
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
