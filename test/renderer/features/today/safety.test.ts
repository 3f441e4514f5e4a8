import { expect, test } from 'vitest';
import { backupWord, spaceWord } from '../../../../renderer/features/today/safety';
import type { BackupInfo } from '../../../../shared/bridge/bridge';

const now = Date.parse('2026-11-22T09:00:00.000Z');
const hour = 3_600_000;
const instant = (text: string): string => text.slice(0, 10);
const backup = (given: Partial<BackupInfo>): BackupInfo => ({
  name: 'a',
  madeAt: '2026-11-21T09:00:00.000Z',
  seq: 4,
  schemaVersion: 1,
  bytes: 1,
  reason: 'daily',
  verifiedAt: '2026-11-21T09:00:05.000Z',
  counts: {},
  ...given,
});

test('a sound backup of yesterday is named quietly', () =>
  expect(backupWord(backup({}), now - 900 * hour, now, instant)).toEqual({
    tone: 'plain',
    text: 'Last backup verified 2026-11-21',
  }));

test('none at all is no alarm in the first hour, and one after it', () => {
  expect(backupWord(undefined, now - hour / 2, now, instant).tone).toBe('plain');
  expect(backupWord(undefined, now - 2 * hour, now, instant).tone).toBe('warning');
});

test('one that could not be read back, or is three days old, is a warning', () => {
  expect(backupWord(backup({ verifiedAt: null }), 0, now, instant).tone).toBe('warning');
  const old = backupWord(backup({ madeAt: '2026-11-19T09:00:00.000Z' }), 0, now, instant);
  expect(old).toEqual({ tone: 'warning', text: 'The last backup is 3 days old.' });
});

test('room is named under four times the floor, and loudly under the floor', () => {
  const floorBytes = 512e6;
  expect(spaceWord({ freeBytes: 2.1e9, floorBytes, mayWrite: true })).toBeUndefined();
  expect(spaceWord({ freeBytes: 2e9, floorBytes, mayWrite: true })?.tone).toBe('warning');
  expect(spaceWord({ freeBytes: 5e8, floorBytes, mayWrite: false })?.tone).toBe('danger');
});
