import { counted, listed } from '../../shared/lib/words';
import type { TableName } from '../../shared/model/workbook';

/** Records of several tables in words, as `1 rep and 2 calls`. */
export const countedRecords = (counts: ReadonlyMap<TableName, number>): string =>
  listed([...counts].map(([table, count]) => counted(count, ...recordWords[table])));

const recordWords: Readonly<Record<TableName, readonly [one: string, many: string]>> = {
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
  rubrics: ['rubric', 'rubrics'],
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
};
