import { describe, expect, test } from 'vitest';
import { dueBecause, nextLookMs } from '../../../../renderer/app/shell/auto-backup';
import type { BackupInfo } from '../../../../shared/bridge/bridge';

const noon = Date.parse('2026-11-22T12:00:00.000Z');
const backup = (seq: number, madeAt: string): BackupInfo => ({
  ...{ name: `backup-${seq}`, madeAt, reason: 'daily', seq, schemaVersion: 1 },
  ...{ bytes: 1, verifiedAt: madeAt, counts: {} },
});

describe('a backup is due', () => {
  test('for the first change of all', () => {
    expect(dueBecause([], 0, noon)).toBeUndefined();
    expect(dueBecause([], 1, noon)).toBe('daily');
  });

  test('a day after the newest, where anything changed since', () => {
    const yesterday = backup(7, '2026-11-21T12:00:00.000Z');
    expect(dueBecause([yesterday], 7, noon)).toBeUndefined();
    expect(dueBecause([yesterday], 8, noon)).toBe('daily');
    expect(dueBecause([yesterday, backup(8, '2026-11-22T11:00:00.000Z')], 9, noon)).toBeUndefined();
  });

  test('after 500 changes, however young the newest is', () =>
    expect(dueBecause([backup(1, '2026-11-22T11:59:00.000Z')], 501, noon)).toBe('many changes'));
});

test('until there is a first one it is looked for three times a minute, then every quarter of an hour', () => {
  expect(nextLookMs([])).toBe(20_000);
  expect(nextLookMs([backup(1, '2026-11-22T11:59:00.000Z')])).toBe(900_000);
});
