import type { Sheet } from '../../../shared/report/sheet';

/** What the worker is asked to write. */
export interface SheetsOrder {
  readonly as: 'xlsx' | 'csv' | 'zip of csv';
  readonly sheets: readonly Sheet[];
}
