import { useMemo } from 'react';
import { skillName } from '../../../shared/content/skills';
import { dayNumber } from '../../../shared/lib/calendar';
import type { Formats } from '../../../shared/lib/formats';
import { lastDayOfQuarter } from '../../../shared/lib/quarters';
import type { AssessedTeam } from '../../../shared/measure/competency/assessed-team';
import { behaviourReadings, type Heard } from '../../../shared/measure/competency/behaviour';
import { outcomeReadings } from '../../../shared/measure/competency/outcome';
import { improved, scoreImproved, type Answered } from '../../../shared/measure/competency/validation';
import { dimensionKeys } from '../../../shared/model/dimensions';
import type { CompetencyKey } from '../../../shared/model/framework';
import { skillOfDimension } from '../../../shared/model/skill-key';
import { assessmentsIn, heardIn, type HeardRecords } from '../../data/queries/competencies';
import { useFormats } from '../../platform/use-formats';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { useOutcomes, type Outcomes } from '../../widgets/use-outcomes';
import { teamIn, type Skills } from './use-skills';

/** The three questions at the end of a quarter, answered. */
export interface ValidationView {
  readonly score: Answered;
  readonly behaviour: Answered;
  /** Undefined while the pipeline is read. */
  readonly outcome: Answered | undefined;
}

/** Compares two quarters of a team on some competencies. Undefined until it is read. */
export function useValidation(
  skills: Skills,
  before: string,
  competencies: readonly CompetencyKey[],
): ValidationView | undefined {
  const { client } = useWorkspace();
  const formats = useFormats();
  const after = skills.quarter;
  const assessments = useLive(assessmentsIn, client.id, `${before} ${after}`);
  const heard = useLive(heardIn, client.id, before, lastDayOfQuarter(after));
  const periods = useMemo(() => [before, after].map(periodOf), [before, after]);
  const outcomes = useOutcomes(skills.teamId, periods);
  const teams = useMemo(() => {
    const [then, now] = assessments
      ? [teamIn(skills, assessments, before), teamIn(skills, assessments, after)]
      : [];
    return then && now ? { then, now } : undefined;
  }, [skills, assessments, before, after]);
  const found = useMemo(() => {
    if (!teams || !heard) return undefined;
    return {
      score: scoreImproved(teams.then, teams.now, competencies),
      behaviour: behaviour(teams.now, heard, competencies, before, after),
    };
  }, [teams, heard, competencies, before, after]);
  const outcome = useMemo(
    () =>
      teams && outcomes
        ? outcomeAnswer(teams.now, outcomes, before, after, skills.today, formats)
        : undefined,
    [teams, outcomes, before, after, skills.today, formats],
  );
  return found && { ...found, outcome };
}

const periodOf = (quarter: string) => ({
  from: dayNumber(quarter),
  to: dayNumber(lastDayOfQuarter(quarter)),
});

function behaviour(
  { members, framework }: AssessedTeam,
  { calls, scorecards, counts, rubrics }: HeardRecords,
  competencies: readonly CompetencyKey[],
  before: string,
  after: string,
): Answered {
  const linked = new Set(
    framework.competencies.filter(({ key }) => competencies.includes(key)).map(({ dimension }) => dimension),
  );
  const dimensions = dimensionKeys
    .filter((key) => linked.has(key))
    .map((key) => ({ key, name: skillName(skillOfDimension(key)) }));
  if (dimensions.length === 0)
    return improved(
      [],
      'None of these competencies can be heard on a call: the framework links them to no dimension.',
    );
  const callsOf = Map.groupBy(calls, ({ repId }) => repId);
  const cardsOf = Map.groupBy(scorecards, ({ callId }) => callId);
  const countsOf = Map.groupBy(counts, ({ callId }) => callId);
  const people = members.map(({ rep }): Heard => {
    const own = callsOf.get(rep.id) ?? [];
    return {
      repId: rep.id,
      name: rep.name,
      rubrics,
      calls: own,
      scorecards: own.flatMap(({ id }) => cardsOf.get(id) ?? []),
      counts: own.flatMap(({ id }) => countsOf.get(id) ?? []),
    };
  });
  return improved(
    behaviourReadings(people, dimensions, before, after),
    'Nobody has five scored calls in both quarters, and fewer prove nothing.',
  );
}

function outcomeAnswer(
  { members }: AssessedTeam,
  outcomes: Outcomes,
  before: string,
  after: string,
  today: string,
  formats: Formats,
): Answered {
  const end = lastDayOfQuarter(after);
  if (today <= end)
    return improved([], `The quarter runs until ${formats.day(end)}: half a quarter is no outcome.`);
  if (!outcomes.ok) return improved([], outcomes.error);
  const { snapshot, periods } = outcomes.value;
  if (snapshot.takenOn < end)
    return improved(
      [],
      `The newest snapshot is of ${formats.day(snapshot.takenOn)}, before the quarter ended on ${formats.day(end)}. Import a later export.`,
    );
  const there = new Set(
    members.flatMap(({ rep }) => (rep.startDate === null || rep.startDate <= before ? [rep.id] : [])),
  );
  const [then = [], now = []] = periods;
  return improved(
    outcomeReadings(then, now, there),
    'None of these people owns deals in the snapshot and was in the job for both quarters.',
  );
}
