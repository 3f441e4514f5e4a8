import { useState } from 'react';
import { quarterAfter, quarterName } from '../../../../shared/lib/quarters';
import { startCycle } from '../../../../shared/model/acts/quarterly-cycles';
import type { Framework } from '../../../../shared/model/framework';
import { cycleTemplates } from '../../../../shared/model/quarterly-cycle';
import { useAct } from '../../../platform/use-act';
import { useSubmit } from '../../../platform/use-once';
import { useServices } from '../../../platform/services';
import { useWorkspace } from '../../../platform/workspace';
import { Button } from '../../../ui/controls/button';
import { SelectField } from '../../../ui/controls/field';
import { Segmented } from '../../../ui/controls/segmented';
import type { Skills } from '../use-skills';
import styles from './cycle.module.css';
import { templateNames, templateWords } from './words';

/** Chooses how the year goes and when it begins, for the chosen team or for all. */
export function StartCycle({
  skills: { people, quarters, teamId },
  framework,
}: {
  readonly skills: Skills;
  readonly framework: Framework;
}) {
  const { client } = useWorkspace();
  const { now, newId } = useServices();
  const act = useAct();
  const [template, setTemplate] = useState<(typeof cycleTemplates)[number]>('tier by tier');
  const [startsOn, setStartsOn] = useState(quarters[0] ?? '');
  const start = useSubmit(() =>
    act(
      startCycle(
        { clientId: client.id, teamId, frameworkId: framework.id, template, startsOn },
        { at: new Date(now()).toISOString(), newId },
      ),
    ),
  );
  // What has not begun yet can be planned too.
  const offered = quarters[0] === undefined ? [] : [quarterAfter(quarters[0]), ...quarters];
  const team = people.teams.find(({ id }) => id === teamId)?.name;
  return (
    <form className={styles.start} onSubmit={start}>
      <h2>Plan the year</h2>
      <p>
        Four quarters of assessing and developing, for {team === undefined ? 'all teams' : `the team ${team}`}{' '}
        on {framework.name}. You will see what each quarter is for, and who is to be assessed by when.
      </p>
      <Segmented
        label="How it goes"
        value={template}
        options={cycleTemplates.map((value) => ({ value, label: templateNames[value] }))}
        onChange={setTemplate}
      />
      <p className={styles.small}>{templateWords[template]}</p>
      <SelectField
        label="First quarter"
        value={startsOn}
        options={offered.map((value) => ({ value, label: quarterName(value, client.fiscalYearStartMonth) }))}
        onChange={setStartsOn}
      />
      <div>
        <Button look="primary" type="submit">
          Start the cycle
        </Button>
      </div>
    </form>
  );
}
