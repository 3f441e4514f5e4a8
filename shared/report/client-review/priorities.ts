import { lastDayOfQuarter } from '../../lib/quarters';
import { counted } from '../../lib/words';
import { quadrantOf, quadrants } from '../../measure/priority/quadrant';
import type { Placement } from '../../model/placement';
import { asNumber, count, figures, words } from './cells';
import { nameOfSkill, type Review } from './review';
import type { ReviewSection } from './section';

/** What was placed on the priority matrix, of each rep's newest cycle. */
export const prioritiesSection: ReviewSection = {
  key: 'priorities',
  title: 'Priorities',
  about: 'What was placed where on the priority matrix, by skill and by rep.',
  build: (review) => {
    const placed = newestPlacements(review);
    if (placed.length === 0) return undefined;
    const selling = new Set(review.people.map(({ rep }) => rep.id));
    const ofReps = placed.filter(({ repId }) => selling.has(repId));
    const people = new Set(ofReps.map(({ repId }) => repId)).size;
    const quick = ofReps.filter((one) => quadrantOf(one) === 'quick win').length;
    const others = placed.length - ofReps.length;
    return {
      lead: `${counted(ofReps.length, 'gap', 'gaps')} of ${counted(people, 'rep', 'reps')} ${ofReps.length === 1 ? 'is' : 'are'} placed; ${counted(quick, 'is a quick win', 'are quick wins')}${others > 0 ? `; ${counted(others, 'more is', 'more are')} of those who lead` : ''}.`,
      passages: [
        {
          is: 'table',
          table: {
            sheet: bySkill(review, ofReps),
            note: 'Impact and difficulty from 1 to 5; the threshold between the halves is 3.',
            widths: [3, 1, 1.2, 1.2, 1.2, 1.2, 1.2],
          },
        },
        { is: 'subheading', text: 'By rep' },
        { is: 'table', table: { sheet: byRep(review, placed), note: '', widths: [2.6, 3, 1, 1.2, 2] } },
      ],
    };
  },
};

/** The places of each rep's newest cycle by the end of the quarter. */
export function newestPlacements({ records, everybody, quarter }: Review): readonly Placement[] {
  const end = lastDayOfQuarter(quarter);
  const placed = records.placements.filter(({ placedAt }) => placedAt.slice(0, 10) <= end);
  const shown = new Set(everybody.map(({ id }) => id));
  return [...Map.groupBy(placed, ({ repId }) => repId)].flatMap(([repId, own]) => {
    const cycle = Math.max(...own.map((one) => one.cycle));
    return shown.has(repId) ? own.filter((one) => one.cycle === cycle) : [];
  });
}

function bySkill({ records }: Review, placed: readonly Placement[]) {
  const groups = [...Map.groupBy(placed, ({ skill }) => skill)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return {
    name: 'Priorities by skill',
    columns: [
      words('Skill'),
      figures('People'),
      figures('Mean impact'),
      ...quadrants.map((name) => figures(sentence(name))),
    ],
    rows: groups.map(([skill, own]) => [
      nameOfSkill(records, skill),
      count(own.length),
      asNumber(own.reduce((sum, { impact }) => sum + impact, 0) / own.length, 'level'),
      ...quadrants.map((name) => count(own.filter((one) => quadrantOf(one) === name).length)),
    ]),
  };
}

function byRep({ everybody, records }: Review, placed: readonly Placement[]) {
  const placedOf = Map.groupBy(placed, ({ repId }) => repId);
  return {
    name: 'Priorities by rep',
    columns: [words('Rep'), words('Skill'), figures('Impact'), figures('Difficulty'), words('Quadrant')],
    rows: everybody.flatMap((rep) =>
      (placedOf.get(rep.id) ?? [])
        .toSorted((a, b) => b.impact - a.impact)
        .map((one) => [
          rep.name,
          nameOfSkill(records, one.skill),
          asNumber(one.impact, 'level'),
          asNumber(one.difficulty, 'level'),
          sentence(quadrantOf(one)),
        ]),
    ),
  };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
