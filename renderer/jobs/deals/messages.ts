import type { FoundDeals, DealsPlan } from '../../../shared/codec/deals/plan';
import type { DealMapping } from '../../../shared/codec/deals/mapping';
import type { DealsReading } from '../../../shared/codec/deals/source';
import type { Result } from '../../../shared/lib/result';
import type { CrmSource } from '../../../shared/model/snapshot';

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
export type DealsRequest =
  | { readonly is: 'piece'; readonly bytes: Uint8Array; readonly from: number; readonly size: number }
  | { readonly is: 'open' }
  | ({ readonly is: 'plan' } & DealsQuestion)
  | { readonly is: 'pack' }
  | { readonly is: 'rejected' };

/** What it answers to each. */
export interface DealsAnswers {
  readonly piece: Result<undefined>;
  readonly open: Result<OpenedDeals>;
  readonly plan: Result<DealsAnswer>;
  /** The columns of the deals that were planned last, as a record holds them. */
  readonly pack: Result<string>;
  /** The rejected rows as a CSV file. */
  readonly rejected: Result<string>;
}

/** How far a worker has come, of 1; between question and answer. */
export interface DealsProgress {
  readonly progress: number;
}
