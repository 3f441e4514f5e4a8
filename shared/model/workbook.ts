import type { z } from 'zod';
import { Assessment } from './assessment';
import { Call } from './call';
import { Client } from './client';
import { Coach } from './coach';
import { CoachingSettings } from './coaching-settings';
import { ColumnMapping } from './column-mapping';
import { Contract } from './contract';
import { Count } from './count';
import { Draw } from './draw';
import { Evidence } from './evidence';
import type { Id } from './fields';
import { Framework } from './framework';
import { HandOver } from './hand-over';
import { LeaderGuess } from './leader-guess';
import { Listening } from './listening';
import { DealOwner, PipelineSettings } from './pipeline-settings';
import { Placement } from './placement';
import { Preferences } from './preferences';
import { PrivateNote } from './private-note';
import { QuarterlyCycle } from './quarterly-cycle';
import { Questionnaire } from './questionnaire';
import { Recording } from './recording';
import { Rep } from './rep';
import { ReportPlan } from './report-plan';
import { Rubric } from './rubric';
import { Scorecard } from './scorecard';
import { SelfAssessment } from './self-assessment';
import { Snapshot, SnapshotDeals } from './snapshot';
import { Team } from './team';
import { TrainingBudget } from './training-budget';
import { Transcript, TranscriptSource } from './transcript';

/** The version of the whole workbook: the number of its last upgrade step. */
export const schemaVersion = 3;

/** Every table and the schema of its records, parents before children. */
export const schemas = {
  preferences: Preferences,
  coaches: Coach,
  clients: Client,
  teams: Team,
  reps: Rep,
  privateNotes: PrivateNote,
  recordings: Recording,
  calls: Call,
  transcripts: Transcript,
  transcriptSources: TranscriptSource,
  rubrics: Rubric,
  scorecards: Scorecard,
  evidence: Evidence,
  counts: Count,
  draws: Draw,
  listenings: Listening,
  coachingSettings: CoachingSettings,
  pipelineSettings: PipelineSettings,
  dealOwners: DealOwner,
  snapshots: Snapshot,
  snapshotDeals: SnapshotDeals,
  columnMappings: ColumnMapping,
  questionnaires: Questionnaire,
  selfAssessments: SelfAssessment,
  handOvers: HandOver,
  leaderGuesses: LeaderGuess,
  placements: Placement,
  contracts: Contract,
  frameworks: Framework,
  assessments: Assessment,
  quarterlyCycles: QuarterlyCycle,
  trainingBudgets: TrainingBudget,
  reportPlans: ReportPlan,
} as const satisfies Record<string, z.ZodType<{ id: Id }>>;

export type TableName = keyof typeof schemas;
export type RecordOf<T extends TableName> = Readonly<z.infer<(typeof schemas)[T]>>;

export const tableNames = Object.keys(schemas) as readonly TableName[];

/** Tables of the install: they belong to no client. All others hold records of exactly one. */
const installTables: ReadonlySet<TableName> = new Set(['preferences', 'coaches']);

/** Tables that stay on this machine, whatever is exported. */
const privateTables: ReadonlySet<TableName> = new Set([
  'preferences',
  'privateNotes',
  'listenings',
  'handOvers',
]);

/** Whether the records of a table belong to a client. */
export const isClientTable = (table: TableName): boolean => !installTables.has(table);

/** Whether the records of a table may leave the machine in a bundle. */
export const isShared = (table: TableName): boolean => !privateTables.has(table);

/** The client that a record belongs to; undefined for records of the install. */
export function clientOf(
  table: TableName,
  record: { readonly id: Id; readonly clientId?: Id },
): Id | undefined {
  if (!isClientTable(table)) return undefined;
  return table === 'clients' ? record.id : record.clientId;
}

/** All tables of a client as one value. */
export type Workbook = { readonly [T in TableName]: readonly RecordOf<T>[] };

/** A workbook with nothing in it. */
export const emptyWorkbook = (): Workbook => ({
  preferences: [],
  coaches: [],
  clients: [],
  teams: [],
  reps: [],
  privateNotes: [],
  recordings: [],
  calls: [],
  transcripts: [],
  transcriptSources: [],
  rubrics: [],
  scorecards: [],
  evidence: [],
  counts: [],
  draws: [],
  listenings: [],
  coachingSettings: [],
  pipelineSettings: [],
  dealOwners: [],
  columnMappings: [],
  snapshots: [],
  snapshotDeals: [],
  questionnaires: [],
  selfAssessments: [],
  handOvers: [],
  leaderGuesses: [],
  placements: [],
  contracts: [],
  frameworks: [],
  assessments: [],
  quarterlyCycles: [],
  trainingBudgets: [],
  reportPlans: [],
});

