import type { Sentinel } from '../../../shared/bridge/bridge';

// A backup is gzip over lines of JSON: a head, a line for every record, and a seal over all before it.
//   {"format":"benchcoach-backup","version":1,"madeAt":"…","reason":"…","sentinel":{…}}
//   {"table":"calls","record":{…}}
//   {"seal":{"sha256":"…","counts":{"calls":3}}}

export interface BackupHead {
  readonly format: 'benchcoach-backup';
  readonly version: 1;
  readonly madeAt: string;
  readonly reason: string;
  readonly sentinel: Sentinel;
}

export interface Seal {
  readonly sha256: string;
  /** Records a table, as they were counted while writing. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The name of a backup. It sorts by time. */
export const backupName = (madeAt: string, seq: number): string =>
  `backup-${madeAt.replaceAll(/[:.]/g, '-')}-${seq}.ndjson.gz`;

/** Whether a name is one that backupName gives: nothing else in the folder is ever touched. */
export const isBackupName = (name: string): boolean =>
  /^backup-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-\d+\.ndjson\.gz$/.test(name);

export const headLine = (head: BackupHead): string => `${JSON.stringify(head)}\n`;
export const sealLine = (seal: Seal): string => `${JSON.stringify({ seal })}\n`;

/** The line of a record, given as JSON without line breaks. */
export const recordLine = (table: string, record: string): string =>
  `{"table":${JSON.stringify(table)},"record":${record}}\n`;

/** Reads a head; undefined where the text is none. */
export function parseHead(text: string): BackupHead | undefined {
  const read = parsed(text);
  return isHead(read) ? read : undefined;
}

/** Reads a record's line: its table and the record's own text; undefined where the text is no such line. */
export function parseRecord(text: string): { readonly table: string; readonly record: string } | undefined {
  const mark = ',"record":';
  const at = text.indexOf(mark);
  if (!text.startsWith('{"table":') || at < 0 || !text.endsWith('}')) return undefined;
  const table = parsed(text.slice('{"table":'.length, at));
  return typeof table === 'string' ? { table, record: text.slice(at + mark.length, -1) } : undefined;
}

/** Reads a seal; undefined where the text is none. */
export function parseSeal(text: string): Seal | undefined {
  const read = text.startsWith('{"seal":') ? parsed(text) : undefined;
  const seal = typeof read === 'object' && read !== null && 'seal' in read ? read.seal : undefined;
  return isSeal(seal) ? seal : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (read: unknown): read is Readonly<Record<string, unknown>> =>
  typeof read === 'object' && read !== null;

const isCounts = (read: unknown): read is Readonly<Record<string, number>> =>
  isObject(read) && Object.values(read).every((count) => typeof count === 'number');

const isSeal = (read: unknown): read is Seal =>
  isObject(read) && typeof read['sha256'] === 'string' && isCounts(read['counts']);

const isHead = (read: unknown): read is BackupHead =>
  isObject(read) &&
  read['format'] === 'benchcoach-backup' &&
  read['version'] === 1 &&
  typeof read['madeAt'] === 'string' &&
  typeof read['reason'] === 'string' &&
  isSentinel(read['sentinel']);

const isSentinel = (read: unknown): read is Sentinel =>
  isObject(read) &&
  typeof read['seq'] === 'number' &&
  typeof read['hash'] === 'string' &&
  typeof read['schemaVersion'] === 'number' &&
  isCounts(read['counts']);
