import { assertNever } from '../../../shared/lib/assert-never';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { xlsxOf } from '../../../shared/report/format/xlsx';
import { csvOf, zipOfCsv } from './csv';
import type { SheetsOrder } from './messages';

self.onmessage = ({ data }: MessageEvent<SheetsOrder>) => {
  self.postMessage(written(data));
};

function written({ as, sheets }: SheetsOrder): Result<Uint8Array> {
  try {
    switch (as) {
      case 'xlsx':
        return ok(xlsxOf(sheets));
      case 'csv':
        return ok(new TextEncoder().encode(csvOf(sheets)));
      case 'zip of csv':
        return ok(zipOfCsv(sheets));
      default:
        return assertNever(as);
    }
  } catch (error) {
    return fail(
      `The table could not be written (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}
