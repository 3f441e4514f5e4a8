import { LiftSection } from './growth/lift-section';
import { StageSection } from './growth/stage-section';
import { SkillsFilters } from './skills-filters';
import { SkillsFrame } from './skills-frame';
import { useAssessedTeam, useSkills } from './use-skills';

/** The growth stage of the client with what usually carries it, and what a lift of the bottom would bring. */
export function GrowthScreen() {
  const skills = useSkills();
  const team = useAssessedTeam(skills);
  if (!skills) return null;
  return (
    <SkillsFrame part="Growth">
      {skills.framework ? <SkillsFilters skills={skills} /> : null}
      <StageSection team={team} />
      <LiftSection key={skills.teamId} skills={skills} />
    </SkillsFrame>
  );
}