export interface Reference {
  readonly from: TableName;
  readonly field: string;
  readonly to: TableName;
  /**
   * Both records hang on the same record, which this field of both names: the way to find who names a record
   * without reading all.
   */
  readonly beside?: string;
  /** The record was kept without being asked for and goes when the one it names is deleted. */
  readonly goesAlong?: true;
}

/** Every field that names a record of another table. Null names nothing. */
export const references: readonly Reference[] = [
  { from: 'preferences', field: 'coachId', to: 'coaches' },
  { from: 'preferences', field: 'openClientId', to: 'clients' },
  { from: 'teams', field: 'clientId', to: 'clients' },
  { from: 'reps', field: 'clientId', to: 'clients' },
  { from: 'reps', field: 'teamId', to: 'teams' },
  { from: 'privateNotes', field: 'repId', to: 'reps' },
  { from: 'privateNotes', field: 'coachId', to: 'coaches' },
  { from: 'recordings', field: 'clientId', to: 'clients' },
  { from: 'calls', field: 'repId', to: 'reps' },
  { from: 'calls', field: 'recordingId', to: 'recordings' },
  { from: 'transcripts', field: 'callId', to: 'calls' },
  { from: 'transcriptSources', field: 'transcriptId', to: 'transcripts' },
  { from: 'rubrics', field: 'clientId', to: 'clients' },
  { from: 'scorecards', field: 'callId', to: 'calls' },
  { from: 'scorecards', field: 'coachId', to: 'coaches' },
  { from: 'scorecards', field: 'rubricId', to: 'rubrics' },
  { from: 'scorecards', field: 'amends', to: 'scorecards', beside: 'callId' },
  { from: 'scorecards', field: 'supersededBy', to: 'scorecards', beside: 'callId' },
  { from: 'evidence', field: 'scorecardId', to: 'scorecards' },
  { from: 'evidence', field: 'callId', to: 'calls' },
  { from: 'counts', field: 'callId', to: 'calls' },
  { from: 'counts', field: 'coachId', to: 'coaches' },
  { from: 'draws', field: 'repId', to: 'reps' },
  { from: 'listenings', field: 'callId', to: 'calls', goesAlong: true },
  { from: 'listenings', field: 'coachId', to: 'coaches' },
  { from: 'coachingSettings', field: 'clientId', to: 'clients' },
  { from: 'pipelineSettings', field: 'clientId', to: 'clients' },
  { from: 'dealOwners', field: 'repId', to: 'reps' },
  { from: 'snapshots', field: 'clientId', to: 'clients' },
  { from: 'snapshotDeals', field: 'snapshotId', to: 'snapshots' },
  { from: 'columnMappings', field: 'clientId', to: 'clients' },
  { from: 'questionnaires', field: 'clientId', to: 'clients' },
  { from: 'selfAssessments', field: 'repId', to: 'reps' },
  { from: 'selfAssessments', field: 'questionnaireId', to: 'questionnaires' },
  { from: 'handOvers', field: 'selfAssessmentId', to: 'selfAssessments' },
  { from: 'leaderGuesses', field: 'repId', to: 'reps' },
  { from: 'leaderGuesses', field: 'coachId', to: 'coaches' },
  { from: 'placements', field: 'repId', to: 'reps' },
  { from: 'contracts', field: 'repId', to: 'reps' },
  { from: 'contracts', field: 'coachId', to: 'coaches' },
  { from: 'contracts', field: 'amends', to: 'contracts', beside: 'repId' },
  { from: 'contracts', field: 'supersededBy', to: 'contracts', beside: 'repId' },
  { from: 'frameworks', field: 'clientId', to: 'clients' },
  { from: 'assessments', field: 'repId', to: 'reps' },
  { from: 'assessments', field: 'frameworkId', to: 'frameworks' },
  { from: 'assessments', field: 'coachId', to: 'coaches' },
  { from: 'quarterlyCycles', field: 'clientId', to: 'clients' },
  { from: 'quarterlyCycles', field: 'teamId', to: 'teams' },
  { from: 'quarterlyCycles', field: 'frameworkId', to: 'frameworks' },
  { from: 'trainingBudgets', field: 'clientId', to: 'clients' },
  { from: 'trainingBudgets', field: 'frameworkId', to: 'frameworks' },
  { from: 'reportPlans', field: 'clientId', to: 'clients' },
];

/** The references that a table's records hold. */
export const referencesFrom = (table: TableName): readonly Reference[] =>
  references.filter(({ from }) => from === table);

/** The references that name records of a table. */
export const referencesTo = (table: TableName): readonly Reference[] =>
  references.filter(({ to }) => to === table);

/** Fields that are noted without an act of the user. What happens to them stands in no one's way. */
const notedFields: Partial<Record<TableName, readonly string[]>> = {
  recordings: ['durationMs'],
  listenings: ['positionMs'],
};

/** Whether a field of a table is noted without an act of the user, such as where playback stopped. */
export const isNoted = (table: TableName, field: string): boolean =>
  notedFields[table]?.includes(field) ?? false;
