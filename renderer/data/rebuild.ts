import type { BackupInfo, Bridge, Sentinel } from '../../shared/bridge/bridge';
import type { Json } from '../../shared/lib/canonical-json';
import type { Result } from '../../shared/lib/result';
import { fail, ok } from '../../shared/lib/result';
import { applyEdit, Change } from '../../shared/model/change';
import { upgrade } from '../../shared/model/upgrades';
import type { RawWorkbook } from '../../shared/model/upgrades/step';
import { schemaVersion, tableNames } from '../../shared/model/workbook';
import { agree } from './compare';
import { blankHead, countRecords, firstHash } from './head';
import type { Head, KeptChange } from './indexes';
import type { Database } from './open-db';
import { nextHash } from './seal';

/** What a rebuild brought back. */
export interface Rebuilt {
  readonly fromBackup: string | undefined;
  readonly changesReplayed: number;
  readonly counts: Readonly<Record<string, number>>;
}

type Rows = Map<string, Map<string, Readonly<Record<string, unknown>>>>;

/**
 * Puts an empty database together again from the newest sound backup and the journal after it. Ends with the
 * state that the sentinel describes, or says why it cannot and leaves the database empty.
 */
export async function rebuild(
  db: Database,
  bridge: Pick<Bridge, 'journal' | 'backups'>,
  sentinel: Sentinel,
  onProgress: (done: number, total: number) => void,
): Promise<Result<Rebuilt>> {
  const backup = await newestSound(bridge, sentinel);
  const rows: Rows = new Map(tableNames.map((table) => [table, new Map()]));
  const changes: KeptChange[] = [];
  const start = { seq: backup?.seq ?? 0, hash: firstHash };
  if (backup) {
    const read = await readBackup(bridge, backup, rows, changes);
    if (!read.ok) return read;
    start.hash = changes.at(-1)?.hash ?? firstHash;
  }
  const replayed = await replay(bridge, start, sentinel, rows, changes, onProgress);
  if (!replayed.ok) return replayed;
  const head: Head = { ...blankHead, ...sentinel, key: 'head', hlc: changes.at(-1)?.hlc ?? '', ticket: 0 };
  if (!agree(sentinel, { ...sentinel, counts: countsOf(rows) })) {
    return fail('What was put together does not agree with the journal. Restore a backup instead.');
  }
  await writeAll(db, rows, changes, head);
  const counts = await countRecords(db);
  return ok({ fromBackup: backup?.name, changesReplayed: replayed.value, counts });
}

/**
 * Fills an empty database from one backup alone; what came after it stays in the journal files, set aside.
 */
export async function restore(
  db: Database,
  bridge: Pick<Bridge, 'journal' | 'backups'>,
  backup: BackupInfo,
): Promise<Result<Rebuilt>> {
  const rows: Rows = new Map(tableNames.map((table) => [table, new Map()]));
  const changes: KeptChange[] = [];
  const read = await readBackup(bridge, backup, rows, changes);
  if (!read.ok) return read;
  const last = changes.at(-1);
  const sentinel: Sentinel = {
    seq: backup.seq,
    hash: last?.hash ?? firstHash,
    counts: countsOf(rows),
    schemaVersion,
  };
  const restarted = await bridge.journal.restart(sentinel);
  if (!restarted.ok) return restarted;
  await writeAll(db, rows, changes, {
    ...blankHead,
    ...sentinel,
    key: 'head',
    hlc: last?.hlc ?? '',
    ticket: 0,
  });
  return ok({ fromBackup: backup.name, changesReplayed: 0, counts: sentinel.counts });
}

async function newestSound(
  bridge: Pick<Bridge, 'backups'>,
  sentinel: Sentinel,
): Promise<BackupInfo | undefined> {
  const backups = await bridge.backups.list();
  const usable = backups
    .filter(({ seq, schemaVersion: version }) => seq <= sentinel.seq && version <= schemaVersion)
    .sort((a, b) => b.seq - a.seq);
  for (const backup of usable) {
    const verified = await bridge.backups.verify({ name: backup.name });
    if (verified.ok) return verified.value;
  }
  return undefined;
}

