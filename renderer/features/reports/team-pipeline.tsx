import { useMemo, type ReactNode } from 'react';
import { lastDayOfQuarter, quarterAfter } from '../../../shared/lib/quarters';
import type { AuditQuestion } from '../../../shared/measure/pipeline/audit';
import type { Snapshot } from '../../../shared/model/snapshot';
import type { ReviewPipeline } from '../../../shared/report/client-review/records';
import { pipelineRecords, type PipelineRecords } from '../../data/queries/pipeline';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { useAudit } from '../../widgets/use-audit';

/** What is known of the team's pipeline: the figures, or that they are still worked out. */
export interface TeamPipeline {
  /** Undefined without deals, and until the figures are there. */
  readonly figures: ReviewPipeline | undefined;
  readonly isReady: boolean;
}

/** Works out the team's pipeline in a quarter and draws with it; without deals it draws at once. */
export function WithTeamPipeline({
  quarter,
  children,
}: {
  readonly quarter: string;
  readonly children: (pipeline: TeamPipeline) => ReactNode;
}) {
  const { client } = useWorkspace();
  const records = useLive(pipelineRecords, client.id);
  if (!records) return null;
  const snapshot = snapshotFor(records.snapshots, quarter);
  if (!snapshot) return children({ figures: undefined, isReady: true });
  return (
    <Audited records={records} snapshot={snapshot} quarter={quarter}>
      {children}
    </Audited>
  );
}

function Audited({
  records,
  snapshot,
  quarter,
  children,
}: {
  readonly records: PipelineRecords;
  readonly snapshot: Snapshot;
  readonly quarter: string;
  readonly children: (pipeline: TeamPipeline) => ReactNode;
}) {
  const questions = useMemo(
    (): readonly AuditQuestion[] => [
      { who: { is: 'everybody' }, period: periodFor(snapshot.takenOn, quarter) },
    ],
    [snapshot.takenOn, quarter],
  );
  const { audits, error, isCurrent } = useAudit(records, snapshot, questions);
  const audit = audits?.[0];
  return children({
    figures: isCurrent ? audit : undefined,
    isReady: error !== undefined || (isCurrent && audit !== undefined),
  });
}

/** The first snapshot that knows the whole quarter, else the newest one. They come newest first. */
function snapshotFor(snapshots: readonly Snapshot[], quarter: string): Snapshot | undefined {
  const end = lastDayOfQuarter(quarter);
  return snapshots.findLast(({ takenOn }) => takenOn >= end) ?? snapshots[0];
}

/** The quarter as the audit names it from the day of a snapshot; a year where the snapshot is further away. */
function periodFor(takenOn: string, quarter: string): AuditQuestion['period'] {
  if (takenOn >= quarter && takenOn <= lastDayOfQuarter(quarter)) return 'this quarter';
  const next = quarterAfter(quarter, 1);
  return takenOn >= next && takenOn <= lastDayOfQuarter(next) ? 'last quarter' : 'last 365 days';
}
