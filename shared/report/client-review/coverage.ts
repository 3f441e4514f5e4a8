import { counted } from '../../lib/words';
import { repRoleNames } from '../../content/rep-terms';
import { thinUnder } from '../../measure/skills-profile';
import { counts } from '../../model/scorecard';
import { asNumber, count, figures, words } from './cells';
import { frameworkSaid, type Review } from './review';
import type { ReviewSection } from './section';

/** Who was looked at, how, and how much stands behind the figures. */
export const coverageSection: ReviewSection = {
  key: 'coverage',
  title: 'Who was looked at, and how',
  about: 'Coverage by team: reps, scored calls, evidence, assessments.',
  build: (review) => {
    const { records, people, everybody, formats, assessed, led, name } = review;
    if (people.length === 0) return undefined;
    const leading = everybody.length - people.length;
    const cards = records.scorecards.filter(counts).length;
    const share = evidenceShare(review);
    return {
      lead:
        `${counted(people.length, 'rep who sells', 'reps who sell', formats.number)} in ${name}: ` +
        `${counted(firmReps(review), 'has', 'have', formats.number)} the ${thinUnder} scorecards that a figure needs, ` +
        `${counted(assessed?.people ?? 0, 'was', 'were', formats.number)} assessed on competencies.`,
      passages: [
        {
          is: 'paragraph',
          text:
            `Calls were scored on five dimensions from 1 to 5 against written anchors. Of each rep the last ten complete scorecards by day of call count; ${counted(cards, 'complete scorecard', 'complete scorecards', formats.number)} were read, ${formats.number(people.reduce((sum, { profile }) => sum + (profile?.scorecards ?? 0), 0))} of them are in the figures. ` +
            (share === undefined
              ? 'No score has evidence yet.'
              : `${formats.percent(share)} of the scores in the figures point to a moment of the call.`),
        },
        ...(assessed
          ? [
              {
                is: 'paragraph' as const,
                text: `Competencies were assessed from 1 to 10 on ${frameworkSaid(review, assessed)}. ${formats.number(assessed.people)} of ${formats.number(assessed.now.members.length)} people for whom it is meant have at least one level in the quarter.`,
              },
            ]
          : []),
        ...(leading > 0
          ? [
              {
                is: 'paragraph' as const,
                text: `${formats.number(leading)} lead${leading === 1 ? 's' : ''} the reps and ${leading === 1 ? 'is' : 'are'} in no figure about them. ${led ? `Assessed on a framework of their own: ${formats.number(led.people)}.` : 'None of them was assessed.'}`,
              },
            ]
          : []),
        ...(people.some(({ team }) => team)
          ? ([
              { is: 'subheading', text: 'Coverage by team' },
              {
                is: 'table',
                table: { sheet: byTeam(review), note: '', widths: [3, 1, 1.2, 1.2, 1.3, 1.2] },
              },
            ] as const)
          : []),
        { is: 'subheading', text: 'Coverage by role' },
        {
          is: 'table',
          table: {
            sheet: byRole(review),
            note: `Thin: fewer than ${thinUnder} scores in a dimension. Thin figures are shown and marked, and are in no mean of the team.`,
            widths: [3, 1, 1.2, 1.2, 1.3, 1.2],
          },
        },
      ],
    };
  },
};

/** Reps with at least one dimension that has enough scores. */
export const firmReps = ({ people }: Pick<Review, 'people'>): number =>
  people.filter(
    ({ profile }) => profile && Object.values(profile.dimensions).some(({ isThin, mean }) => mean && !isThin),
  ).length;

/** Scores with evidence ÷ scores, over all profiles; undefined where nothing is scored. */
export function evidenceShare({ people }: Review): number | undefined {
  const all = people.flatMap(({ profile }) => profile?.evidenceCoverage ?? []);
  const n = all.reduce((sum, one) => sum + one.n, 0);
  return n === 0 ? undefined : all.reduce((sum, one) => sum + one.value * one.n, 0) / n;
}

const columns = (first: string) => [
  words(first),
  figures('Reps'),
  figures('Scored'),
  figures('With five'),
  figures('Scorecards'),
  figures('Assessed'),
];

const byTeam = (review: Review) => ({
  name: 'Coverage by team',
  columns: columns('Team'),
  rows: rowsBy(review, ({ team }) => team || 'No team'),
});

const byRole = (review: Review) => ({
  name: 'Coverage by role',
  columns: columns('Role'),
  rows: rowsBy(review, ({ rep }) => repRoleNames[rep.role]),
});

function rowsBy(review: Review, of: (one: Review['people'][number]) => string) {
  const assessedIds = new Set(
    review.assessed?.now.members.filter(({ levels }) => levels.size > 0).map(({ rep }) => rep.id),
  );
  const groups = [...Map.groupBy(review.people, of)].toSorted(([a], [b]) => a.localeCompare(b));
  const row = (name: string, own: readonly Review['people'][number][]) => [
    name,
    count(own.length),
    count(own.filter(({ profile }) => profile).length),
    count(firmReps({ people: own })),
    count(own.reduce((sum, { profile }) => sum + (profile?.scorecards ?? 0), 0)),
    asNumber(review.assessed ? own.filter(({ rep }) => assessedIds.has(rep.id)).length : undefined, 'count'),
  ];
  return [
    ...groups.map(([name, own]) => row(name, own)),
    ...(groups.length > 1 ? [row('All', review.people)] : []),
  ];
}
