import type { Result } from '../../../shared/lib/result';
import type { Sheet } from '../../../shared/report/sheet';
import { writtenBy } from '../written-by';
import type { SheetsOrder } from './messages';

/** Sheets as the bytes of an XLSX file, written in a worker. */
export const writeWorkbook = (sheets: readonly Sheet[], signal?: AbortSignal): Promise<Result<Uint8Array>> =>
  ordered({ as: 'xlsx', sheets }, signal);

/** Sheets as the bytes of a CSV file in UTF-8, written in a worker. */
export const writeCsv = (sheets: readonly Sheet[]): Promise<Result<Uint8Array>> =>
  ordered({ as: 'csv', sheets });

/** Sheets as a zip with one CSV file a table, written in a worker. */
export const writeCsvs = (sheets: readonly Sheet[], signal?: AbortSignal): Promise<Result<Uint8Array>> =>
  ordered({ as: 'zip of csv', sheets }, signal);

const ordered = (order: SheetsOrder, signal?: AbortSignal): Promise<Result<Uint8Array>> =>
  writtenBy(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), order, {
    sorry: 'The table could not be written',
    signal,
  });
