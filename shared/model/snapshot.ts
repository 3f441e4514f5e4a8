import { z } from 'zod';
import { isBase64 } from '../lib/base64';
import { Day, Id, Instant, Line, Sha256 } from './fields';

export const crmSources = ['salesforce', 'hubspot', 'pipedrive', 'spreadsheet'] as const;
export type CrmSource = (typeof crmSources)[number];

/**
 * One export of the client's CRM, kept as it was on its day: the pipeline at one moment. It is never changed;
 * a later export is the next snapshot, so that weeks can be compared. The deals stand in a record of their own.
 */
export const Snapshot = z.strictObject({
  id: Id,
  clientId: Id,
  /** The day that the export describes. */
  takenOn: Day,
  source: z.enum(crmSources),
  fileName: Line,
  /** Hash of the file, so that the same file again changes nothing. */
  fileHash: Sha256,
  /** Rows of the file; those that were stored as deals and those that were reported add up to it. */
  rowsRead: z.int().min(0),
  rowsStored: z.int().min(0),
  rowsReported: z.int().min(0),
  /** Deals: fewer than the rows where the file holds a row for each step of a deal's stage history. */
  deals: z.int().min(0),
  /** What the file has and an audit may use, as `amount`, `closed`, `stage history`. */
  has: z.array(Line),
  importedAt: Instant,
});
export type Snapshot = Readonly<z.infer<typeof Snapshot>>;

/** Bytes as text: what a record can hold of a table of columns. */
const Base64 = z.string().refine(isBase64, 'is no base64');

/**
 * The deals of a snapshot as columns, compressed: read by workers, never by a list. A row each would take the
 * database minutes where this takes a tenth of a second.
 */
export const SnapshotDeals = z.strictObject({
  id: Id,
  clientId: Id,
  snapshotId: Id,
  /** The form of the columns, so that a later form can still read this one. */
  form: z.literal(1),
  columns: Base64,
});
export type SnapshotDeals = Readonly<z.infer<typeof SnapshotDeals>>;
