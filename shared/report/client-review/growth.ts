import { growthStageSource } from '../../content/growth-stages';
import { counted, listed } from '../../lib/words';
import { bandLift } from '../../measure/competency/band-lift';
import { growthStageOf, type StageFound } from '../../measure/competency/growth';
import type { Passage } from '../booklet';
import { asNumber, figures, level, words } from './cells';
import type { Review } from './review';
import type { ReviewSection } from './section';

/** What companies of this size usually need, and what it would bring to lift the bottom of the team. */
export const growthSection: ReviewSection = {
  key: 'growth',
  title: 'Growth stage and band lift',
  about: 'What companies of this size usually need, and what lifting the bottom quartile would bring.',
  build: (review) => {
    const found = growthStageOf(review.records.client);
    const stage = found?.stage;
    const lift = liftPassages(review);
    if (!stage && lift.length === 0) return undefined;
    return {
      lead: stage ? `${stage.name}: ${stage.about}` : '',
      passages: [...(found ? stagePassages(review, found) : []), ...lift],
    };
  },
};

function stagePassages(
  { assessed, records, formats }: Review,
  { stage, isComparedAsIs }: StageFound,
): readonly Passage[] {
  const own = (assessed?.standings ?? []).filter(({ competency }) => stage.focus.includes(competency.key));
  return [
    {
      is: 'paragraph',
      text: `Yearly revenue: ${formats.money(records.client.yearlyRevenue ?? 0)}. Companies of this size do well to measure ${listed(stage.metrics.map(lower))}. Pay: ${stage.pay}`,
    },
    ...(stage.mistake ? [{ is: 'paragraph' as const, text: `The usual mistake: ${stage.mistake}` }] : []),
    ...(own.length > 0
      ? [
          {
            is: 'table' as const,
            table: {
              sheet: {
                name: 'Focus of the growth stage',
                columns: [
                  words('Skill of this stage'),
                  figures('Team mean'),
                  figures('Required'),
                  figures('n'),
                ],
                rows: own.map(({ competency, mean, required, n }) => [
                  competency.name,
                  level(mean?.value),
                  level(required?.value),
                  asNumber(n, 'count'),
                ]),
              },
              note: `Advice by size of the company (${growthStageSource}), beside the client’s own data. ${isComparedAsIs ? 'Its limits are written for US dollars, and the revenue is compared with them as it is. ' : ''}Nothing is computed from it.`,
            },
          },
        ]
      : [
          {
            is: 'paragraph' as const,
            text: `Advice by size of the company: ${growthStageSource}. Nothing is computed from it.`,
          },
        ]),
  ];
}

/** Of those who sell and were in the job for the whole quarter: half a quarter is no reading of revenue. */
function liftPassages({ outcomes, formats, people, quarter }: Review): readonly Passage[] {
  if (!outcomes) return [];
  const sellers = new Set(people.map(({ rep }) => rep.id));
  const whole = new Set(
    people.flatMap(({ rep }) => (rep.startDate === null || rep.startDate <= quarter ? [rep.id] : [])),
  );
  const own = outcomes.now.filter(({ repId }) => sellers.has(repId));
  const reps = own.filter(({ repId }) => whole.has(repId));
  const leftOut = own.length - reps.length;
  const lift = bandLift(reps);
  const head: Passage = { is: 'subheading', text: 'Lifting the bottom against lifting the top' };
  if (!lift.ok) return [head, { is: 'paragraph', text: lift.error }];
  const { assumptions, size, bottom, top, everybody } = lift.value;
  return [
    head,
    {
      is: 'table',
      table: {
        sheet: {
          name: 'Band lift',
          columns: [words('What is lifted'), figures('More revenue in a quarter'), figures('n')],
          rows: [
            [
              `${formats.number(assumptions.moved)} reps of the bottom quartile, to the mean of the quartile above it`,
              asNumber(bottom.value, 'about money'),
              asNumber(bottom.n, 'count'),
            ],
            [
              `The top quartile (${formats.number(size)} reps), by ${formats.percent(assumptions.topRise)}`,
              asNumber(top.value, 'about money'),
              asNumber(top.n, 'count'),
            ],
            [
              'Everybody by as much as the bottom: an upper bound, not a plan',
              asNumber(everybody.value, 'about money'),
              asNumber(everybody.n, 'count'),
            ],
          ],
        },
        note:
          'From the won revenue of each rep in the quarter; all else stays as it was. That the top sells a tenth more is an assumption.' +
          (leftOut > 0
            ? ` ${counted(leftOut, 'rep is', 'reps are', formats.number)} left out: not in the job for all of the quarter.`
            : ''),
        widths: [5, 1.6, 0.6],
      },
    },
  ];
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
