import { useMemo } from 'react';
import { standardQuestionnaire } from '../../../shared/content/self-assessment';
import { selfLevels, type SelfLevel } from '../../../shared/measure/perception-gap';
import { skillsProfile } from '../../../shared/measure/skills-profile';
import { openRound, type RoundDesk } from '../../../shared/model/acts/self-assessments';
import type { PerDimension } from '../../../shared/model/dimensions';
import type { Questionnaire } from '../../../shared/model/questionnaire';
import type { Rep } from '../../../shared/model/rep';
import type { SelfAssessment } from '../../../shared/model/self-assessment';
import { questionnairesOf, roundsOf } from '../../data/queries/diagnosis';
import { xRayRecords } from '../../data/queries/x-ray';
import { useLive } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';

/** A complete round with what it comes to. */
export interface CompleteRound {
  readonly round: SelfAssessment;
  readonly questionnaire: Questionnaire;
  readonly levels: PerDimension<SelfLevel>;
}

/** The self-assessments of a rep; undefined until they were read. */
export function useRounds(rep: Rep) {
  const { client } = useWorkspace();
  const { newId, now } = useServices();
  const found = useLive(roundsOf, client.id, rep.id);
  const versions = useLive(questionnairesOf, client.id);
  const records = useLive(xRayRecords, client.id, rep.id);
  const profile = useMemo(() => records && skillsProfile(records), [records]);
  const complete = useMemo(
    () =>
      found?.flatMap(({ round, questionnaire }): CompleteRound[] =>
        round.state === 'complete'
          ? [{ round, questionnaire, levels: selfLevels(round, questionnaire) }]
          : [],
      ),
    [found],
  );
  if (!found || !versions || !records || !complete) return undefined;
  const rounds = found.map(({ round }) => round);
  const waiting = openRound(rounds);
  return {
    complete,
    profile,
    waiting,
    /** What an act on the next round starts from; made when it is needed, because it may need ids. */
    desk: (): RoundDesk => {
      const newest = versions[0]?.questionnaire;
      const createdAt = new Date(now()).toISOString();
      const first = (): Questionnaire =>
        standardQuestionnaire({ id: newId(), clientId: client.id, createdAt });
      return { rep, rounds, questionnaire: newest ?? first(), isKept: newest !== undefined };
    },
  };
}

export type Rounds = NonNullable<ReturnType<typeof useRounds>>;
