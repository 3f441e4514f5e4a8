import { useState } from 'react';
import { changeTemplate } from '../../../shared/model/acts/quarterly-cycles';
import { cycleTemplates } from '../../../shared/model/quarterly-cycle';
import { useAct } from '../../platform/use-act';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import { Segmented } from '../../ui/controls/segmented';
import { FigureView } from '../../widgets/figure-view';
import { CycleActs } from './cycle/cycle-acts';
import { DueSection } from './cycle/due-section';
import { EndedCycles } from './cycle/ended-cycles';
import { FocusDialog } from './cycle/focus-dialog';
import { PastCycle } from './cycle/past-cycle';
import { QuarterColumn } from './cycle/quarter-column';
import { StartCycle } from './cycle/start-cycle';
import styles from './cycle/cycle.module.css';
import { templateNames, templateWords } from './cycle/words';
import { NothingAssessed } from './nothing-assessed';
import { SkillsFilters } from './skills-filters';
import { SkillsFrame } from './skills-frame';
import { useCycle, useEndedCycles, type CycleView } from './use-cycle';
import { useSkillsUi } from './skills-ui';
import { useSkills } from './use-skills';

/** An ended cycle that is read, and the team under which it was chosen. */
interface Read {
  readonly id: string;
  readonly under: string | null;
}

/** The year of a team: what each quarter is for, what it works on, who is to be assessed by when. */
export function CycleScreen() {
  const skills = useSkills();
  const { client } = useWorkspace();
  const { choose } = useSkillsUi();
  const [read, setRead] = useState<Read | undefined>(undefined);
  // What was read of one team is not shown under the name of the next.
  const view = useCycle(skills, skills && read?.under === skills.teamId ? read.id : undefined);
  const ended = useEndedCycles(skills?.teamId ?? null);
  if (!skills) return null;
  const { framework, people, teamId } = skills;
  const isPast = view ? view.cycle.endedAt !== null : false;
  return (
    <SkillsFrame part="Cycle" actions={view ? <CycleActs cycle={view.cycle} /> : null}>
      {framework ? <SkillsFilters skills={skills} hides={['quarter']} /> : null}
      {framework ? null : (
        <NothingAssessed hasFramework={false}>
          Here you will plan a year of assessing and developing.
        </NothingAssessed>
      )}
      {view === null && framework ? (
        <StartCycle key={skills.teamId} skills={skills} framework={framework} />
      ) : null}
      {view && isPast ? (
        <PastCycle
          cycle={view.cycle}
          onLeave={() => setRead(undefined)}
          onResumed={() => choose(client.id, { teamId: view.cycle.teamId })}
        />
      ) : null}
      {view ? <Year key={view.cycle.id} view={view} teams={people.teams} /> : null}
      {view !== undefined && !isPast && ended && ended.length > 0 ? (
        <EndedCycles cycles={ended} teams={people.teams} onRead={(id) => setRead({ id, under: teamId })} />
      ) : null}
    </SkillsFrame>
  );
}

function Year({
  view,
  teams,
}: {
  readonly view: CycleView;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}) {
  const { cycle, framework, plan, running, dueOf } = view;
  const { client } = useWorkspace();
  const formats = useFormats();
  const act = useAct();
  const [shown, setShown] = useState(running.place);
  const [asks, setAsks] = useState<1 | 2 | 3 | 4 | undefined>(undefined);
  const dues = plan.quarters.map((quarter) => ({ quarter, due: dueOf(quarter) }));
  const below = dues.find(({ quarter }) => quarter.place === shown);
  const asked = plan.quarters.find(({ place }) => place === asks);
  const team = teams.find(({ id }) => id === cycle.teamId)?.name;
  const isPast = cycle.endedAt !== null;
  return (
    <>
      <div className={styles.how}>
        <div>
          {isPast ? (
            <h2>{templateNames[cycle.template]}</h2>
          ) : (
            <Segmented
              label="How the year goes"
              value={cycle.template}
              options={cycleTemplates.map((value) => ({ value, label: templateNames[value] }))}
              onChange={(template) => void act(changeTemplate(cycle, template))}
            />
          )}
          <p className={styles.small}>{templateWords[cycle.template]}</p>
        </div>
        <p className={styles.small}>
          {team === undefined ? `For all teams of ${client.name}` : `For the team ${team}`}, on{' '}
          {framework.name}
        </p>
      </div>
      <ul className={styles.year} aria-label="The four quarters">
        {dues.map(({ quarter, due }) => (
          <QuarterColumn
            key={quarter.place}
            quarter={quarter}
            due={due}
            framework={framework}
            isShown={quarter.place === shown}
            onShow={isPast ? undefined : () => setShown(quarter.place)}
            onChoose={isPast ? undefined : () => setAsks(quarter.place)}
          />
        ))}
      </ul>
      {plan.tierOne ? (
        <div>
          Tier 1 since the baseline:{' '}
          <FigureView
            figure={plan.tierOne.mean}
            label="Change of tier 1"
            reason="nobody was assessed twice"
            format={(value) =>
              `${value > 0 ? '+' : value < 0 ? '−' : ''}${formats.number(Math.abs(value), 1)}`
            }
          />
          {'. '}
          <span className={styles.small}>{plan.tierOne.why}</span>
        </div>
      ) : null}
      {below && !isPast ? <DueSection quarter={below.quarter} due={below.due} framework={framework} /> : null}
      {asked ? (
        <FocusDialog
          key={asked.place}
          cycle={cycle}
          framework={framework}
          quarter={asked}
          onClose={() => setAsks(undefined)}
        />
      ) : null}
    </>
  );
}
