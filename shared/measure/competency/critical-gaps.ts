import { reaches } from '../../lib/stats';
import type { Figure } from '../figure';
import { shareFigure } from '../pipeline/shares';
import type { AssessedTeam, TeamMember } from './assessed-team';

/** So many levels under what a role asks are a critical gap. The rule is this program's own. */
const criticalFrom = 2;
/** Who has so many critical gaps has several. */
const several = 3;

/** How many people of a team have critical gaps. */
export interface CriticalGaps {
  /** Share of the people with one critical gap or more, 0 to 1, with its Wilson band. */
  readonly one: Figure;
  /** Share with three or more. */
  readonly several: Figure;
}

/**
 * The client's own share of people with critical gaps: two levels or more under what their role asks on the last day of
 * the quarter. Of those who were judged on three competencies that they are asked for, so that each could have three;
 * undefined where nobody was. No published share goes into it. Source of the question: field.md X-08.
 */
export function criticalGaps({ members }: AssessedTeam): CriticalGaps | undefined {
  const gaps = members
    .map(gapsOf)
    .filter((own) => own.length >= several)
    .map((own) => own.filter((gap) => reaches(gap, criticalFrom)).length);
  const shareWith = (from: number, label: string): Figure | undefined =>
    shareFigure(
      { label, value: gaps.filter((own) => own >= from).length },
      { label: 'people judged on three competencies or more that they are asked for', value: gaps.length },
    );
  const [one, more] = [
    shareWith(1, 'people with a critical gap'),
    shareWith(several, 'people with three critical gaps or more'),
  ];
  return one && more && { one, several: more };
}

const gapsOf = ({ levels, required }: TeamMember): readonly number[] =>
  [...levels].flatMap(([key, { level }]) => {
    const asked = required.get(key);
    return asked ? [asked.value - level.value] : [];
  });
