import { Link, useLocation, useParams } from 'wouter';
import { callKindTerms, callOutcomeTerms } from '../../../shared/content/kinds-of-calls';
import { counted } from '../../../shared/lib/words';
import { deleted } from '../../../shared/model/change';
import { leaveOut } from '../../../shared/model/acts/calls';
import { sampleWarnings } from '../../../shared/measure/draw';
import type { Call } from '../../../shared/model/call';
import { repOf } from '../../data/queries/reps';
import { useAct } from '../../platform/use-act';
import { useFormats } from '../../platform/use-formats';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Empty, Notice } from '../../ui/controls/empty';
import { Tag } from '../../ui/controls/tag';
import { Page, Section } from '../../ui/layout/page';
import { useQueue } from '../../widgets/use-queue';
import styles from './calls.module.css';
import { DrawForm } from './draw-form';

/** Which calls of a rep are scored next, which are not and why, and how else they could be chosen. */
export function QueueScreen() {
  const { repId } = useParams<{ repId: string }>();
  // Another rep is another screen: nothing of the one before may stay on it.
  return <RepQueue key={repId} repId={repId} />;
}

function RepQueue({ repId }: { readonly repId: string }) {
  const { client, coach } = useWorkspace();
  const rep = useLive(repOf, client.id, repId);
  const queue = useQueue(repId);
  const act = useAct();
  const [, go] = useLocation();
  if (!rep || !queue) return null;
  const { callIds, leftOut, draw, records } = queue;
  const callOf = new Map(records.calls.map((call) => [call.id, call]));
  const drafts = new Set(
    records.scorecards
      .filter((card) => card.state === 'draft' && card.coachId === coach.id)
      .map((card) => card.callId),
  );
  const calls = callIds.flatMap((id) => callOf.get(id) ?? []);
  const [first] = calls;
  const begun = calls.find(({ id }) => drafts.has(id)) ?? first;
  const reasons = leftOut.flatMap(({ callId, reason }) => {
    const call = callOf.get(callId);
    return call && reason !== 'scored' ? [{ call, reason }] : [];
  });
  const others = reasons.filter(({ reason }) => !isUsual(reason));
  const usual = reasons.length - others.length;
  const scoredCount = leftOut.filter(({ reason }) => reason === 'scored').length;
  const dropDraw = (): void => {
    const edits = records.draws.map((one) => deleted('draws', one));
    void act({ label: 'Use the last ten calls', about: [repId], edits });
  };
  return (
    <Page
      title={`Calls to score of ${rep.name}`}
      lead={
        draw
          ? `Drawn ${draw.method === 'random' ? 'at random' : draw.method} with the seed ${draw.seed}. ${calls.length} of ${draw.callIds.length} still to score.`
          : `The last ten calls that nobody has scored, oldest first.${scoredCount === 0 ? '' : ` You have scored ${scoredCount}.`}`
      }
      actions={
        <>
          {draw ? <Button onClick={dropDraw}>Use the last ten</Button> : null}
          <Button look="primary" disabled={!begun} onClick={() => begun && go(`/calls/${begun.id}`)}>
            Score next call
          </Button>
        </>
      }
    >
      <div className={styles.queue}>
        {sampleWarnings(calls, records.calls).map((sentence) => (
          <Notice key={sentence} tone="warning">
            {sentence}
          </Notice>
        ))}
        {calls.length === 0 ? (
          <Empty title="Nothing is waiting" action={<Link href="/calls">Go to the calls</Link>}>
            Calls of {rep.name} that you have not scored will stand here, the oldest first.
          </Empty>
        ) : (
          <ol className={styles.calls} aria-label="To score">
            {calls.map((call, place) => (
              <QueueLine key={call.id} call={call} place={place + 1} isBegun={drafts.has(call.id)} />
            ))}
          </ol>
        )}
        <Section
          title="Draw other calls"
          lead="A fair draw avoids a picture made of the easy or the recent calls."
        >
          <DrawForm repId={repId} records={records} />
        </Section>
        <Section title="Left out" lead={leftOutLead(others.length, usual, draw !== undefined)}>
          <ul className={`${styles.calls} ${styles.left}`}>
            {others.map(({ call, reason }) => (
              <LeftOutLine
                key={call.id}
                call={call}
                reason={reason}
                onPutBack={call.leftOut === null ? undefined : () => void act(leaveOut(call, null))}
              />
            ))}
          </ul>
        </Section>
      </div>
    </Page>
  );
}

/** Reasons that need no word of their own: the call came before the last ten, or the draw passed it over. */
const isUsual = (reason: string): boolean => reason === 'not drawn' || reason.startsWith('older than');

function leftOutLead(named: number, usual: number, isDrawn: boolean): string {
  const others = isDrawn ? 'were not drawn' : 'are older than these ten';
  const usually = usual === 0 ? '' : `${counted(usual, 'other call', 'other calls')} ${others}.`;
  return named === 0 ? usually || 'No call is left out.' : usually;
}

function QueueLine({
  call,
  place,
  isBegun,
}: {
  readonly call: Call;
  readonly place: number;
  readonly isBegun: boolean;
}) {
  const formats = useFormats();
  return (
    <li>
      <span className={styles.place}>{place}</span>
      <span>{formats.day(call.date)}</span>
      <Link href={`/calls/${call.id}`}>{call.customer || 'Unnamed customer'}</Link>
      <span>{callKindTerms[call.kind].name}</span>
      <span>{callOutcomeTerms[call.outcome].name}</span>
      <span>{isBegun ? <Tag tone="accent">Draft</Tag> : null}</span>
    </li>
  );
}

function LeftOutLine({
  call,
  reason,
  onPutBack,
}: {
  readonly call: Call;
  readonly reason: string;
  readonly onPutBack: (() => void) | undefined;
}) {
  const formats = useFormats();
  return (
    <li>
      <span>{formats.day(call.date)}</span>
      <Link href={`/calls/${call.id}`}>{call.customer || 'Unnamed customer'}</Link>
      <span className={styles.muted} title={reason}>
        {reason}
      </span>
      <span>
        {onPutBack ? (
          <Button small look="quiet" onClick={onPutBack}>
            Put back
          </Button>
        ) : null}
      </span>
    </li>
  );
}
