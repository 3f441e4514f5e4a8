import { useEffect, useMemo, useRef, useState } from 'react';
import { counted } from '../../../shared/lib/words';
import { competencyStandings } from '../../../shared/measure/competency/competency-standing';
import type { AssessedTeam } from '../../../shared/measure/competency/assessed-team';
import type { CompetencyKey } from '../../../shared/model/framework';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import { DataTable } from '../../ui/data-table/data-table';
import { NothingAssessed } from './nothing-assessed';
import { SkillsFilters } from './skills-filters';
import { SkillsFrame } from './skills-frame';
import styles from './skills.module.css';
import { isThinTeam, teamColumns } from './team/columns';
import { CompetencyPanel } from './team/competency-panel';
import { teamAnswer } from './team/words';
import { useAssessedTeam, useSkills, type Skills } from './use-skills';

/** Each competency of a team: how everybody stands, whether it is the team's gap or a few people's, what to do. */
export function TeamScreen() {
  const skills = useSkills();
  const team = useAssessedTeam(skills);
  if (!skills) return null;
  const isAssessed = team?.members.some(({ levels }) => levels.size > 0) ?? false;
  return isAssessed && team ? (
    <Standings skills={skills} team={team} />
  ) : (
    <SkillsFrame part="Team">
      {skills.framework ? <SkillsFilters skills={skills} /> : null}
      {team || !skills.framework ? (
        <NothingAssessed hasFramework={skills.framework !== undefined}>
          Here you will see where the team stands on each competency, who is under it and who could teach it.
        </NothingAssessed>
      ) : null}
    </SkillsFrame>
  );
}

function Standings({ skills, team }: { readonly skills: Skills; readonly team: AssessedTeam }) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const [open, setOpen] = useState<CompetencyKey | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const standings = useMemo(() => competencyStandings(team), [team]);
  const columns = useMemo(() => teamColumns(formats), [formats]);
  const shown = standings.find(({ competency }) => competency.key === open);
  const assessed = team.members.filter(({ levels }) => levels.size > 0).length;
  // What was opened is read from its heading on.
  useEffect(() => {
    if (open !== undefined) heading.current?.focus();
  }, [open]);
  return (
    <SkillsFrame
      part="Team"
      isFlush
      lead={`${formats.number(assessed)} of ${counted(team.members.length, 'person', 'people', formats.number)} assessed`}
      panel={
        shown ? (
          <CompetencyPanel standing={shown} heading={heading} onClose={() => setOpen(undefined)} />
        ) : undefined
      }
    >
      <SkillsFilters skills={skills} />
      <p className={styles.answer}>{teamAnswer(standings, formats)}</p>
      {isThinTeam(standings) ? (
        <p className={styles.small}>
          Thin: under ten people the best third stands against the worst third, so a tier rests on few.
        </p>
      ) : null}
      <DataTable
        label="Competencies of the team"
        columns={columns}
        rows={standings}
        rowKey={({ competency }) => competency.key}
        rowLabel={({ competency }) => competency.name}
        noun={['competency', 'competencies']}
        locale={client.locale}
        firstSort={{ column: 'under', isDescending: true }}
        onOpen={({ competency }) => setOpen(competency.key)}
        empty={null}
      />
    </SkillsFrame>
  );
}
