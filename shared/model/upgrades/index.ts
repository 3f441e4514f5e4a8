import { diagnosisAndContracts } from './002-diagnosis-and-contracts';
import { competenciesAndReports } from './003-competencies-and-reports';
import type { RawWorkbook, UpgradeStep } from './step';

/** The steps in order, one a file. The first schema needs none. */
const steps: readonly UpgradeStep[] = [diagnosisAndContracts, competenciesAndReports];

/**
 * A workbook of an older version as one of this version. Gives the same workbook when it is of this version.
 * Throws where a step is missing, which the tests rule out for every version ever written.
 */
export function upgrade(workbook: RawWorkbook, from: number, to: number): RawWorkbook {
  let upgraded = workbook;
  for (let version = from + 1; version <= to; version++) {
    const step = steps.find((candidate) => candidate.to === version);
    if (!step) throw new Error(`There is no upgrade step to version ${version}`);
    upgraded = step.run(upgraded);
  }
  return upgraded;
}
