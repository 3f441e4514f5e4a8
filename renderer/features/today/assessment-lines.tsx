import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { dayOf } from '../../../shared/lib/formats';
import { quarterAfter, quarterName, quarterOf } from '../../../shared/lib/quarters';
import { assessingDue, type RepToAssess } from '../../../shared/measure/competency/assessing-due';
import { beginAssessment } from '../../../shared/model/acts/assessments';
import { assessingRecords } from '../../data/queries/assessments';
import { useAct } from '../../platform/use-act';
import { useFormats } from '../../platform/use-formats';
import { useLive } from '../../platform/use-live';
import { useOnce } from '../../platform/use-once';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Section } from '../../ui/layout/page';
import { Line, Lines } from './lines';
import styles from './today.module.css';

/** Reps to assess that are shown at first, and so many more each time somebody asks. */
const repsAtOnce = 8;

/** Assessments to go on with, and who is still to be assessed in the running quarter. Nothing where nothing is due. */
export function AssessmentLines() {
  const { client, coach } = useWorkspace();
  const { now, newId } = useServices();
  const [, go] = useLocation();
  const act = useAct();
  const formats = useFormats();
  const [shown, setShown] = useState(repsAtOnce);
  const today = dayOf(now());
  const quarter = quarterOf(today, client.fiscalYearStartMonth);
  const records = useLive(assessingRecords, client.id, quarter, quarterAfter(quarter, -1));
  const due = useMemo(
    () => records && assessingDue(records, { coachId: coach.id, quarter, today }),
    [records, coach.id, quarter, today],
  );
  const begin = useOnce(async ({ rep, framework }: RepToAssess) => {
    const making = { at: new Date(now()).toISOString(), newId };
    const begun = beginAssessment({ rep, framework, quarter, coach, today }, 'program', making);
    const done = await act(begun.act);
    if (done.ok) go(`/assessments/${begun.assessment.id}`);
  });
  if (!due || due.drafts.length + due.due.length === 0) return null;
  const nameOf = (one: string): string => quarterName(one, client.fiscalYearStartMonth);
  return (
    <Section title="Assessments">
      <Lines facts={['Settled', 'Quarter', 'Due']}>
        {due.drafts.map(({ assessment, rep, settled, all, waitsForFile }) => (
          <Line
            key={assessment.id}
            rep={rep}
            act={
              waitsForFile
                ? {
                    text: 'Open the form',
                    label: `Open the form of ${rep.name}`,
                    to: `/reps/${rep.id}/competencies`,
                  }
                : {
                    text: 'Go on',
                    label: `Go on with the assessment of ${rep.name}`,
                    to: `/assessments/${assessment.id}`,
                  }
            }
          >
            <td className={styles.number}>
              {settled} of {all}
            </td>
            <td>{nameOf(assessment.quarter)}</td>
            <td>{waitsForFile ? 'Waits for the file from the form' : 'Begun'}</td>
          </Line>
        ))}
        {due.due.slice(0, shown).map((one) => (
          <Line
            key={one.rep.id}
            rep={one.rep}
            act={{ text: 'Assess', label: `Assess ${one.rep.name}`, to: () => begin(one) }}
          >
            <td className={styles.number}>0 of {one.framework.competencies.length}</td>
            <td>{nameOf(quarter)}</td>
            <td>{one.isLate ? `Was due by ${formats.day(one.by)}` : `By ${formats.day(one.by)}`}</td>
          </Line>
        ))}
      </Lines>
      {due.due.length > shown ? (
        <div>
          <Button small onClick={() => setShown(shown + repsAtOnce)}>
            Show more of {due.due.length}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
