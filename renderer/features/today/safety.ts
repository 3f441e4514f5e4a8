import type { BackupInfo, Space } from '../../../shared/bridge/bridge';
import { fileSize } from '../../../shared/lib/formats';

/** A sentence on how safe the data is, and how loudly it is to be said. */
export interface SafetyWord {
  readonly tone: 'plain' | 'warning' | 'danger';
  readonly text: string;
}

const dayMs = 24 * 3_600_000;
/** A backup is made every day on which something changed; after this long something keeps it from being made. */
const oldAfterDays = 3;
/** A fresh install has no backup for a moment. */
const graceMs = 3_600_000;

/**
 * What there is to say of the newest backup. `since` is when the first change was made here, in milliseconds since 1970;
 * `instant` writes an instant for the user.
 */
export function backupWord(
  newest: BackupInfo | undefined,
  since: number,
  now: number,
  instant: (text: string) => string,
): SafetyWord {
  if (!newest) {
    const isNew = now - since < graceMs;
    return isNew
      ? { tone: 'plain', text: 'The first backup makes itself in a moment.' }
      : { tone: 'warning', text: 'There is no backup yet. What is here exists only once.' };
  }
  if (newest.verifiedAt === null) {
    return { tone: 'warning', text: 'The last backup could not be read back. Make another one.' };
  }
  const days = Math.floor((now - Date.parse(newest.madeAt)) / dayMs);
  if (days >= oldAfterDays) {
    return { tone: 'warning', text: `The last backup is ${days} days old.` };
  }
  return { tone: 'plain', text: `Last backup verified ${instant(newest.verifiedAt)}` };
}

/** What there is to say of the room on the disk; undefined while there is plenty. */
export function spaceWord({ freeBytes, floorBytes, mayWrite }: Space): SafetyWord | undefined {
  const free = fileSize(freeBytes);
  const floor = fileSize(floorBytes);
  if (!mayWrite) {
    return {
      tone: 'danger',
      text: `Only ${free} are free on this disk, so nothing is written any more. What is here is safe. Make room until ${floor} are free.`,
    };
  }
  if (freeBytes >= floorBytes * plenty) return undefined;
  return {
    tone: 'warning',
    text: `${free} are free on this disk. Under ${floor} nothing is written any more; make room in time.`,
  };
}

/** So many times the floor is plenty. */
const plenty = 4;
