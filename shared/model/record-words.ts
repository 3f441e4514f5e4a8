import { listed } from '../lib/words';
import type { TableName } from './workbook';

/** What the user calls a record of each table, and several of them. */
const words: Readonly<Record<TableName, readonly [one: string, many: string]>> = {
  preferences: ['setting', 'settings'],
  coaches: ['coach', 'coaches'],
  clients: ['client', 'clients'],
  teams: ['team', 'teams'],
  reps: ['rep', 'reps'],
  privateNotes: ['private note', 'private notes'],
  recordings: ['recording', 'recordings'],
  calls: ['call', 'calls'],
  transcripts: ['transcript', 'transcripts'],
  transcriptSources: ['transcript file', 'transcript files'],
  rubrics: ['rubric version', 'rubric versions'],
  scorecards: ['scorecard', 'scorecards'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  counts: ['count', 'counts'],
  draws: ['drawn queue', 'drawn queues'],
  listenings: ['listening position', 'listening positions'],
  coachingSettings: ['coaching setting', 'coaching settings'],
  pipelineSettings: ['pipeline setting', 'pipeline settings'],
  dealOwners: ['owner of deals', 'owners of deals'],
  columnMappings: ['mapping of columns', 'mappings of columns'],
  snapshots: ['pipeline snapshot', 'pipeline snapshots'],
  snapshotDeals: ['set of deals', 'sets of deals'],
  questionnaires: ['set of questions', 'sets of questions'],
  selfAssessments: ['self-assessment', 'self-assessments'],
  handOvers: ['hand-over', 'hand-overs'],
  leaderGuesses: ['leader’s guess', 'leader’s guesses'],
  placements: ['place on the priority matrix', 'places on the priority matrix'],
  contracts: ['coaching contract', 'coaching contracts'],
  frameworks: ['framework version', 'framework versions'],
  assessments: ['assessment', 'assessments'],
  quarterlyCycles: ['quarterly cycle', 'quarterly cycles'],
  trainingBudgets: ['training budget', 'training budgets'],
  reportPlans: ['plan of a report', 'plans of reports'],
};

/** What the user calls a record of a table, as in `this rep`. */
export const recordWord = (table: TableName): string => words[table][0];

/** What the user calls a number of records of a table, as in `12 reps`. */
export const recordsWord = (table: TableName, count: number): string => words[table][count === 1 ? 0 : 1];

/** Records of several tables in words, as `1 rep and 2 calls`. */
export const countedRecords = (counts: ReadonlyMap<TableName, number>): string =>
  listed([...counts].map(([table, count]) => `${count} ${recordsWord(table, count)}`));
