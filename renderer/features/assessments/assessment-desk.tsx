import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { quarterName } from '../../../shared/lib/quarters';
import { openCompetencies } from '../../../shared/measure/competency/settled';
import { completeAssessment } from '../../../shared/model/acts/assessments';
import type { Assessment } from '../../../shared/model/assessment';
import type { Framework } from '../../../shared/model/framework';
import type { Rep } from '../../../shared/model/rep';
import { useKeyOf } from '../../platform/commands';
import { useServices } from '../../platform/services';
import { useFreshAssessment } from '../../platform/use-fresh';
import { useOnce } from '../../platform/use-once';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Tag } from '../../ui/controls/tag';
import { Page } from '../../ui/layout/page';
import styles from './assessments.module.css';
import { CompetencyDetail } from './competency-detail';
import { CompetencyList } from './competency-list';
import { Particulars } from './particulars';
import { useAssessing } from './use-assessing';

/** An assessment under way or done: the competencies in a row, the one in focus with its descriptions. */
export function AssessmentDesk({
  assessment,
  framework,
  rep,
}: {
  readonly assessment: Assessment;
  readonly framework: Framework;
  readonly rep: Rep;
}) {
  const { client } = useWorkspace();
  const { now, say } = useServices();
  const [, go] = useLocation();
  const keyOf = useKeyOf();
  const run = useFreshAssessment(assessment.id);
  const note = useRef<HTMLTextAreaElement>(null);
  const open = openCompetencies(assessment, framework);
  const [focused, setFocused] = useState(() => open[0]?.key ?? framework.competencies[0]?.key ?? '');
  const isDraft = assessment.state === 'draft';
  const all = framework.competencies.length;

  const complete = useOnce(async () => {
    const missing = open[0];
    if (missing) {
      setFocused(missing.key);
      const rest = open.length === 1 ? missing.name : `${missing.name} and ${open.length - 1} more`;
      return say({
        tone: 'plain',
        text: `${rest} not settled yet: give a level, or say that it cannot be judged.`,
      });
    }
    const done = await run((fresh) => completeAssessment(rep, fresh, new Date(now()).toISOString()));
    if (done.ok) go(`/reps/${rep.id}/competencies`);
  });
  const assessing = useAssessing({ assessment, framework, focused, setFocused, run, note, complete });
  const competency = framework.competencies.find(({ key }) => key === focused);
  return (
    <Page
      title={
        <>
          {rep.name}
          {isDraft ? null : <Tag>Complete</Tag>}
        </>
      }
      lead={
        <>
          {quarterName(assessment.quarter, client.fiscalYearStartMonth)}, {framework.name}, version{' '}
          {framework.version} · {all - open.length} of {all} settled ·{' '}
          <Link href={`/reps/${rep.id}/competencies`}>All of {rep.name}</Link>
        </>
      }
      actions={
        isDraft ? (
          <Button look="primary" keys={keyOf('complete-assessment')} onClick={complete}>
            Complete
          </Button>
        ) : undefined
      }
      isFlush
    >
      <div className={styles.desk}>
        <CompetencyList {...{ assessment, framework, focused }} onFocus={setFocused} />
        <div className={styles.detail}>
          {competency ? (
            <CompetencyDetail
              key={competency.key}
              {...{ assessment, competency, rep, framework, assessing, note }}
            />
          ) : null}
          <Particulars assessment={assessment} run={run} />
        </div>
      </div>
    </Page>
  );
}
