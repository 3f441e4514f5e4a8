import type { AppInfo, BackupInfo, Bridge, Sentinel } from '../../shared/bridge/bridge';
import type { Result } from '../../shared/lib/result';
import { schemaVersion } from '../../shared/model/workbook';
import { appendLines } from './append-lines';
import { backupParts, sendBackup } from './backup';
import { compare, type Finding } from './compare';
import { readHead, sentinelOf } from './head';
import { openDatabase, storedVersion, type Database } from './open-db';

/** How an opening ended: ready to work, or what stands in the way. */
export type Opening =
  | { readonly is: 'ready'; readonly db: Database; readonly info: AppInfo }
  /** A newer program wrote this data; nothing was touched. */
  | { readonly is: 'too new'; readonly info: AppInfo }
  | {
      readonly is: 'damaged';
      readonly db: Database;
      readonly info: AppInfo;
      readonly sentinel: Sentinel | undefined;
      readonly losses: readonly string[];
      /** Whether the user had the damaged database set aside; then this one is empty because of that. */
      readonly setAside: 'not yet' | 'done' | 'failed';
    }
  /** The database is whole, but the main process holds no journal of it: its folder was moved or removed. */
  | {
      readonly is: 'journal lost';
      readonly db: Database;
      readonly info: AppInfo;
      readonly recordings: { readonly known: number; readonly missing: number };
    }
  /** The store cannot be opened at all. `mayRebuild` when the main process holds what is needed. */
  | { readonly is: 'failed'; readonly why: string; readonly mayRebuild: boolean };

/**
 * Opens the database and compares it with what the main process holds, before anything is shown. A journal
 * that is behind is brought up; a lost one is told before a new one is begun.
 */
export async function open(bridge: Bridge, name?: string): Promise<Opening> {
  const asked = bridge.journal.sentinel();
  // Whoever waits for it is told; until then a failure must not go about unheard.
  asked.catch(() => undefined);
  // The browser reads what databases there are meanwhile: the first question to it takes longest.
  const [info] = await Promise.all([bridge.app.info(), storedVersion(name).catch(() => undefined)]);
  if (info.schemaVersion > schemaVersion) return { is: 'too new', info };
  // A store with damaged files fails once: the browser puts it away, and the second try opens an empty one.
  // The journal knows better, so that ends at the recovery screen.
  const opened = await openDatabase(name)
    .catch(() => openDatabase(name))
    .catch((error: unknown) => String(error));
  const sentinel = await asked;
  if (typeof opened === 'string')
    return { is: 'failed', why: await whyNot(bridge, opened), mayRebuild: sentinel !== undefined };
  if (!opened.ok) return { is: 'too new', info };
  const db = opened.value;
  const finding = await compare(db, sentinel);
  return settle(bridge, db, info, sentinel, finding);
}

/**
 * Begins a new journal for a database whose own is gone: first everything is backed up, so that the new journal
 * has a ground to stand on, then the journal starts at the last change. Nothing of the database is touched.
 */
export async function beginNewJournal(
  db: Database,
  bridge: Pick<Bridge, 'journal' | 'backups'>,
): Promise<Result<BackupInfo>> {
  const backup = await sendBackup(backupParts(db), bridge.backups, 'the journal was missing');
  if (!backup.ok) return backup;
  const begun = await bridge.journal.restart(sentinelOf(await readHead(db)));
  return begun.ok ? backup : begun;
}

async function whyNot(bridge: Pick<Bridge, 'database'>, error: string): Promise<string> {
  const setAside = await bridge.database.wasSetAside();
  const before = setAside && !setAside.ok ? `It could not be moved aside either: ${setAside.error} ` : '';
  return `The database could not be opened (${error.replace(/\.$/, '')}). ${before}`.trim();
}

/** Recordings lie beside the journal: what took the one may have taken the others. */
async function recordingsThere(db: Database, bridge: Pick<Bridge, 'recordings'>) {
  const hashes = [...new Set((await db.recordings.toArray()).map(({ hash }) => hash))];
  const missing = hashes.length > 0 ? await bridge.recordings.missing({ hashes }) : [];
  return { known: hashes.length, missing: missing.length };
}

async function settle(
  bridge: Bridge,
  db: Database,
  info: AppInfo,
  sentinel: Sentinel | undefined,
  finding: Finding,
): Promise<Opening> {
  switch (finding.is) {
    case 'fresh':
    case 'sound':
      return { is: 'ready', db, info };
    case 'journal behind': {
      const { result } = await appendLines(bridge.journal, finding.missing);
      return result.ok ? { is: 'ready', db, info } : { is: 'failed', why: result.error, mayRebuild: false };
    }
    case 'journal lost':
      return { is: 'journal lost', db, info, recordings: await recordingsThere(db, bridge) };
    case 'database damaged': {
      const setAside = await bridge.database.wasSetAside();
      return {
        is: 'damaged',
        db,
        info,
        sentinel,
        losses: finding.losses,
        setAside: setAside === undefined ? 'not yet' : setAside.ok ? 'done' : 'failed',
      };
    }
  }
}
