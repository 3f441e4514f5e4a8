import { useEffect, useMemo, useState } from 'react';
import { fail, ok, type Result } from '../../shared/lib/result';
import type { Period } from '../../shared/measure/pipeline/periods';
import type { RepOutcome } from '../../shared/measure/pipeline/rep-outcomes';
import type { Who } from '../../shared/measure/pipeline/scope';
import type { Id } from '../../shared/model/fields';
import type { KnownNames } from '../../shared/report/anonymous/name-finder';
import type { Snapshot } from '../../shared/model/snapshot';
import { pipelineRecords } from '../data/queries/pipeline';
import { openAuditor } from '../jobs/audit';
import { useLive } from '../platform/use-live';
import { useServices } from '../platform/services';
import { useWorkspace } from '../platform/workspace';
import { auditBasis } from './audit-basis';

/** What came of the reps' deals, period by period, from the newest snapshot; or why that is not known. */
export type Outcomes = Result<
  {
    readonly snapshot: Snapshot;
    readonly periods: readonly (readonly RepOutcome[])[];
    /** Owners and deals of the snapshot. */
    readonly names: KnownNames;
  },
  string
>;

/**
 * Won revenue, margin and win rate of each rep of a team, or of everybody, in some periods, from a worker that reads
 * the newest snapshot. `periods` must be the same value until it changes. Undefined while it is worked out.
 */
export function useOutcomes(teamId: Id | null, periods: readonly Period[]): Outcomes | undefined {
  const { db } = useServices();
  const { client } = useWorkspace();
  const records = useLive(pipelineRecords, client.id);
  const [found, setFound] = useState<{ readonly of: unknown; readonly outcomes: Outcomes }>();
  const asked = useMemo(() => {
    const [snapshot] = records?.snapshots ?? [];
    const who: Who = teamId === null ? { is: 'everybody' } : { is: 'team', teamId };
    return (
      records && { snapshot, who, periods, basis: snapshot && auditBasis(db.name, client, records, snapshot) }
    );
  }, [records, teamId, periods, db.name, client]);
  useEffect(() => {
    if (!asked?.basis || !asked.snapshot) return undefined;
    const { basis, snapshot, who } = asked;
    let isCurrent = true;
    const auditor = openAuditor();
    const tell = (outcomes: Outcomes): void => {
      if (isCurrent) setFound({ of: asked, outcomes });
    };
    const ask = async (): Promise<void> => {
      const opened = await auditor.ask({ is: 'open', basis });
      if (!opened.ok) return tell(fail(opened.error));
      const answer = await auditor.ask({ is: 'outcomes', who, periods: asked.periods });
      if (!answer.ok) return tell(fail(answer.error));
      const names = await auditor.ask({ is: 'names' });
      if (!names.ok) return tell(fail(names.error));
      const told = answer.value.flatMap((period) => (period.ok ? [period.value] : []));
      const untold = answer.value.find((period) => !period.ok);
      tell(
        untold && !untold.ok ? fail(untold.error.why) : ok({ snapshot, periods: told, names: names.value }),
      );
    };
    void ask();
    return () => {
      isCurrent = false;
      auditor.close();
    };
  }, [asked]);
  if (!asked) return undefined;
  if (!asked.snapshot) return noDeals;
  return found?.of === asked ? found.outcomes : undefined;
}

const noDeals: Outcomes = fail('No deals are imported yet.');
