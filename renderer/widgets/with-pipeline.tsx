import { useMemo, type ReactNode } from 'react';
import { fail, type Result } from '../../shared/lib/result';
import { areaLeaks } from '../../shared/measure/area-leaks';
import type { Figure } from '../../shared/measure/figure';
import type { AuditQuestion } from '../../shared/measure/pipeline/audit';
import { driversOf, type RepDrivers } from '../../shared/measure/priority/drivers';
import type { AreaLeak } from '../../shared/measure/pointers';
import type { Rep } from '../../shared/model/rep';
import type { Snapshot } from '../../shared/model/snapshot';
import { pipelineRecords, type PipelineRecords } from '../data/queries/pipeline';
import { useLive } from '../platform/use-live';
import { useWorkspace } from '../platform/workspace';
import { useAudit } from './use-audit';

/** What the pipeline says of a rep. */
export interface PipelineFindings {
  readonly drivers: Result<RepDrivers>;
  readonly leaks: readonly AreaLeak[];
  /** Where the rep stands on the indicators that a pipeline answers, by the indicator's key; empty without deals. */
  readonly indicators: ReadonlyMap<string, Figure>;
}

type Show = (pipeline: PipelineFindings) => ReactNode;

/**
 * What the newest snapshot of the pipeline says of a rep beside the team over a year. Nothing is drawn before it
 * is known: a first place that changes a moment later could be placed in between.
 */
export function WithPipeline({
  rep,
  meanwhile = null,
  children,
}: {
  readonly rep: Rep;
  /** What is drawn while the deals are worked through; nothing unless told. */
  readonly meanwhile?: ReactNode;
  readonly children: Show;
}) {
  const { client } = useWorkspace();
  const records = useLive(pipelineRecords, client.id);
  const [snapshot] = records?.snapshots ?? [];
  if (!records) return null;
  return snapshot ? (
    <Audited rep={rep} records={records} snapshot={snapshot} meanwhile={meanwhile}>
      {children}
    </Audited>
  ) : (
    children(noDeals)
  );
}

const without = (why: string): PipelineFindings => ({ drivers: fail(why), leaks: [], indicators: new Map() });
const noDeals = without('no deals are imported');

function Audited({
  rep,
  records,
  snapshot,
  meanwhile,
  children,
}: {
  readonly rep: Rep;
  readonly records: PipelineRecords;
  readonly snapshot: Snapshot;
  readonly meanwhile: ReactNode;
  readonly children: Show;
}) {
  const questions = useMemo(
    (): readonly AuditQuestion[] => [
      { who: { is: 'rep', repId: rep.id }, period: 'last 365 days' },
      {
        who: rep.teamId ? { is: 'team', teamId: rep.teamId } : { is: 'everybody' },
        period: 'last 365 days',
      },
    ],
    [rep.id, rep.teamId],
  );
  const { audits, error } = useAudit(records, snapshot, questions);
  const [own, team] = audits ?? [];
  const findings = useMemo((): PipelineFindings | undefined => {
    if (error !== undefined) return without(`the pipeline could not be read: ${error}`);
    if (!own || !team) return undefined;
    return {
      drivers: driversOf(team.reps.rows, rep.id),
      leaks: areaLeaks(own.pattern, team.pattern),
      indicators: own.indicators,
    };
  }, [own, team, error, rep.id]);
  return findings ? children(findings) : meanwhile;
}
