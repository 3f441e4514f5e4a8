import { Dexie } from 'dexie';
import type { ColumnMapping } from '../../../shared/model/column-mapping';
import type { Id } from '../../../shared/model/fields';
import type { PipelineSettings, DealOwner } from '../../../shared/model/pipeline-settings';
import type { Snapshot, SnapshotDeals } from '../../../shared/model/snapshot';
import type { Database } from '../open-db';

/** The snapshots of a client's pipeline, newest day first. */
export const snapshotsOf = (db: Database, clientId: Id): Promise<Snapshot[]> =>
  db.snapshots
    .where('[clientId+takenOn]')
    .between([clientId, Dexie.minKey], [clientId, Dexie.maxKey])
    .reverse()
    .toArray();

/** The deals of a snapshot as they are stored; undefined where they are not there. For workers only: it is large. */
export const dealsOfSnapshot = (db: Database, snapshotId: Id): Promise<SnapshotDeals | undefined> =>
  db.snapshotDeals.where('snapshotId').equals(snapshotId).first();

/** How the client's pipeline is to be read; null where nothing was said yet. */
export const pipelineSettingsOf = async (db: Database, clientId: Id): Promise<PipelineSettings | null> =>
  (await db.pipelineSettings.get(clientId)) ?? null;

/** Which owners of the CRM are which reps. */
export const dealOwnersOf = (db: Database, clientId: Id): Promise<DealOwner[]> =>
  db.dealOwners.where('clientId').equals(clientId).toArray();

/** How the columns of the client's tables of this kind were read the last time; null before the first. */
export const columnMappingOf = async (
  db: Database,
  clientId: Id,
  kind: ColumnMapping['kind'],
): Promise<ColumnMapping | null> =>
  (await db.columnMappings.where('[clientId+kind]').equals([clientId, kind]).first()) ?? null;
