import type { BackupInfo, Bridge } from '../../shared/bridge/bridge';
import type { Result } from '../../shared/lib/result';
import { fail, ok } from '../../shared/lib/result';
import type { Door } from './commit';
import { agree } from './compare';
import { readHead, sentinelOf } from './head';
import type { Database } from './open-db';
import { restore } from './rebuild';

/** Where a backup is gone back to, while the program runs. */
export interface GoingBack {
  readonly db: Database;
  readonly door: Door;
  readonly bridge: Pick<Bridge, 'journal' | 'backups'>;
  /** Backs up what is here now, so that going back can be taken back. */
  readonly backUp: () => Promise<Result<unknown>>;
}

/**
 * Goes back to a backup with the door closed, so that nothing is written in between and lost without a word.
 * What is here now is backed up first. Afterwards the program has to open its data anew; when it did not work,
 * everything is as it was and the door is open again.
 */
export async function goBackTo(
  { db, door, bridge, backUp }: GoingBack,
  backup: BackupInfo,
): Promise<Result<void>> {
  const reopen = await door.close('A backup is being restored.');
  const result = await replaceAll({ db, door, bridge, backUp }, backup).catch((error: unknown) =>
    fail(`It could not be restored (${String(error)}).`),
  );
  if (result.ok) return ok(undefined);
  const here = sentinelOf(await readHead(db));
  const held = await bridge.journal.sentinel();
  // The journal was set to the backup, and then the database did not take it.
  if (held && !agree(held, here)) await bridge.journal.restart(here);
  reopen();
  return result;
}

async function replaceAll(
  { db, door, bridge, backUp }: GoingBack,
  backup: BackupInfo,
): Promise<Result<unknown>> {
  if (door.waiting() > 0)
    return fail('Something you typed waits for room on the disk and would be lost. Make room first.');
  const kept = await backUp();
  return kept.ok ? restore(db, bridge, backup) : kept;
}
