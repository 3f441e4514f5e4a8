import type { BackupInfo, BackupsBridge } from '../../shared/bridge/bridge';
import { canonicalJson } from '../../shared/lib/canonical-json';
import type { Result } from '../../shared/lib/result';
import { fail } from '../../shared/lib/result';
import { tableNames } from '../../shared/model/workbook';
import { readHead, sentinelOf } from './head';
import type { Database } from './open-db';

const batch = 2000;

/**
 * Writes everything the database holds into a sealed backup, which the main process reads back before it
 * counts. Rows are read at one moment: a change that comes meanwhile is in the journal, not in the backup.
 */
export async function makeBackup(
  db: Database,
  bridge: BackupsBridge,
  reason: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Result<BackupInfo>> {
  const tables = [...tableNames, 'changes'];
  const { head, rows } = await db.transaction('r', [...tables, 'meta'], async () => {
    const all = await Promise.all(
      tables.map(async (table) => [table, await db.table(table).toArray()] as const),
    );
    return { head: await readHead(db), rows: all };
  });
  const begun = await bridge.begin({ sentinel: sentinelOf(head), reason });
  if (!begun.ok) return begun;
  const { token } = begun.value;
  const total = rows.reduce((sum, [, records]) => sum + records.length, 0);
  let done = 0;
  for (const [table, records] of rows) {
    for (let from = 0; from < records.length; from += batch) {
      const part = records.slice(from, from + batch).map((record) => canonicalJson(record));
      const added = await bridge.add({ token, table, records: part });
      if (!added.ok) {
        await bridge.abandon({ token });
        return fail(added.error);
      }
      done += part.length;
      onProgress(done, total);
    }
  }
  return bridge.seal({ token });
}
