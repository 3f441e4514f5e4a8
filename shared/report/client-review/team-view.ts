import { benchmarkMark } from '../../content/frameworks/benchmark';
import type { Formats } from '../../lib/formats';
import { counted } from '../../lib/words';
import type { AssessedTeam } from '../../measure/competency/assessed-team';
import type { CompetencyStanding } from '../../measure/competency/competency-standing';
import { criticalGaps } from '../../measure/competency/critical-gaps';
import type { Figure } from '../../measure/figure';
import { firmFrom } from '../../measure/competency/gap-tier';
import type { Chart, Passage } from '../booklet';
import { asNumber, bandCells, count, figures, level, words } from './cells';
import type { ReviewSection } from './section';

/** Per competency: where the team stands, how far best and worst are apart, and what was published about it. */
export const teamViewSection: ReviewSection = {
  key: 'team',
  title: 'The team by competency',
  about: 'Mean, own gap and tier beside the published benchmark, and what is needed.',
  build: ({ assessed, formats }) => {
    if (!assessed) return undefined;
    const { standings } = assessed;
    const first = standings.filter(({ ownGap }) => ownGap.is === 'known' && ownGap.own.tier === 1);
    const isThin = standings.some(({ ownGap }) => ownGap.is === 'known' && ownGap.own.isThin);
    const sources = [...new Set(standings.flatMap(({ benchmark }) => benchmark?.source ?? []))];
    return {
      lead:
        first.length === 0
          ? 'No competency is at tier 1: nowhere are the best of this team three times its worst.'
          : `${counted(first.length, 'competency is', 'competencies are', formats.number)} at tier 1: there the best are three times the worst or more.`,
      passages: [
        { is: 'chart', chart: competencyChart(standings) },
        ...critical(assessed.now, formats),
        { is: 'subheading', text: 'Own gaps beside the benchmarks' },
        {
          is: 'table',
          table: {
            sheet: {
              name: 'Competencies of the team',
              columns: [
                words('Competency'),
                ...[
                  'Mean',
                  'Band from',
                  'Band to',
                  'Required',
                  'n',
                  'Own gap, %',
                  'Tier',
                  'Benchmark, %',
                  'Tier there',
                ].map(figures),
              ],
              rows: standings.map(({ competency, mean, required, n, ownGap, benchmark }) => [
                competency.name,
                level(mean?.value),
                ...bandCells(mean, 'level'),
                level(required?.value),
                count(n),
                asNumber(ownGap.is === 'known' ? ownGap.own.gap.value : undefined, 'count'),
                asNumber(ownGap.is === 'known' ? ownGap.own.tier : undefined, 'count'),
                asNumber(benchmark?.gap, 'count'),
                asNumber(benchmark?.tier, 'count'),
              ]),
            },
            note:
              `Own gap: (mean of the best − mean of the worst) ÷ mean of the worst × 100. Tier 1 from 200%, 2 from 100%, 3 under it; computed from this team alone. ` +
              (isThin
                ? `With fewer than ${firmFrom} people assessed on a competency the best and worst third are compared, and the tier is thin. `
                : '') +
              (standings.some(({ cohorts }) => cohorts?.size === 1)
                ? 'Where the best and the worst tenth are one person each, the tier is thin too. '
                : '') +
              (sources.length > 0
                ? `Benchmarks are ${benchmarkMark}: ${sources.join('; ')}. Nothing is computed from them.`
                : ''),
            widths: [3.1, 0.85, 1.15, 1, 1.1, 0.6, 1.1, 0.7, 1.3, 0.9],
          },
        },
        { is: 'subheading', text: 'Who is under what is asked, and what that suggests' },
        {
          is: 'table',
          table: {
            sheet: {
              name: 'What is needed',
              columns: [
                words('Competency'),
                figures('Under'),
                figures('Of'),
                words('Reach'),
                words('Suggests'),
                figures('Teachers'),
                words('Hangs on one'),
              ],
              rows: standings.map(({ competency, need, teachers, cover }) => [
                competency.name,
                asNumber(need.under && need.people.length, 'count'),
                asNumber(need.under?.n, 'count'),
                need.reach ?? 'too few to say',
                need.remedies.join(', '),
                count(teachers.length),
                cover?.hangsOnOne ? (cover.able[0]?.name ?? 'yes') : '',
              ]),
            },
            note: 'Team-wide from 60% under the required level, individual up to 30%. Training teaches all together, coaching works with the few, process changes the way of working first, because not even the best reach what is asked.',
            widths: [3, 0.8, 0.6, 1.7, 2.3, 1.2, 2.2],
          },
        },
      ],
    };
  },
};

/** The client's own share of people with critical gaps. */
function critical(team: AssessedTeam, formats: Formats): readonly Passage[] {
  const found = criticalGaps(team);
  if (!found) return [];
  const said = ({ value, n, band }: Figure): string =>
    `${formats.percent(value)}${band ? ` (95% band ${formats.percent(band[0])} to ${formats.percent(band[1])}, n ${formats.number(n)})` : ''}`;
  return [
    {
      is: 'paragraph',
      text: `${said(found.one)} of the people have at least one critical gap, ${said(found.several)} have three or more. Critical is this program’s own definition: two levels or more under what the role asks. Counted are those who were judged on three competencies or more that they are asked for.`,
    },
  ];
}

/** Means of the competencies beside what is asked. */
export const competencyChart = (standings: readonly CompetencyStanding[]): Chart => ({
  name: 'Competencies and what is asked',
  caption:
    'Mean level of those assessed, 1 to 10, with its 95% band, beside the mean of what their roles ask.',
  kind: 'dots',
  as: 'level',
  scale: [1, 10],
  categories: standings.map(({ competency }) => competency.name),
  series: [
    {
      name: 'Team mean',
      values: standings.map(({ mean }) => mean?.value),
      bands: standings.map(({ mean }) => mean?.band),
      counts: standings.map(({ n }) => n),
    },
    { name: 'Required', values: standings.map(({ required }) => required?.value) },
  ],
});
