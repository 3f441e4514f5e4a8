import { z } from 'zod';
import type { FoundDeals, DealsPlan } from '../../../shared/codec/deals/plan';
import type { DealMapping } from '../../../shared/codec/deals/mapping';
import type { DealsReading } from '../../../shared/codec/deals/source';
import { Sha256 } from '../../../shared/model/fields';
import type { CrmSource } from '../../../shared/model/snapshot';
import { aList, anObject, Bytes } from '../envelope';

/** A million deals are some two hundred megabytes; a larger file is something else. */
export const mostBytes = 480_000_000;

/** A sheet of a table file, as much as the page needs to ask about it. */
export interface DealsOutline {
  /** Empty for a file without sheets. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: number;
  /** The first filled cells of each column, at most three different ones. */
  readonly samples: readonly (readonly string[])[];
  readonly source: CrmSource;
  readonly mapping: DealMapping;
  readonly looksLikeDeals: boolean;
  /** Rows that an earlier import reported: no export, so they are never imported as deals. */
  readonly areReportedRows: boolean;
}

export interface OpenedDeals {
  readonly sheets: readonly DealsOutline[];
  /** SHA-256 of the file. */
  readonly hash: string;
}

export interface DealsQuestion {
  readonly sheet: number;
  readonly reading: DealsReading;
  /** Today, counted from 1970-01-01. */
  readonly today: number;
}

/** What a file of deals was found to be, without the deals, which stay in the worker. */
export interface DealsAnswer extends Omit<DealsPlan, 'found'> {
  readonly found: FoundSummary | undefined;
}

export interface FoundSummary extends Omit<FoundDeals, 'deals'> {
  /** The first reported rows only; `rowsReported` counts them all. */
  readonly rejected: FoundDeals['rejected'];
  readonly rowsReported: number;
  readonly deals: number;
}

/** What the worker is asked, one thing after the other. */
export const DealsRequest = z.discriminatedUnion('is', [
  z
    .strictObject({
      is: z.literal('piece'),
      bytes: Bytes,
      from: z.int().min(0),
      size: z.int().min(0).max(mostBytes),
    })
    .refine(({ bytes, from, size }) => from + bytes.length <= size, 'lies outside the file'),
  z.strictObject({ is: z.literal('open') }),
  z.strictObject({
    is: z.literal('plan'),
    sheet: z.int().min(0),
    reading: anObject<DealsReading>(),
    today: z.int(),
  }),
  z.strictObject({ is: z.literal('pack') }),
  z.strictObject({ is: z.literal('rejected') }),
]);
export type DealsRequest = z.infer<typeof DealsRequest>;

/** What it answers to each. */
export const dealsAnswers = {
  piece: z.undefined(),
  open: z.strictObject({ sheets: aList<OpenedDeals['sheets']>(), hash: Sha256 }),
  plan: anObject<DealsAnswer>(),
  /** The columns of the deals that were planned last, as a record holds them. */
  pack: z.string(),
  /** The rejected rows as a CSV file. */
  rejected: z.string(),
} as const satisfies Readonly<Record<DealsRequest['is'], z.ZodType>>;
