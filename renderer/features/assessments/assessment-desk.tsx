import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { quarterName } from '../../../shared/lib/quarters';
import { counted, listed } from '../../../shared/lib/words';
import { openCompetencies } from '../../../shared/measure/competency/settled';
import { completeAssessment } from '../../../shared/model/acts/assessments';
import type { Assessment } from '../../../shared/model/assessment';
import type { Competency, Framework } from '../../../shared/model/framework';
import type { Rep } from '../../../shared/model/rep';
import { useKeyOf } from '../../platform/commands';
import { useServices } from '../../platform/services';
import { useFreshAssessment } from '../../platform/use-fresh';
import { useTakeBack } from '../../platform/use-act';
import { useOnce } from '../../platform/use-once';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Dialog } from '../../ui/controls/dialog';
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
  const { offer } = useTakeBack();
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

  const [asks, setAsks] = useState(false);
  const finish = useOnce(async () => {
    leaveField();
    const done = await run((fresh) => completeAssessment(rep, fresh, new Date(now()).toISOString()));
    if (!done.ok) return;
    go(`/reps/${rep.id}/competencies`);
    say({
      tone: 'plain',
      text: `The assessment of ${rep.name} is complete. Undo opens it again.`,
      ...offer(done.value),
    });
  });
  const goOn = (): void => {
    setAsks(false);
    if (open[0]) setFocused(open[0].key);
  };
  // A quarter may ask for a few competencies only: the others can stay open, but nobody leaves them so unawares.
  const complete = (): void => {
    if (open.length === 0) return finish();
    if (open.length < all) return setAsks(true);
    goOn();
    say({
      tone: 'plain',
      text: 'Nothing is settled yet: give a level, or say that a competency cannot be judged.',
    });
  };
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
      {asks && isDraft ? (
        <Dialog
          title={`Complete with ${counted(open.length, 'open competency', 'open competencies')}?`}
          onClose={goOn}
          actions={
            <>
              <Button onClick={goOn}>Go on assessing</Button>
              <Button look="primary" onClick={finish}>
                Complete
              </Button>
            </>
          }
        >
          <p>{openWords(open, all)}</p>
        </Dialog>
      ) : null}
      {isDraft ? <KeyStrip hints={mostUsedKeys} /> : null}
    </Page>
  );
}

/** What stays open, by name as far as a glance takes it in. */
function openWords(open: readonly Competency[], all: number): string {
  const named = open.slice(0, 3).map(({ name }) => name);
  const names = listed(open.length > 3 ? [...named, `${open.length - 3} more`] : named);
  return `${open.length} of ${all} have neither a level nor “Cannot judge”: ${names}. They stay without an answer in this assessment; it cannot be changed afterwards, but you can assess again in this quarter.`;
}
