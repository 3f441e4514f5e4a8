import type { Json } from '../../lib/canonical-json';

/** All tables of a workbook of some version, before any schema is asked. */
export type RawWorkbook = Readonly<Record<string, readonly Readonly<Record<string, Json>>[]>>;

/** A pure function from one version of the whole workbook to the next. */
export interface UpgradeStep {
  readonly to: number;
  readonly run: (workbook: RawWorkbook) => RawWorkbook;
}

/** The steps in order, one a file. The first schema needs none. */
const steps: readonly UpgradeStep[] = [];

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
