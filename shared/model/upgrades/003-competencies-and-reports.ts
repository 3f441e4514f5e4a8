import type { UpgradeStep } from './step';

/** The tables that came with competencies, the quarterly cycle and the client's report. */
const tables = ['frameworks', 'assessments', 'quarterlyCycles', 'trainingBudgets', 'reportPlans'];

/** Nothing that was there changes: a workbook of the second version has none of these records. */
export const competenciesAndReports: UpgradeStep = {
  to: 3,
  run: (workbook) => ({ ...workbook, ...Object.fromEntries(tables.map((table) => [table, []])) }),
};
