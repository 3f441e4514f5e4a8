import { z } from 'zod';
import { assertNever } from '../../../shared/lib/assert-never';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { xlsxOf } from '../../../shared/report/format/xlsx';
import { csvOf, zipOfCsv } from './csv';
import { SheetsOrder } from './messages';

z.config({ jitless: true });

self.onmessage = ({ data }: MessageEvent<unknown>) => {
  self.postMessage(written(data));
};

function written(order: unknown): Result<Uint8Array> {
  try {
    const { as, sheets } = SheetsOrder.parse(order);
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
