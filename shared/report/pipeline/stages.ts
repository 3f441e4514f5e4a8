import type { PipelineAudit } from '../../measure/pipeline/audit';
import type { LostPart } from '../../measure/pipeline/lost-deals';
import type { Told } from '../../measure/pipeline/untold';
import type { Sheet } from '../sheet';
import { bandOf, count, money, nOf, number, partOf, text, told } from './cells';

/** Days and conversion of each stage; none where the export has no steps. */
export function stagesSheet({ stages }: PipelineAudit): readonly Sheet[] {
  if (!stages.ok) return [];
  return [
    {
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
    },
  ];
}

/** How much is lost in each part of selling; none where stages stand for no part. */
export const patternSheet = ({ pattern }: PipelineAudit): readonly Sheet[] =>
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
            leak.ok ? partOf(leak.value) : null,
            nOf(leak),
            told(leak, 'share'),
            ...bandOf(leak.ok ? leak.value : undefined, 'share'),
            money(amount),
          ]),
        },
      ]
    : [];

/** Where deals die and why, as far as the export says. */
export const lostSheets = ({ lostByStage, lossReasons }: PipelineAudit): readonly Sheet[] => [
  ...lostSheet('Where deals die', 'Last stage', lostByStage),
  ...lostSheet('Loss reasons', 'Reason', lossReasons),
];

const lostSheet = (name: string, subject: string, parts: Told<readonly LostPart[]>): readonly Sheet[] =>
  parts.ok
    ? [
        {
          name,
          columns: [text(subject), number('Lost deals'), number('Share of lost deals'), number('Amount')],
          rows: parts.value.map((part) => [
            part.name,
            partOf(part.share),
            { value: part.share.value, as: 'share' },
            money(part.amount),
          ]),
        },
      ]
    : [];
