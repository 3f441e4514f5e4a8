import { fail, ok, type Result } from '../../../shared/lib/result';
import { xlsxOf } from '../../../shared/report/format/xlsx';
import { csvOf } from './csv';
import type { SheetsOrder } from './messages';

self.onmessage = ({ data }: MessageEvent<SheetsOrder>) => {
  self.postMessage(written(data));
};

function written({ as, sheets }: SheetsOrder): Result<Uint8Array> {
  try {
    return ok(as === 'xlsx' ? xlsxOf(sheets) : new TextEncoder().encode(csvOf(sheets)));
  } catch (error) {
    return fail(
      `The table could not be written (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}
