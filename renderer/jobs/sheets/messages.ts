import { z } from 'zod';
import type { Sheet } from '../../../shared/report/sheet';
import { aList } from '../envelope';

/** What the worker is asked to write; it answers with bytes. */
export const SheetsOrder = z.strictObject({
  as: z.enum(['xlsx', 'csv', 'zip of csv']),
  sheets: aList<readonly Sheet[]>(),
});
export type SheetsOrder = z.infer<typeof SheetsOrder>;
