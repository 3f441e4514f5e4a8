import { expect, test } from 'vitest';
import { backupsToDrop } from '../../../../electron/disk/backups/rotation';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 22, 12, 0, 0); // a Sunday

const made = (ago: number, verified = true) => {
  const madeAt = new Date(now - ago).toISOString();
  return { name: madeAt, madeAt, verifiedAt: verified ? madeAt : null };
};
const keptOf = (backups: readonly ReturnType<typeof made>[]) => {
  const dropped = new Set(backupsToDrop(backups, now));
  return backups.filter(({ name }) => !dropped.has(name)).map(({ name }) => name);
};

test('the newest ten stay, however close together they are', () => {
  const backups = Array.from({ length: 10 }, (_, index) => made(index * 1000));
  expect(backupsToDrop(backups, now)).toEqual([]);
});

test('of twelve made within one hour of one day the oldest two go', () => {
  const backups = Array.from({ length: 12 }, (_, index) => made(index * 60_000));
  expect(backupsToDrop(backups, now)).toEqual([backups[10]?.name, backups[11]?.name]);
});

test('with one every hour for 30 days: ten newest, then one a day for 14 days, then one a week', () => {
  const backups = Array.from({ length: 30 * 24 }, (_, index) => made(index * hour));
  const kept = keptOf(backups);
  // Ten of 22 November (02:00 with 12:00 to 03:00 kept), the last of each day back to 9 November,
  expect(kept.slice(0, 10)).toEqual(backups.slice(0, 10).map(({ name }) => name));
  const days = kept.slice(10).map((name) => name.slice(0, 16));
  const lastOf = (date: string) => `2026-11-${date}T23:00`;
  expect(days).toEqual([
    // the days of the last 14 times 24 hours,
    ...['21', '20', '19', '18', '17', '16', '15', '14', '13', '12', '11', '10', '09', '08'].map(lastOf),
    // the Sundays that ended the weeks before (8 November is there as a day), and the end of October.
    lastOf('01'),
    '2026-10-31T23:00',
    '2026-10-25T23:00',
  ]);
});

test('with one a day for two years: 8 weeks of Sundays and 12 months of last days remain', () => {
  const backups = Array.from({ length: 730 }, (_, index) => made(index * day));
  const kept = keptOf(backups).map((name) => name.slice(0, 10));
  // Daily back to 8 November is 15, weekly back to 27 September adds 6, monthly adds October 2025 to October 2026
  // where the 31 October is no Sunday.
  expect(kept.slice(0, 15)).toEqual(
    Array.from({ length: 15 }, (_, index) => new Date(now - index * day).toISOString().slice(0, 10)),
  );
  expect(kept.slice(15)).toEqual([
    '2026-11-01',
    '2026-10-31',
    '2026-10-25',
    '2026-10-18',
    '2026-10-11',
    '2026-10-04',
    '2026-09-30',
    '2026-09-27',
    '2026-08-31',
    '2026-07-31',
    '2026-06-30',
    '2026-05-31',
    '2026-04-30',
    '2026-03-31',
    '2026-02-28',
    '2026-01-31',
    '2025-12-31',
    '2025-11-30',
  ]);
});

test('the newest one that was found sound stays, even where everything newer was not', () => {
  const sound = made(800 * day);
  const backups = [...Array.from({ length: 20 }, (_, index) => made(index * hour, false)), sound];
  expect(keptOf(backups)).toContain(sound.name);
});