async function readBackup(
  bridge: Pick<Bridge, 'backups'>,
  backup: BackupInfo,
  rows: Rows,
  changes: KeptChange[],
): Promise<Result<void>> {
  const raw: Record<string, Readonly<Record<string, Json>>[]> = {};
  for (const table of [...Object.keys(backup.counts), 'changes']) {
    const read = await readTable(bridge, backup.name, table);
    if (!read.ok) return read;
    raw[table] = read.value;
  }
  for (const record of raw['changes'] ?? []) changes.push(keptChange(record));
  const { changes: _changes, ...records } = raw;
  const upgraded: RawWorkbook = upgrade(records, backup.schemaVersion, schemaVersion);
  for (const [table, list] of Object.entries(upgraded)) {
    rows.set(table, new Map(list.map((record) => [idOf(record), record])));
  }
  return ok(undefined);
}

/** A line of a backup's row of changes. Throws where it is none: the backup was sealed, so that cannot be. */
function keptChange({ hash, ...change }: Readonly<Record<string, Json>>): KeptChange {
  if (typeof hash !== 'string') throw new Error('A change of a backup has no hash');
  return { ...Change.parse(change), hash };
}

const idOf = (record: Readonly<Record<string, Json>>): string => {
  const { id } = record;
  if (typeof id !== 'string') throw new Error('A record of a backup has no id');
  return id;
};

async function readTable(bridge: Pick<Bridge, 'backups'>, name: string, table: string) {
  const records: Readonly<Record<string, Json>>[] = [];
  const limit = 5000;
  for (;;) {
    const part = await bridge.backups.read({ name, table, from: records.length, limit });
    if (!part.ok) return part;
    if (part.value.length === 0) return ok(records);
    records.push(...part.value.map((line) => JSON.parse(line) as Readonly<Record<string, Json>>));
  }
}

async function replay(
  bridge: Pick<Bridge, 'journal'>,
  start: { readonly seq: number; readonly hash: string },
  sentinel: Sentinel,
  rows: Rows,
  changes: KeptChange[],
  onProgress: (done: number, total: number) => void,
): Promise<Result<number>> {
  let { seq, hash } = start;
  while (seq < sentinel.seq) {
    const lines = await bridge.journal.read({ after: seq, limit: 1000 });
    if (lines.length === 0)
      return fail(`The journal ends at change ${seq}; change ${sentinel.seq} was expected.`);
    for (const line of lines) {
      hash = await nextHash(hash, line.change);
      if (line.seq !== seq + 1 || line.hash !== hash)
        return fail(`The journal is damaged at change ${seq + 1}.`);
      const change = Change.parse(JSON.parse(line.change));
      for (const edit of change.edits) apply(rows, edit);
      changes.push({ ...change, hash });
      seq = line.seq;
    }
    onProgress(seq - start.seq, sentinel.seq - start.seq);
  }
  return ok(seq - start.seq);
}

function apply(rows: Rows, edit: Change['edits'][number]): void {
  const table = rows.get(edit.table) ?? new Map();
  rows.set(edit.table, table);
  const after = applyEdit(table.get(edit.id), edit) as Readonly<Record<string, unknown>> | undefined;
  if (after) table.set(edit.id, after);
  else table.delete(edit.id);
}

async function writeAll(db: Database, rows: Rows, changes: readonly KeptChange[], head: Head): Promise<void> {
  await db.transaction('rw', [...tableNames, 'changes', 'meta'], async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
    for (const table of tableNames) await db.table(table).bulkPut([...(rows.get(table)?.values() ?? [])]);
    await db.changes.bulkPut([...changes]);
    await db.meta.put(head);
  });
}

const countsOf = (rows: Rows): Record<string, number> =>
  Object.fromEntries(tableNames.map((table) => [table, rows.get(table)?.size ?? 0]));
