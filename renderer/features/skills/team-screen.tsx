import { useEffect, useMemo, useRef, useState } from 'react';
import { counted } from '../../../shared/lib/words';
import type { TeamView } from '../../../shared/measure/competency/team-view';
import type { CompetencyKey } from '../../../shared/model/framework';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import { Notice } from '../../ui/controls/empty';
import { DataTable } from '../../ui/data-table/data-table';
import { backToGrid } from './back-to-grid';
import { NothingAssessed } from './nothing-assessed';
import { ReadingProgress } from './reading-progress';
import { SkillsFilters } from './skills-filters';
import { SkillsFrame } from './skills-frame';
import styles from './skills.module.css';
import { isThinTeam, teamColumns } from './team/columns';
import { CompetencyPanel } from './team/competency-panel';
import { teamAnswer } from './team/words';
import { useTeam } from './team/use-team';
import { useSkills } from './use-skills';

/** Each competency of a team: how everybody stands, whether it is the team's gap or a few people's, what to do. */
export function TeamScreen() {
  const { client } = useWorkspace();
  const { number } = useFormats();
  const skills = useSkills();
  const { view, isCurrent, progress, error } = useTeam(skills);
  const [open, setOpen] = useState<CompetencyKey | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was opened is read from its heading on.
  useEffect(() => {
    if (open !== undefined) heading.current?.focus();
  }, [open]);
  if (!skills) return null;
  const hasFramework = skills.framework !== undefined;
  const known = view && view.assessed > 0 ? view : undefined;
  const shown = known?.standings.find(({ competency }) => competency.key === open);
  const close = (): void => {
    setOpen(undefined);
    backToGrid();
  };
  // One tree for a view that is read and one that is still to come: a choice that is being made keeps the focus.
  return (
    <SkillsFrame
      part="Team"
      isFlush={known !== undefined}
      isBusy={hasFramework && !isCurrent}
      lead={
        known && `${number(known.assessed)} of ${counted(known.people, 'person', 'people', number)} assessed`
      }
      panel={shown ? <CompetencyPanel standing={shown} heading={heading} onClose={close} /> : undefined}
    >
      {hasFramework ? <SkillsFilters skills={skills} /> : null}
      {error ? <Notice tone="danger">{error}</Notice> : null}
      {known ? (
        <Standings key={client.id} view={known} onOpen={setOpen} />
      ) : (
        <>
          <ReadingProgress progress={progress} />
          {isCurrent || !hasFramework ? (
            <NothingAssessed hasFramework={hasFramework}>
              Here you will see where the team stands on each competency, who is under it and who could teach
              it.
            </NothingAssessed>
          ) : null}
          {isCurrent && view ? <Carried people={view.carriedOnly} /> : null}
        </>
      )}
    </SkillsFrame>
  );
}

/** Who has levels of earlier quarters alone: the matrix shows them, and this part counts none. */
function Carried({ people }: { readonly people: number }) {
  const { number } = useFormats();
  return people === 0 ? null : (
    <p className={styles.small}>
      {counted(people, 'person has', 'people have', number)} levels of earlier quarters only. The matrix shows
      them in brackets; no figure here counts them.
    </p>
  );
}

function Standings({
  view: { standings, carriedOnly },
  onOpen,
}: {
  readonly view: TeamView;
  readonly onOpen: (key: CompetencyKey) => void;
}) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const columns = useMemo(() => teamColumns(formats), [formats]);
  return (
    <>
      <p className={styles.answer}>{teamAnswer(standings, formats)}</p>
      {isThinTeam(standings) ? (
        <p className={styles.small}>
          Thin: under ten people the best third stands against the worst third, so a tier rests on few.
        </p>
      ) : null}
      <Carried people={carriedOnly} />
      <DataTable
        label="Competencies of the team"
        columns={columns}
        rows={standings}
        rowKey={({ competency }) => competency.key}
        rowLabel={({ competency }) => competency.name}
        noun={['competency', 'competencies']}
        locale={client.locale}
        firstSort={{ column: 'under', isDescending: true }}
        onOpen={({ competency }) => onOpen(competency.key)}
        empty={null}
      />
    </>
  );
}
