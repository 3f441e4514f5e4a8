import { useMemo } from 'react';
import { dayNumber } from '../../../shared/lib/calendar';
import { lastDayOfQuarter } from '../../../shared/lib/quarters';
import { ok, type Result } from '../../../shared/lib/result';
import type { AssessedTeam } from '../../../shared/measure/competency/assessed-team';
import type { Heard } from '../../../shared/measure/competency/behaviour';
import {
  behaviourChanged,
  linkedDimensions,
  outcomeImproved,
  type OutcomesTold,
} from '../../../shared/measure/competency/quarter-answers';
import { scoreImproved, type Answered } from '../../../shared/measure/competency/validation';
import type { CompetencyKey } from '../../../shared/model/framework';
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
        ? outcomeImproved(toldOf(outcomes), {
            ...{ reps: teams.now.members.map(({ rep }) => rep), before, after },
            ...{ today: skills.today, said: formats.day },
          })
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
  return behaviourChanged(people, linkedDimensions(framework, competencies), before, after);
}

function toldOf(outcomes: Outcomes): Result<OutcomesTold, string> {
  if (!outcomes.ok) return outcomes;
  const { snapshot, periods } = outcomes.value;
  const [before = [], after = []] = periods;
  return ok({ takenOn: snapshot.takenOn, before, after });
}
