import { useMemo, type ReactNode } from 'react';
import { lastDayOfQuarter, quarterAfter } from '../../../shared/lib/quarters';
import { dayNumber } from '../../../shared/lib/calendar';
import type { Period } from '../../../shared/measure/pipeline/periods';
import type { AuditQuestion } from '../../../shared/measure/pipeline/audit';
import type { Snapshot } from '../../../shared/model/snapshot';
import { noNames, type KnownNames } from '../../../shared/report/anonymous/name-finder';
import type { ReviewInput, ReviewPipeline } from '../../../shared/report/client-review/records';
import { pipelineRecords, type PipelineRecords } from '../../data/queries/pipeline';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { useOutcomes } from '../../widgets/use-outcomes';
import { useAudit } from '../../widgets/use-audit';

/** What is known of the team's pipeline: the figures, or that they are still worked out. */
export interface TeamPipeline {
  /** Undefined without deals, and until the figures are there. */
  readonly figures: ReviewPipeline | undefined;
  /** What came of each rep's deals; undefined where the deals do not reach to the end of the quarter. */
  readonly outcomes: ReviewInput['outcomes'];
  /** Owners and deals of the newest snapshot, by name. */
  readonly dealNames: KnownNames;
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
  if (!snapshot)
    return children({ figures: undefined, outcomes: undefined, dealNames: noNames, isReady: true });
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
  const periods = useMemo(() => [quarterAfter(quarter, -1), quarter].map(periodOfQuarter), [quarter]);
  const told = useOutcomes(null, periods);
  const outcomes = useMemo(() => {
    if (!told?.ok || told.value.snapshot.takenOn < lastDayOfQuarter(quarter)) return undefined;
    const [before, now] = told.value.periods;
    return before && now ? { before, now } : undefined;
  }, [told, quarter]);
  return children({
    outcomes,
    dealNames: told?.ok ? told.value.names : noNames,
    figures: isCurrent ? audit : undefined,
    isReady: told !== undefined && (error !== undefined || (isCurrent && audit !== undefined)),
  });
}

const periodOfQuarter = (quarter: string): Period => ({
  from: dayNumber(quarter),
  to: dayNumber(lastDayOfQuarter(quarter)),
});

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
