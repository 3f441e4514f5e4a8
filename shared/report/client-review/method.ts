import type { Formats } from '../../lib/formats';
import { lastDayOfQuarter } from '../../lib/quarters';
import { counted, listed } from '../../lib/words';
import { counts } from '../../model/scorecard';
import type { Section } from '../booklet';
import { words } from './cells';
import { evidenceShare } from './coverage';
import { frameworkSaid, type Review } from './review';
import type { ReviewSection } from './section';

/** How the figures were made, and what is needed to make them again. It is in every report. */
export function methodSection(review: Review, withoutData: readonly ReviewSection[]): Section {
  const unsaid = withoutData.flatMap(({ title, absent }) => (absent === undefined ? title : []));
  const absent = withoutData.flatMap((one) => one.absent ?? []);
  return {
    key: 'method',
    title: 'Method and sources',
    lead: '',
    passages: [
      {
        is: 'list',
        items: [
          'Calls: five dimensions, 1 to 5, each score with a moment of the call or a reason for having none. A rep’s figure is the mean of his last ten complete scorecards by day of call; no opportunity counts in no mean. Scorecards of different rubric versions are never mixed.',
          'Bands: mean ± t·s÷√n, 95%; none where all values are equal. Shares have a Wilson band. Where bands overlap nothing is ranked. Clearly under the target: the whole band is.',
          'Competencies: 1 to 10; of one assessor the last complete assessment of the quarter, of several their mean. What is asked follows the role and rises over the ramp.',
          'Cohorts: best against worst tenth; under ten people the best and the worst third. Own gap = (best − worst) ÷ worst × 100; tiers 1 from 200%, 2 from 100%.',
          'Changes: paired differences of the same people, with the band of Student’s t.',
          'Pipeline: velocity = opportunities × win rate × mean won deal ÷ median sales cycle; days in a stage by Kaplan–Meier, open deals censored.',
        ],
      },
      ...(withoutData.length > 0
        ? [
            {
              is: 'paragraph' as const,
              text: [
                ...(unsaid.length > 0
                  ? [`Without data, and therefore not in this report: ${listed(unsaid)}.`]
                  : []),
                ...absent,
              ].join(' '),
            },
          ]
        : []),
      { is: 'subheading', text: 'To make these figures again' },
      { is: 'table', table: { sheet: reproducibility(review), note: '', widths: [2, 5] } },
    ],
  };
}

function reproducibility(review: Review) {
  const { records, people, assessed, led, pipeline, quarter, formats, day, programVersion, onOtherRubric } =
    review;
  const rubrics = [
    ...new Set(
      people.flatMap(({ profile }) =>
        profile ? [`${profile.rubric.name}, version ${profile.rubric.version}`] : [],
      ),
    ),
  ];
  const left = people.reduce((sum, { profile }) => sum + (profile?.otherVersions ?? 0), 0);
  const share = evidenceShare(review);
  const cards = records.scorecards.filter(counts);
  const scored = new Set(cards.map(({ callId }) => callId));
  const read = records.calls.filter(({ id }) => scored.has(id)).map(({ date }) => date);
  const used = people
    .flatMap(({ profile }) => profile?.overall.series ?? [])
    .filter(({ isInFigures }) => isInFigures)
    .map(({ date }) => date);
  const rows: readonly (readonly [string, string])[] = [
    ['Quarter', `${formats.day(quarter)} to ${formats.day(lastDayOfQuarter(quarter))}`],
    ['Rubric', rubrics.length > 0 ? listed(rubrics) : 'nothing scored'],
    [
      'Framework',
      [assessed, led].flatMap((one) => (one ? frameworkSaid(review, one) : [])).join('; ') ||
        'nobody assessed',
    ],
    [
      'n',
      `${formats.number(people.length)} reps, ${formats.number(used.length)} scorecards in the figures of ${formats.number(cards.length)} complete ones read, ${formats.number(assessed?.people ?? 0)} people assessed${led ? ` and ${formats.number(led.people)} who lead` : ''}${pipeline ? `, ${formats.number(pipeline.counts.open + pipeline.counts.won + pipeline.counts.lost)} deals` : ''}`,
    ],
    ['Days of the calls', `${daysSaid(used, formats)} in the figures; ${daysSaid(read, formats)} read`],
    [
      'Scorecards left out',
      left === 0 && onOtherRubric === 0
        ? 'nothing'
        : `${counted(left, 'scorecard', 'scorecards', formats.number)} of other rubric versions than the rest of the rep’s, and from the figures of the team ${counted(onOtherRubric, 'rep', 'reps', formats.number)} on another version than most`,
    ],
    [
      'Evidence coverage',
      share === undefined ? 'nothing scored' : `${formats.percent(share)} of the scores in the figures`,
    ],
    [
      'Names',
      records.plan.isAnonymous ? 'replaced, in an order that says nothing about them' : 'as they are',
    ],
    ['Made', `${formats.day(day)} with Benchcoach ${programVersion}`],
  ];
  return { name: 'Reproducibility', columns: [words('What'), words('Which')], rows };
}

/** From the first day to the last. */
function daysSaid(dates: readonly string[], formats: Formats): string {
  const ordered = dates.toSorted();
  const [from, to] = [ordered[0], ordered.at(-1)];
  return from && to ? `${formats.day(from)} to ${formats.day(to)}` : 'none';
}
