import { useMemo } from 'react';
import { selfLevels } from '../../../shared/measure/perception-gap';
import { skillsProfile, type SkillsProfile } from '../../../shared/measure/skills-profile';
import { teamMedians } from '../../../shared/measure/team-comparison';
import type { Rep } from '../../../shared/model/rep';
import { diagnosisOf } from '../../data/queries/diagnosis';
import { teamScores, xRayRecords } from '../../data/queries/x-ray';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';

/** A member of the team with what the scores come to. */
export interface Member {
  readonly rep: Rep;
  /** Undefined where nothing is scored. */
  readonly profile: SkillsProfile | undefined;
}

/** What the X-Ray of a rep draws; undefined until it was read. The team follows a moment later. */
export function useXRay(rep: Rep) {
  const { client } = useWorkspace();
  const records = useLive(xRayRecords, client.id, rep.id);
  const diagnosis = useLive(diagnosisOf, client.id, rep.id);
  const team = useLive(teamScores, client.id, rep.teamId);
  const profile = useMemo(() => records && skillsProfile(records), [records]);
  const self = useMemo(
    () => diagnosis?.self && selfLevels(diagnosis.self.round, diagnosis.self.questionnaire),
    [diagnosis],
  );
  const rubrics = records?.rubrics;
  const members = useMemo(
    () =>
      rubrics &&
      team?.map((one): Member => ({
        rep: one.rep,
        // Nothing is said of a colleague's evidence here, so none is read.
        profile: skillsProfile({ ...one, rubrics, evidence: [] }),
      })),
    [team, rubrics],
  );
  const medians = useMemo(
    () => profile && teamMedians(profilesOf(members ?? []), profile.rubric.id),
    [members, profile],
  );
  return records && diagnosis && { records, diagnosis, profile, self, medians, members: members ?? [] };
}

const profilesOf = (members: readonly Member[]): readonly SkillsProfile[] =>
  members.flatMap(({ profile }) => profile ?? []);

export type XRay = NonNullable<ReturnType<typeof useXRay>>;
