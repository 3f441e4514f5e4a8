import { randomUUID } from 'node:crypto';
import type { BackupInfo, BackupsBridge } from '../../shared/bridge/bridge';
import { fail, ok, type Result } from '../../shared/lib/result';
import { partBeside, putInPlace } from '../disk/atomic-write';
import { backupName, type BackupHead } from '../disk/backups/format';
import { checkBackup, missingRecords } from '../disk/backups/reader';
import { recordReader } from '../disk/backups/record-reader';
import type { Shelf } from '../disk/backups/shelf';
import { beginBackup, type BackupWriter } from '../disk/backups/writer';
import type { Disk } from '../disk/disk';
import { sentenceOf } from '../disk/disk-errors';
import type { FreeSpace } from '../disk/free-space';
import type { Log } from '../disk/log';

export interface BackupsNeeds {
  readonly disk: Disk;
  readonly shelf: Shelf;
  readonly space: FreeSpace;
  readonly log: Log;
  readonly now: () => number;
  /** Called after a backup was sealed, with all that are left on the shelf, newest first. */
  readonly sealed: (left: readonly BackupInfo[]) => Promise<void>;
}

interface Begun {
  readonly name: string;
  readonly part: string;
  readonly head: BackupHead;
  readonly writer: BackupWriter;
}

const strayToken = 'That backup was not begun in this run, or has ended already.';

/** Writing, checking and reading backups. */
export function backupsBridge(needs: BackupsNeeds): BackupsBridge {
  const { disk, shelf, space, log } = needs;
  const begun = new Map<string, Begun>();
  const records = recordReader(disk);

  async function drop(token: string): Promise<void> {
    const backup = begun.get(token);
    begun.delete(token);
    await backup?.writer.close();
    if (backup) await disk.remove(backup.part);
  }

  const guarded = async <T>(what: string, task: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await task();
    } catch (error) {
      log.fault(what, error);
      return fail(sentenceOf(error));
    }
  };

  const begin: BackupsBridge['begin'] = async ({ sentinel, reason }) => {
    const last = (await shelf.list())[0];
    const refusal = await space.refusal(last?.bytes ?? 0);
    if (refusal) return fail(refusal);
    const madeAt = new Date(needs.now()).toISOString();
    const head: BackupHead = { format: 'benchcoach-backup', version: 1, madeAt, reason, sentinel };
    const name = backupName(madeAt, sentinel.seq);
    const part = partBeside(shelf.fileOf(name));
    const token = randomUUID();
    begun.set(token, { name, part, head, writer: await beginBackup(disk, part, head) });
    return ok({ token });
  };

  async function seal(token: string): Promise<Result<BackupInfo>> {
    const backup = begun.get(token);
    if (!backup) return fail(strayToken);
    const { name, part, head, writer } = backup;
    try {
      const short = missingRecords(head, writer.counts());
      if (short) return fail(short);
      await writer.seal();
      await writer.close();
      const checked = await checkBackup(disk, part);
      if (!checked.ok) return checked;
      await putInPlace(disk, part, shelf.fileOf(name));
    } finally {
      await drop(token);
    }
    const info = await shelf.remember(name, head, new Date(needs.now()).toISOString());
    await records.close();
    await needs.sealed(await shelf.rotate(needs.now()));
    return ok(info);
  }

  return {
    list: () => shelf.list(),
    begin: (request) => guarded('backup-begin', () => begin(request)),
    add: ({ token, table, records: added }) =>
      guarded('backup-add', async () => {
        const backup = begun.get(token);
        if (!backup) return fail(strayToken);
        const refusal = await space.refusal(added.reduce((sum, { length }) => sum + length, 0));
        if (refusal) return fail(refusal);
        await backup.writer.add(table, added);
        return ok(undefined);
      }),
    seal: ({ token }) => guarded('backup-seal', () => seal(token)),
    abandon: ({ token }) => drop(token),
    verify: ({ name }) =>
      guarded('backup-verify', async () => {
        const info = await shelf.find(name);
        if (!info) return fail('There is no such backup, or its beginning cannot be read.');
        const checked = await checkBackup(disk, shelf.fileOf(name));
        if (checked.ok)
          return ok(await shelf.remember(name, checked.value, new Date(needs.now()).toISOString()));
        log.note('backup-not-sound', { seq: info.seq });
        await shelf.forget(info);
        return checked;
      }),
    read: ({ name, table, from, limit }) =>
      guarded('backup-read', async () =>
        (await shelf.find(name))
          ? records.read({ file: shelf.fileOf(name), table, from, limit })
          : fail('There is no such backup.'),
      ),
  };
}
