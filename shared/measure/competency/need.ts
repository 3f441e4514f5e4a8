import { mean, reaches } from '../../lib/stats';
import type { Id } from '../../model/fields';
import type { CompetencyKey } from '../../model/framework';
import { cohortSize } from '../cohort';
import type { Figure } from '../figure';
import { shareFigure } from '../pipeline/shares';
import type { AssessedTeam, TeamMember } from './assessed-team';
import { gapToRequired, wholeLevel } from './required-level';

/** Somebody who was assessed on a competency and is asked for it. */
export interface Judged {
  readonly repId: Id;
  readonly name: string;
  readonly level: Figure;
  readonly required: Figure;
  /** Levels under what is required; negative where over it. */
  readonly gap: Figure;
}

/** From this share of the people under their required level the need is the team's. */
export const teamWideFrom = 0.6;
/** Up to this share it is a matter of the few. */
export const individualUpTo = 0.3;
/** Under so many people a share says nothing about a team. */
const needFrom = 3;

export type Reach = 'team-wide' | 'individual' | 'both' | 'nobody';
export type Remedy = 'training' | 'coaching' | 'process';

/** Who is under the required level, and what that suggests. */
export interface Need {
  /** Share of those assessed and asked who are under their required level, 0 to 1. */
  readonly under: Figure | undefined;
  /** Undefined where fewer than three were assessed and asked. */
  readonly reach: Reach | undefined;
  /** Empty where nobody is under, or too few were assessed. */
  readonly remedies: readonly Remedy[];
  /** The rule that fired, in a sentence. */
  readonly why: string;
  /** Those under their required level, the widest gap first. */
  readonly people: readonly Judged[];
}

/** Everybody of a team who was assessed on a competency and whose role asks for it. */
export const judgedOf = ({ members }: AssessedTeam, competency: CompetencyKey): readonly Judged[] =>
  members.flatMap((member) => judged(member, competency, member.required.get(competency)) ?? []);

/** The same against the whole level of the role, whoever is in his ramp. */
export const wholeJudgedOf = (
  { framework, members }: AssessedTeam,
  competency: CompetencyKey,
): readonly Judged[] =>
  members.flatMap(
    (member) => judged(member, competency, wholeLevel(framework, competency, member.rep.role)) ?? [],
  );

function judged(
  { rep, levels }: TeamMember,
  competency: CompetencyKey,
  asked: Figure | undefined,
): Judged | undefined {
  const level = levels.get(competency)?.level;
  const gap = gapToRequired(level, asked);
  return level && asked && gap && { repId: rep.id, name: rep.name, level, required: asked, gap };
}

/** Whether somebody is under what is required of him. */
export const isUnder = ({ level, required }: Pick<Judged, 'level' | 'required'>): boolean =>
  !reaches(level.value, required.value);

/**
 * Whether a gap is the team's or a few people's, and what it suggests. The first rule that fits:
 *
 * 1. Fewer than three people assessed and asked: nothing is said.
 * 2. Nobody is under his required level: nothing is to be done.
 * 3. 60% or more are under it, and the best of those asked are under what is asked of them: process. What not even the
 *    best reach here is not missing in the people alone; a way of working, tools or time has to come before lessons.
 * 4. 60% or more are under it: training, for all of them together.
 * 5. 30% or fewer are under it: coaching, for those few.
 * 6. Between: training for those who are under it, coaching for the widest gaps.
 *
 * The limits and rules are this program's own.
 */
export function needOf(everybody: readonly Judged[]): Need {
  const people = everybody.filter(isUnder).toSorted((a, b) => b.gap.value - a.gap.value);
  const n = everybody.length;
  const under = shareFigure(
    { label: 'people under their required level', value: people.length },
    { label: 'people assessed and asked', value: n },
  );
  const need = (reach: Reach | undefined, remedies: readonly Remedy[], why: string): Need => ({
    under,
    reach,
    remedies,
    why,
    people,
  });
  const counted = `${people.length} of ${n}`;
  if (!under || n < needFrom)
    return need(
      undefined,
      [],
      `It takes ${needFrom} people who are assessed and asked; there ${n === 1 ? 'is' : 'are'} ${n}.`,
    );
  if (people.length === 0) return need('nobody', [], `All ${n} are at their required level or over it.`);
  if (reaches(under.value, teamWideFrom)) {
    return areBestUnder(everybody)
      ? need(
          'team-wide',
          ['process'],
          `${counted} are under, and so are the best: change how it is done here before teaching it.`,
        )
      : need('team-wide', ['training'], `${counted} are under, 60% or more: teach it to them together.`);
  }
  if (reaches(individualUpTo, under.value))
    return need('individual', ['coaching'], `${counted} are under, 30% or fewer: coach those few.`);
  return need(
    'both',
    ['training', 'coaching'],
    `${counted} are under, between 30% and 60%: teach them, and coach the widest gaps.`,
  );
}

/**
 * Whether the best are under what is asked of them: the mean level of the best third (from ten people on the best
 * tenth) of those asked against the mean of what is required of these same people. Of equals those who are asked for
 * less are the best.
 */
function areBestUnder(everybody: readonly Judged[]): boolean {
  const best = everybody
    .toSorted((a, b) => b.level.value - a.level.value || a.required.value - b.required.value)
    .slice(0, cohortSize(everybody.length));
  const [level, asked] = [
    mean(best.map((one) => one.level.value)),
    mean(best.map(({ required }) => required.value)),
  ];
  return level !== undefined && asked !== undefined && !reaches(level, asked);
}
