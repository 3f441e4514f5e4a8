import { dayNumber } from '../../shared/lib/calendar';
import type { Client } from '../../shared/model/client';
import type { Snapshot } from '../../shared/model/snapshot';
import type { PipelineRecords } from '../data/queries/pipeline';
import type { AuditBasis } from '../jobs/audit';

/** What a worker has to be told to read a snapshot as the client reads it. */
export const auditBasis = (
  database: string,
  { fiscalYearStartMonth }: Client,
  { stages, owners, reps }: PipelineRecords,
  { id, takenOn }: Snapshot,
): AuditBasis => ({
  database,
  snapshotId: id,
  takenOn: dayNumber(takenOn),
  stages,
  owners: owners.map(({ owner, repId }) => ({ owner, repId })),
  reps: reps.map((rep) => ({ id: rep.id, name: rep.name, teamId: rep.teamId, quota: rep.quota })),
  fiscalYearStartMonth,
});
