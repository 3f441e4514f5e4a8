import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { dayOf } from '../../../shared/lib/formats';
import { counted } from '../../../shared/lib/words';
import { useCommands, useKeyOf } from '../../platform/commands';
import { useFormats } from '../../platform/use-formats';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';
import { Page, Section } from '../../ui/layout/page';
import { SampleNote } from '../../widgets/sample-note';
import { AssessmentLines } from './assessment-lines';
import { ContractList } from './contract-list';
import { DraftList } from './draft-list';
import { DueList } from './due-list';
import { LeftOutList } from './left-out-list';
import { SafetyLine, SafetyNotices } from './safety-notices';
import { useMachine } from './use-machine';
import { useToday, type TodayView } from './use-today';

/** Reps shown at first, and so many more each time somebody asks. */
const repsAtOnce = 12;

/** What is due, for whom, one press or one key from doing it. */
export function TodayScreen() {
  const [wanted, setWanted] = useState(repsAtOnce);
  const view = useToday(wanted);
  const machine = useMachine();
  const scoreFirst = useScoreFirst(view);
  const keyOf = useKeyOf();
  return (
    <Page
      title="Today"
      lead={<Lead view={view} />}
      actions={
        view?.first ? (
          <Button look="primary" keys={keyOf('score-next')} onClick={scoreFirst}>
            {view.drafts.length > 0 ? 'Finish the draft' : 'Score next call'}
          </Button>
        ) : null
      }
    >
      <SampleNote />
      <SafetyNotices {...machine} />
      <ContractList />
      <AssessmentLines />
      {view ? <Due view={view} onMore={() => setWanted(wanted + repsAtOnce)} /> : null}
      <SafetyLine {...machine} />
    </Page>
  );
}

/** Opens the first call that is due, by button or by key; a key that came before anything was read waits for it. */
function useScoreFirst(view: TodayView | undefined): () => void {
  const { say } = useServices();
  const [, go] = useLocation();
  const isWanted = useRef(false);
  const open = useCallback(
    (first: TodayView['first']): void => {
      isWanted.current = false;
      if (first) go(`/calls/${first.id}`);
      else say({ tone: 'plain', text: 'No call is waiting to be scored.' });
    },
    [go, say],
  );
  useEffect(() => {
    if (isWanted.current && view) open(view.first);
  }, [view, open]);
  const scoreFirst = (): void => {
    if (view) open(view.first);
    else isWanted.current = true;
  };
  useCommands({ 'score-next': scoreFirst });
  return scoreFirst;
}

function Lead({ view }: { readonly view: TodayView | undefined }) {
  const { now } = useServices();
  const formats = useFormats();
  const waiting =
    view && view.waiting > 0
      ? `${view.hasMore ? 'At least ' : ''}${counted(view.waiting, 'call', 'calls')} of ${counted(view.due.length, 'rep', 'reps')} to score`
      : '';
  return <>{[formats.dayLong(dayOf(now())), waiting].filter(Boolean).join(' · ')}</>;
}

function Due({ view, onMore }: { readonly view: TodayView; readonly onMore: () => void }) {
  const { drafts, due, leftOut, hasMore } = view;
  if (drafts.length + due.length === 0 && !hasMore) {
    return (
      <>
        <NothingDue view={view} />
        <LeftOutList leftOut={leftOut} />
      </>
    );
  }
  return (
    <>
      <DraftList drafts={drafts} />
      <Section title="Calls to score">
        {due.length > 0 ? <DueList lines={due} /> : <p>None among the newest calls.</p>}
        {hasMore ? (
          <div>
            <Button small onClick={onMore}>
              Show more reps
            </Button>
          </div>
        ) : null}
      </Section>
      <LeftOutList leftOut={leftOut} />
    </>
  );
}

function NothingDue({ view: { hasReps, hasCalls } }: { readonly view: TodayView }) {
  const { client } = useWorkspace();
  if (!hasReps) {
    return (
      <EmptyWith title={`Nobody to coach at ${client.name} yet`} label="Add a rep" to="/reps">
        What is due for each rep will stand here: calls to score, drafts to finish. Add the reps first, or
        drop a roster (CSV or XLSX) anywhere on this window; then drop their recordings.
      </EmptyWith>
    );
  }
  if (!hasCalls) {
    return (
      <EmptyWith title="No calls yet" label="All calls" to="/calls">
        Calls to score will stand here, for each rep the next one. Drop recordings anywhere on this window.
      </EmptyWith>
    );
  }
  return (
    <EmptyWith title="All calls are scored" label="All reps" to="/reps">
      New recordings that you drop on this window will stand here until they are scored.
    </EmptyWith>
  );
}

function EmptyWith({
  title,
  label,
  to,
  children,
}: {
  readonly title: string;
  readonly label: string;
  readonly to: string;
  readonly children: ReactNode;
}) {
  const [, go] = useLocation();
  return (
    <Empty
      title={title}
      action={
        <Button look="primary" onClick={() => go(to)}>
          {label}
        </Button>
      }
    >
      {children}
    </Empty>
  );
}
