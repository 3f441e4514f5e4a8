import { reaches } from '../../lib/stats';
import { counted, listed } from '../../lib/words';
import type { TeamDimension } from '../../measure/team-dimensions';
import { dimensionShortNames } from '../../content/dimension-terms';
import { dimensionKeys } from '../../model/dimensions';
import type { Chart } from '../booklet';
import { bandCells, count, figures, level, toned, words } from './cells';
import { otherRubricSaid, type Review } from './review';
import type { ReviewSection } from './section';
import { legendOf, steps, toneOf } from './tone';

/** Call scoring: where the team stands on each dimension, and how far its people are apart. */
export const callsSection: ReviewSection = {
  key: 'calls',
  title: 'What the calls show',
  about: 'Team mean, spread and best against worst for each of the five dimensions.',
  build: (review) => {
    const { dimensions, records, formats } = review;
    const known = dimensions.filter(({ mean }) => mean);
    if (known.length === 0) return undefined;
    const target = records.settings.targetLevel;
    const reached = known.filter(({ mean }) => mean && reaches(mean.value, target));
    const some = known.find(({ cohorts }) => cohorts);
    return {
      lead:
        reached.length === 0
          ? `On no dimension does the team’s mean reach the target of ${formats.number(target, 1)}.`
          : `The team’s mean reaches the target of ${formats.number(target, 1)} in ${listed(reached.map(({ name }) => lower(name)))}.`,
      passages: [
        { is: 'chart', chart: dimensionChart(review) },
        { is: 'subheading', text: 'How the reps are spread' },
        { is: 'chart', chart: spreadChart(known) },
        { is: 'subheading', text: 'Best and worst' },
        {
          is: 'table',
          table: {
            sheet: {
              name: 'Dimensions of the calls',
              columns: [
                words('Dimension'),
                ...['Mean', 'Band from', 'Band to', 'Reps', 'Thin', 'Under target', 'Best', 'Worst'].map(
                  figures,
                ),
              ],
              rows: known.map(({ name, mean, n, thin, under, cohorts }) => [
                name,
                level(mean?.value),
                ...bandCells(mean, 'level'),
                count(n),
                count(thin),
                count(under.length),
                level(cohorts?.top.value),
                level(cohorts?.bottom.value),
              ]),
            },
            note:
              (some?.cohorts
                ? `Best and worst: means of the ${some.cohorts.isThirds ? 'best and worst third, because there are fewer than ten reps' : 'best and worst tenth'} (${counted(some.cohorts.size, 'rep', 'reps')} each).`
                : '') + otherRubricSaid(review),
            widths: [2.8, 0.9, 1.15, 1, 0.9, 0.8, 1.4, 0.9, 0.9],
          },
        },
      ],
    };
  },
};

/** Every rep's mean on every dimension. */
export const callRepsSection: ReviewSection = {
  key: 'calls-by-rep',
  title: 'The calls of each rep',
  about: 'Mean and number of scores on each dimension, rep by rep.',
  build: ({ people, records, formats }) => {
    const scored = people.flatMap(({ rep, team, profile }) => (profile ? [{ rep, team, profile }] : []));
    if (scored.length === 0) return undefined;
    const target = records.settings.targetLevel;
    return {
      lead: '',
      passages: [
        {
          is: 'table',
          table: {
            sheet: {
              name: 'Calls by rep',
              columns: [
                words('Rep'),
                words('Team'),
                ...dimensionKeys.map((key) => figures(dimensionShortNames[key])),
                figures('Overall'),
                figures('Cards'),
              ],
              rows: scored.map(({ rep, team, profile }) => [
                rep.name,
                team,
                ...dimensionKeys.map((key) => {
                  const { mean, isThin } = profile.dimensions[key];
                  return mean
                    ? toned(mean.value, isThin ? undefined : toneOf(target - mean.value, steps.dimension))
                    : null;
                }),
                level(profile.overall.mean?.value),
                count(profile.scorecards),
              ]),
            },
            note: 'Mean of the last ten complete scorecards, 1 to 5. Tints: means of five scores or more against the target; without a tint a mean is thin. Overall is not the mean of its row: each scorecard is weighted as the rubric says, then the scorecards are averaged. Reps are in the order of their names: they are not ranked where their bands overlap.',
            legend: legendOf(steps.dimension, formats),
            widths: [3, 2, 1.25, 0.9, 1.35, 1.2, 1.2, 1.1, 1.3],
          },
        },
      ],
    };
  },
};

/** The picture of the first page where calls are scored: team means with bands beside the target. */
export const dimensionChart = ({ dimensions, records, formats }: Review): Chart => {
  const known = dimensions.filter(({ mean }) => mean);
  return {
    name: 'Team mean by dimension',
    caption: `Mean of the reps’ means on the scale from 1 to 5, with its 95% band; n is the reps with five scores or more. Target ${formats.number(records.settings.targetLevel, 1)}.`,
    kind: 'dots',
    as: 'level',
    categories: known.map(({ name }) => name),
    scale: [1, 5],
    series: [
      {
        name: 'Team mean',
        values: known.map(({ mean }) => mean?.value),
        bands: known.map(({ mean }) => mean?.band),
        counts: known.map(({ n }) => n),
      },
      { name: 'Target', values: known.map(() => records.settings.targetLevel) },
    ],
  };
};

const spreadChart = (known: readonly TeamDimension[]): Chart => ({
  name: 'Reps by level and dimension',
  caption: 'Reps with five scores or more by their mean, rounded to the next level.',
  kind: 'stacked',
  as: 'count',
  categories: known.map(({ name }) => name),
  series: [1, 2, 3, 4, 5].map((at) => ({
    name: `Level ${at}`,
    values: known.map(({ distribution }) => distribution[at - 1] ?? 0),
  })),
});

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
