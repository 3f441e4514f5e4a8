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
import { leaveField, useFieldsGiveWay } from '../../ui/controls/give-way';
import { Tag } from '../../ui/controls/tag';
import { Page } from '../../ui/layout/page';
import { KeyStrip, type KeyHint } from '../../widgets/key-strip';
import styles from './assessments.module.css';
import { CompetencyDetail } from './competency-detail';
import { CompetencyList } from './competency-list';
import { Particulars } from './particulars';
import { useAssessing } from './use-assessing';
import { useGiven } from './use-given';

const mostUsedKeys: readonly KeyHint[] = [
  { name: 'all keys', ids: ['help'] },
  { name: 'competency', ids: ['competency-up', 'competency-down'] },
  { name: 'level', ids: ['level-1', 'level-9'] },
  { name: 'level 10', ids: ['level-10'] },
  { name: 'cannot judge', ids: ['cannot-judge'] },
  { name: 'clear', ids: ['level-clear'] },
  { name: 'rests on', ids: ['source-next'] },
  { name: 'note', ids: ['competency-note'] },
];

/** An assessment under way or done: the competencies in a row, the one in focus with its descriptions. */
export function AssessmentDesk({
  assessment: stored,
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
  const run = useFreshAssessment(stored.id);
  const { assessment, give } = useGiven(stored);
  const root = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const giveWay = useFieldsGiveWay(root);
  const open = openCompetencies(assessment, framework);
  const [focused, setFocused] = useState(() => open[0]?.key ?? framework.competencies[0]?.key ?? '');
  const isDraft = assessment.state === 'draft';
  const all = framework.competencies.length;

  const complete = useOnce(async () => {
    const [missing] = open;
    if (missing) {
      setFocused(missing.key);
      return say({ tone: 'plain', text: missingWords(missing.name, open.length) });
    }
    leaveField();
    const done = await run((fresh) => completeAssessment(rep, fresh, new Date(now()).toISOString()));
    if (!done.ok) return;
    go(`/reps/${rep.id}/competencies`);
    say({ tone: 'plain', text: `The assessment of ${rep.name} is complete. Undo opens it again.` });
  });
  const assessing = useAssessing({ assessment, framework, focused, setFocused, run, give, note, complete });
  const place = framework.competencies.findIndex(({ key }) => key === focused);
  const competency = framework.competencies[place];
  return (
    <Page
      title={
        <span className={styles.title}>
          {rep.name}
          {isDraft ? null : <Tag tone="good">Complete</Tag>}
        </span>
      }
      lead={
        <>
          {quarterName(assessment.quarter, client.fiscalYearStartMonth)}, {framework.name}, version{' '}
          {framework.version} · {all - open.length} of {all} settled ·{' '}
          <Link href={`/reps/${rep.id}/competencies`}>All assessments</Link>
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
      <div ref={root} className={styles.desk} tabIndex={-1} {...giveWay}>
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
      <p className="visually-hidden" role="status">
        {competency ? `${competency.name}, ${place + 1} of ${all}` : ''}
      </p>
      {isDraft ? <KeyStrip hints={mostUsedKeys} /> : null}
    </Page>
  );
}

const missingWords = (first: string, open: number): string =>
  open === 1
    ? `${first} is not settled yet: give it a level, or say that it cannot be judged.`
    : `${first} and ${open - 1} more are not settled yet: give each a level, or say that it cannot be judged.`;
