import { lastDayOfQuarter } from '../../lib/quarters';
import type { Assessment } from '../../model/assessment';
import type { Id } from '../../model/fields';
import type { CompetencyKey } from '../../model/framework';
import type { AssessedTeam } from './assessed-team';
import type { CycleQuarter } from './cycle-plan';

/** Somebody who is still to be assessed in a quarter. */
export interface AssessmentDue {
  readonly repId: Id;
  readonly name: string;
  /** The competencies that nobody has answered yet, by a level or by saying that it could not be judged. */
  readonly missing: readonly CompetencyKey[];
  /** How many of those are answered in a draft, which counts for nothing before it is complete. */
  readonly inDrafts: number;
  /** Whether somebody has begun: a draft, or a complete assessment of a part. */
  readonly isBegun: boolean;
}

/** What is due in a quarter of a cycle. */
export interface QuarterDue {
  readonly assessments: readonly AssessmentDue[];
  /** How many were to be assessed. */
  readonly people: number;
  readonly assessBy: string;
  readonly areLate: boolean;
  /** The day by which the three questions are answered. */
  readonly validateBy: string;
  readonly isValidationLate: boolean;
}

/**
 * Who is still to be assessed in a quarter and by when: in the first quarter of a cycle by the end of its
 * first month, because everything else stands on it; later by the last day of the quarter, as are the three
 * questions of the validation. Reps whose first day comes after the quarter are not asked for. `assessments` are
 * those on the cycle's framework; of other quarters they take no part.
 */
export function dueIn(
  { quarter, assesses, assessBy }: Pick<CycleQuarter, 'quarter' | 'assesses' | 'assessBy'>,
  { members }: AssessedTeam,
  assessments: readonly Assessment[],
  today: string,
): QuarterDue {
  const end = lastDayOfQuarter(quarter);
  const inQuarter = assessments.filter((one) => one.quarter === quarter);
  const answered = answeredIn(inQuarter.filter(({ state }) => state === 'complete'));
  const drafted = answeredIn(inQuarter.filter(({ state }) => state === 'draft'));
  const begun = new Set(inQuarter.map(({ repId }) => repId));
  const there = members.filter(({ rep }) => rep.startDate === null || rep.startDate <= end);
  const due = there.flatMap(({ rep }): readonly AssessmentDue[] => {
    const missing = assesses.filter((key) => !answered.get(rep.id)?.has(key));
    const inDrafts = missing.filter((key) => drafted.get(rep.id)?.has(key)).length;
    return missing.length > 0
      ? [{ repId: rep.id, name: rep.name, missing, inDrafts, isBegun: begun.has(rep.id) }]
      : [];
  });
  return {
    assessments: due,
    people: there.length,
    assessBy,
    areLate: due.length > 0 && today > assessBy,
    validateBy: end,
    isValidationLate: today > end,
  };
}

/** Which competencies each rep has an answer on, a level or that it could not be judged, in some assessments. */
function answeredIn(assessments: readonly Assessment[]): ReadonlyMap<Id, ReadonlySet<CompetencyKey>> {
  const answered = new Map<Id, Set<CompetencyKey>>();
  for (const { repId, levels } of assessments) {
    const own = answered.get(repId) ?? new Set();
    for (const key of Object.keys(levels)) own.add(key);
    answered.set(repId, own);
  }
  return answered;
}
