import type { Json } from '../../lib/canonical-json';

/** All tables of a workbook of some version, before any schema is asked. */
export type RawWorkbook = Readonly<Record<string, readonly Readonly<Record<string, Json>>[]>>;

/** A pure function from one version of the whole workbook to the next. */
export interface UpgradeStep {
  readonly to: number;
  readonly run: (workbook: RawWorkbook) => RawWorkbook;
}
