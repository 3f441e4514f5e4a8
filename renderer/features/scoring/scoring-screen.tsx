import { Link, useParams } from 'wouter';
import { scoringRecords } from '../../data/queries/scoring';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { Empty } from '../../ui/controls/empty';
import { Page } from '../../ui/layout/page';
import { Workspace } from './workspace';

/**
 * Where a call is scored: the one screen on which a coach spends the day. A link to a piece of evidence names
 * the moment at which it opens; otherwise it opens where the coach stopped listening.
 */
export function ScoringScreen() {
  const { callId, ms } = useParams<{ callId: string; ms?: string }>();
  const { client, coach } = useWorkspace();
  const read = useLive(scoringRecords, client.id, callId, coach.id);
  if (read === undefined) return null;
  if (read === null) {
    return (
      <Page title="This call is not here">
        <Empty title="The call may have been deleted" action={<Link href="/calls">Go to the calls</Link>}>
          Undo brings back what was deleted last.
        </Empty>
      </Page>
    );
  }
  const startMs = ms !== undefined && /^\d+$/.test(ms) ? Number(ms) : undefined;
  return (
    <Workspace
      key={`${read.call.id} ${read.recording?.hash ?? read.call.source} ${ms ?? ''}`}
      read={read}
      startMs={startMs}
    />
  );
}
