import type { BackupInfo, BackupsBridge, Sentinel } from '../../shared/bridge/bridge';
import { inMessages } from '../../shared/bridge/messages';
import { canonicalJson } from '../../shared/lib/canonical-json';
import type { Result } from '../../shared/lib/result';
import { tableNames } from '../../shared/model/workbook';
import { readHead, sentinelOf } from './head';
import type { Database } from './open-db';

/** A backup on its way: first what it will hold, then its records in parts. */
export type BackupPart =
  | { readonly is: 'start'; readonly sentinel: Sentinel; readonly total: number }
  | { readonly is: 'records'; readonly table: string; readonly records: readonly string[] };

const partSize = 2000;

/**
 * Everything the database holds, part by part, as it was at one moment: a change that comes meanwhile is in
 * the journal, not in the backup.
 */
export async function* backupParts(db: Database): AsyncGenerator<BackupPart, void, undefined> {
  const tables = [...tableNames, 'changes'];
  const { head, rows } = await db.transaction('r', [...tables, 'meta'], async () => {
    const all = await Promise.all(
      tables.map(async (table) => [table, (await db.table(table).toArray()) as unknown[]] as const),
    );
    return { head: await readHead(db), rows: all };
  });
  yield {
    is: 'start',
    sentinel: sentinelOf(head),
    total: rows.reduce((sum, [, list]) => sum + list.length, 0),
  };
  for (const [table, list] of rows) {
    for (let from = 0; from < list.length; from += partSize) {
      const written = list.slice(from, from + partSize).map((record) => canonicalJson(record));
      for (const records of inMessages(written, ({ length }) => length))
        yield { is: 'records', table, records };
    }
  }
}

/** Hands a backup to the main process, which seals it and reads it back before it counts. */
export async function sendBackup(
  parts: AsyncIterable<BackupPart>,
  bridge: BackupsBridge,
  reason: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Result<BackupInfo>> {
  let token: string | undefined;
  let done = 0;
  let total = 0;
  for await (const part of parts) {
    if (part.is === 'start') {
      const begun = await bridge.begin({ sentinel: part.sentinel, reason });
      if (!begun.ok) return begun;
      token = begun.value.token;
      total = part.total;
      continue;
    }
    if (token === undefined) break;
    const added = await bridge.add({ token, table: part.table, records: part.records });
    if (!added.ok) {
      await bridge.abandon({ token });
      return added;
    }
    done += part.records.length;
    onProgress(done, total);
  }
  if (token === undefined) throw new Error('A backup starts with what it will hold');
  return bridge.seal({ token });
}
