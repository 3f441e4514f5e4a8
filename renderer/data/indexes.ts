import type { Change } from '../../shared/model/change';
import type { RecordOf, TableName } from '../../shared/model/workbook';

/** A change as it is kept: with the rolling hash of the row of changes up to it. */
export type KeptChange = Change & { readonly hash: string };

/**
 * What the database knows of itself. `ticket` counts the commits of all sessions: a view that was read at one
 * ticket knows which pending changes it has already seen.
 */
export interface Head {
  readonly key: 'head';
  readonly seq: number;
  readonly hash: string;
  readonly hlc: string;
  readonly ticket: number;
  readonly schemaVersion: number;
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * The indexes of every table, in Dexie's notation. Only what a named query asks for is listed: each index
 * costs every write. Compound keys start with what the query fixes and end with what it sorts by.
 */
export const indexes = {
  preferences: 'id',
  coaches: 'id',
  clients: 'id',
  teams: 'id, clientId',
  reps: 'id, clientId, teamId',
  privateNotes: 'id, clientId, repId',
  recordings: 'id, clientId, [clientId+hash], [clientId+bytes], [clientId+fileName]',
  calls: 'id, clientId, [clientId+date], [repId+date], recordingId',
  transcripts: 'id, clientId, callId',
  transcriptSources: 'id, clientId, transcriptId',
  rubrics: 'id, clientId, family',
  scorecards: 'id, clientId, callId, rubricId, [clientId+state+startedAt], [clientId+coachId+state+callId]',
  evidence: 'id, clientId, scorecardId, callId',
  counts: 'id, clientId, callId',
  draws: 'id, clientId, repId',
  listenings: 'id, clientId, [callId+coachId]',
  coachingSettings: 'id, clientId',
  pipelineSettings: 'id, clientId',
  dealOwners: 'id, clientId, repId',
  snapshots: 'id, [clientId+takenOn], clientId',
  snapshotDeals: 'id, clientId, snapshotId',
  columnMappings: 'id, [clientId+kind], clientId',
  questionnaires: 'id, [clientId+version], clientId',
  selfAssessments: 'id, clientId, [repId+round], questionnaireId',
  handOvers: 'id, clientId',
  leaderGuesses: 'id, clientId, repId',
  placements: 'id, clientId, [repId+cycle]',
  contracts: 'id, clientId, [repId+cycle], [clientId+state]',
  frameworks: 'id, clientId',
  assessments: 'id, clientId, [clientId+quarter], [repId+quarter], frameworkId',
  quarterlyCycles: 'id, clientId, frameworkId, teamId',
  trainingBudgets: 'id, clientId, frameworkId',
  reportPlans: 'id, clientId',
} as const satisfies Record<TableName, string>;

/** The row of changes and the database's own state: no record, never in a bundle. */
export const ownIndexes = {
  changes: 'seq, id, [clientId+seq], *about',
  meta: 'key',
} as const;

export type Rows = { [T in TableName]: RecordOf<T> } & { changes: KeptChange; meta: Head };
