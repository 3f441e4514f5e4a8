import type { Id } from '../../../shared/model/fields';
import type { DealOwner, PipelineStage } from '../../../shared/model/pipeline-settings';
import type { Rep } from '../../../shared/model/rep';
import type { Snapshot } from '../../../shared/model/snapshot';
import type { Team } from '../../../shared/model/team';
import type { Database } from '../open-db';
import { repsOf, teamsOf } from './reps';
import { dealOwnersOf, pipelineSettingsOf, snapshotsOf } from './snapshots';

/** What an audit needs beside the deals. */
export interface PipelineRecords {
  /** Newest day first. */
  readonly snapshots: readonly Snapshot[];
  readonly stages: readonly PipelineStage[];
  readonly owners: readonly DealOwner[];
  readonly reps: readonly Rep[];
  readonly teams: readonly Team[];
}

/** The snapshots of a client, how its pipeline is read, and who its people are. */
export async function pipelineRecords(db: Database, clientId: Id): Promise<PipelineRecords> {
  const [snapshots, settings, owners, reps, teams] = await Promise.all([
    snapshotsOf(db, clientId),
    pipelineSettingsOf(db, clientId),
    dealOwnersOf(db, clientId),
    repsOf(db, clientId),
    teamsOf(db, clientId),
  ]);
  return { snapshots, stages: settings?.stages ?? [], owners, reps, teams };
}
