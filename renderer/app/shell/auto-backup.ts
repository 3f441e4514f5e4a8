import { useEffect } from 'react';
import type { BackupInfo } from '../../../shared/bridge/bridge';
import { readHead } from '../../data/head';
import { makeBackup } from '../../jobs/backup';
import { useServices, type Services } from '../../platform/services';

const firstLookMs = 20_000;
const everyMs = 15 * 60_000;
const dayMs = 24 * 3_600_000;
const manyChanges = 500;

/** Makes a backup by itself: once a day, and sooner after many changes. Says so only when it fails. */
export function useAutoBackup(): void {
  const services = useServices();
  useEffect(() => {
    let timer = setTimeout(function look() {
      let next = everyMs;
      void backUpWhenDue(services)
        .then((ms) => (next = ms))
        .finally(() => {
          timer = setTimeout(look, next);
        });
    }, firstLookMs);
    return () => clearTimeout(timer);
  }, [services]);
}

/** Makes one where it is due. Answers after how many milliseconds to look again. */
async function backUpWhenDue({ db, bridge, door, now, say }: Services): Promise<number> {
  await door.settled();
  const backups = await bridge.backups.list();
  const { seq } = await readHead(db);
  const reason = dueBecause(backups, seq, now());
  if (!reason) return nextLookMs(backups);
  const made = await makeBackup(db.name, bridge.backups, reason);
  if (!made.ok) say({ tone: 'danger', text: `The backup did not work. ${made.error}` });
  return everyMs;
}

/**
 * How long to wait where no backup is due. While there is none at all, soon: whoever takes his time over the first screen
 * is not left without one for a quarter of an hour after his first change.
 */
export const nextLookMs = (backups: readonly BackupInfo[]): number =>
  backups.length === 0 ? firstLookMs : everyMs;

/** Why a backup is due; undefined while the newest one is fresh enough or nothing has changed since. */
export function dueBecause(backups: readonly BackupInfo[], seq: number, now: number): string | undefined {
  const newest = backups.reduce<BackupInfo | undefined>(
    (last, one) => (last && last.seq >= one.seq ? last : one),
    undefined,
  );
  const changes = seq - (newest?.seq ?? 0);
  if (changes <= 0) return undefined;
  if (changes >= manyChanges) return 'many changes';
  const age = newest ? now - Date.parse(newest.madeAt) : Infinity;
  return age >= dayMs ? 'daily' : undefined;
}
