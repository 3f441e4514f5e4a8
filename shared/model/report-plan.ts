import { z } from 'zod';
import { Day, Id, Instant, Line, Text } from './fields';

export const reportKinds = ['client review'] as const;

/** How a client's report is put together: what goes in, for whom, and whether people are named. */
export const ReportPlan = z.strictObject({
  id: Id,
  clientId: Id,
  kind: z.enum(reportKinds),
  title: Line,
  /** Who hands it over, as on the cover: the firm or the coach. */
  preparedBy: Line,
  /** A word to the reader, beside the contents; empty for none. */
  foreword: Text,
  /** The first day of the quarter that it reports on; null for the last one with data. */
  quarter: Day.nullable(),
  /** Sections that are left out. What a later version adds is in until somebody leaves it out. */
  leftOut: z.array(Line).max(60),
  isAnonymous: z.boolean(),
  paper: z.enum(['A4', 'Letter']),
  createdAt: Instant,
});
export type ReportPlan = Readonly<z.infer<typeof ReportPlan>>;

/** A plan as it stands before anybody has changed it: every section, with names, on A4. */
export const blankReportPlan = (
  given: Pick<ReportPlan, 'id' | 'clientId' | 'createdAt'> & Partial<ReportPlan>,
): ReportPlan => ({
  kind: 'client review',
  title: '',
  preparedBy: '',
  foreword: '',
  quarter: null,
  leftOut: [],
  isAnonymous: false,
  paper: 'A4',
  ...given,
});
