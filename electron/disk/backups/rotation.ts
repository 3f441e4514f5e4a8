/** What rotation looks at. */
export interface Rotated {
  readonly name: string;
  /** When it was made, as ISO time. */
  readonly madeAt: string;
  readonly verifiedAt: string | null;
}

const day = 24 * 60 * 60 * 1000;
const newestKept = 10;
const periods = [
  { reach: 14 * day, periodOf: (at: number) => Math.floor(at / day) },
  // Weeks from Monday: 1 January 1970 was a Thursday.
  { reach: 8 * 7 * day, periodOf: (at: number) => Math.floor((at / day + 3) / 7) },
  { reach: 366 * day, periodOf: (at: number) => new Date(at).toISOString().slice(0, 7) },
] as const;

/**
 * The backups that have had their day. Kept are the newest ten, the newest of each day for 14 days, of each
 * week for 8 weeks, of each month for 12 months, and always the newest that was read back and found sound.
 * Days, weeks and months are those of UTC.
 */
export function backupsToDrop(backups: readonly Rotated[], now: number): readonly string[] {
  const newestFirst = [...backups].sort((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0));
  const kept = new Set(newestFirst.slice(0, newestKept).map(({ name }) => name));
  const sound = newestFirst.find(({ verifiedAt }) => verifiedAt !== null);
  if (sound) kept.add(sound.name);
  for (const { reach, periodOf } of periods) {
    const seen = new Set<number | string>();
    for (const { name, madeAt } of newestFirst) {
      const at = Date.parse(madeAt);
      if (now - at > reach || seen.has(periodOf(at))) continue;
      seen.add(periodOf(at));
      kept.add(name);
    }
  }
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));
}
