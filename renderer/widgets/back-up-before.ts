import type { Result } from '../../shared/lib/result';
import { ok } from '../../shared/lib/result';
import { readHead } from '../data/head';
import { makeBackup } from '../jobs/backup';
import type { Services } from '../platform/services';

/** Makes a backup before something large comes in. A fresh install has nothing to lose and needs none. */
export async function backUpBefore(
  { db, bridge, door }: Pick<Services, 'db' | 'bridge' | 'door'>,
  reason: string,
  onProgress: (done: number, total: number) => void,
): Promise<Result<void>> {
  await door.settled();
  if ((await readHead(db)).seq === 0) return ok(undefined);
  const made = await makeBackup(db.name, bridge.backups, reason, onProgress);
  return made.ok ? ok(undefined) : made;
}
