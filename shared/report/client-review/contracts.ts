import { lastDayOfQuarter } from '../../lib/quarters';
import { counted, listed } from '../../lib/words';
import { lastDayOfCycle, type Contract } from '../../model/contract';
import { asNumber, count, figures, words } from './cells';
import { nameOfSkill, type Review } from './review';
import type { ReviewSection } from './section';

/** The coaching contracts and how they stand. */
export const contractsSection: ReviewSection = {
  key: 'contracts',
  title: 'Coaching contracts',
  about: 'Which reps have a contract, on which skills, until when, with which targets.',
  build: (review) => {
    const shown = contractsOf(review);
    if (shown.length === 0) return undefined;
    const selling = new Set(review.people.map(({ rep }) => rep.id));
    const active = shown.filter(({ state }) => state === 'active');
    const withReps = active.filter(({ repId }) => selling.has(repId)).length;
    const nameOf = new Map(review.everybody.map(({ id, name }) => [id, name]));
    return {
      lead: `${counted(withReps, 'contract is', 'contracts are')} active at the end of ${review.name}, of ${counted(review.people.length, 'rep', 'reps')}${active.length > withReps ? `; ${counted(active.length - withReps, 'more is', 'more are')} with those who lead` : ''}.`,
      passages: [
        {
          is: 'table',
          table: {
            sheet: {
              name: 'Contracts',
              columns: [
                words('Rep'),
                words('State'),
                words('Skills'),
                words('From'),
                words('To'),
                figures('Hours a week'),
              ],
              rows: shown.map(({ repId, state, skills, startsOn, repHoursPerWeek }) => [
                nameOf.get(repId) ?? '',
                sentence(state),
                listed(skills.map(({ skill }) => nameOfSkill(review.records, skill))),
                startsOn ? { day: startsOn } : null,
                startsOn ? { day: lastDayOfCycle(startsOn) } : null,
                asNumber(repHoursPerWeek, 'level'),
              ]),
            },
            note: 'A cycle takes eight weeks and at most two skills.',
            widths: [2.4, 1.3, 3.4, 1.7, 1.7, 1.2],
          },
        },
        { is: 'subheading', text: 'Success metrics' },
        {
          is: 'table',
          table: {
            sheet: {
              name: 'Success metrics',
              columns: [
                words('Rep'),
                words('Metric'),
                figures('Baseline'),
                figures('n'),
                figures('Target'),
                words('Unit'),
                words('Due'),
              ],
              rows: shown.flatMap(({ repId, skills }) =>
                skills.flatMap(({ metrics }) =>
                  metrics.map(({ name, baseline, target, unit, due }) => [
                    nameOf.get(repId) ?? '',
                    name,
                    asNumber(baseline?.value, 'level'),
                    baseline ? count(baseline.n) : null,
                    asNumber(target ?? undefined, 'level'),
                    unit,
                    due ? { day: due } : null,
                  ]),
                ),
              ),
            },
            note: 'Baselines are those of the diagnosis, frozen at signing.',
            widths: [2.2, 3.4, 1.1, 0.6, 0.9, 1.6, 1.6],
          },
        },
      ],
    };
  },
};

/**
 * Contracts in force or ended at the end of the quarter, of everybody shown: one that ended later was active then.
 * Drafts, and what an amendment had replaced by then, are left out.
 */
export const contractsOf = ({ records, everybody, quarter }: Review): readonly Contract[] => {
  const shown = new Set(everybody.map(({ id }) => id));
  const end = lastDayOfQuarter(quarter);
  const begun = records.contracts.filter(
    ({ state, startsOn }) => state !== 'draft' && startsOn !== null && startsOn <= end,
  );
  const ids = new Set(begun.map(({ id }) => id));
  return begun
    .filter(
      ({ repId, supersededBy }) => shown.has(repId) && (supersededBy === null || !ids.has(supersededBy)),
    )
    .map((one) =>
      one.endedAt && one.endedAt.slice(0, 10) > end ? { ...one, state: 'active' as const } : one,
    )
    .toSorted((a, b) => order(a) - order(b) || (b.startsOn ?? '').localeCompare(a.startsOn ?? ''));
};

const order = ({ state }: Contract): number => ['active', 'completed', 'ended early'].indexOf(state);

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
