import { firstDuties, firstOnLapse } from '../../../shared/content/duties';
import { addDays, dayOf } from '../../../shared/lib/formats';
import { firstSkill } from '../../../shared/measure/first-metric';
import type { BaselineRecords } from '../../../shared/measure/indicator-baselines';
import { blankContract } from '../../../shared/model/acts/contracts';
import type { Coach } from '../../../shared/model/coach';
import { lastDayOfCycle, type Contract, type Duty } from '../../../shared/model/contract';
import type { Id } from '../../../shared/model/fields';
import type { Placement } from '../../../shared/model/placement';
import type { Rep } from '../../../shared/model/rep';
import type { SkillKey } from '../../../shared/model/skill-key';

/**
 * A contract as it is first put before both sides: the chosen skills with a metric and its baseline each, the
 * usual time, first duties, and a start on the next Monday. Everything can be changed.
 */
export function firstDraft({
  rep,
  coach,
  cycle,
  skills,
  placements,
  records,
  newId,
  now,
}: {
  readonly rep: Rep;
  readonly coach: Coach;
  readonly cycle: number;
  readonly skills: readonly SkillKey[];
  /** What stands on the matrix in this cycle: it knows what the rep wanted. */
  readonly placements: readonly Placement[];
  readonly records: BaselineRecords;
  readonly newId: () => Id;
  /** Milliseconds since 1970. */
  readonly now: number;
}): Contract {
  const startsOn = mondayAfter(dayOf(now));
  const due = lastDayOfCycle(startsOn);
  const duties = (texts: readonly string[]): Duty[] => texts.map((text) => ({ id: newId(), text }));
  const wantedByRep = (skill: SkillKey): boolean =>
    placements.some((one) => one.skill === skill && one.isRepsChoice);
  return {
    ...blankContract({
      id: newId(),
      clientId: rep.clientId,
      repId: rep.id,
      coachId: coach.id,
      cycle,
      createdAt: new Date(now).toISOString(),
    }),
    startsOn,
    skills: skills.map((skill) => firstSkill(skill, wantedByRep(skill) ? 'rep' : 'both', records, due)),
    repDuties: duties(firstDuties.rep),
    coachDuties: duties(firstDuties.coach),
    onLapse: firstOnLapse,
  };
}

/** The next Monday after a day. */
function mondayAfter(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (8 - weekday) % 7 || 7);
}
