import type { UpgradeStep } from './step';

/** The tables that came with pipelines, self-assessments, priorities and contracts. */
const tables = [
  'coachingSettings',
  'pipelineSettings',
  'dealOwners',
  'snapshots',
  'snapshotDeals',
  'columnMappings',
  'questionnaires',
  'selfAssessments',
  'handOvers',
  'leaderGuesses',
  'placements',
  'contracts',
];

/** Nothing that was there changes: a workbook of the first version has none of these records. */
export const diagnosisAndContracts: UpgradeStep = {
  to: 2,
  run: (workbook) => ({ ...workbook, ...Object.fromEntries(tables.map((table) => [table, []])) }),
};
