import { fail, type Result } from '../../../shared/lib/result';
import type { Sheet } from '../../../shared/report/sheet';
import { answerIn, Bytes } from '../envelope';
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

function ordered(order: SheetsOrder, signal?: AbortSignal): Promise<Result<Uint8Array>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    const end = (answer: Result<Uint8Array>): void => {
      worker.terminate();
      resolve(answer);
    };
    signal?.addEventListener('abort', () => end(fail('Stopped. Nothing was written.')), { once: true });
    worker.onmessage = ({ data }: MessageEvent<unknown>) =>
      end(answerIn(data, Bytes) ?? fail('The table could not be written (no answer).'));
    worker.onerror = (event) =>
      end(fail(`The table could not be written (${event.message || 'no memory'}).`));
    worker.postMessage(order);
  });
}
