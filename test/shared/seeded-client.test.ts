import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../shared/model/integrity';
import { seededClient } from '../fixtures/seeded-client';

describe('a seeded client', () => {
  test.each([
    { reps: 1, calls: 3 },
    { reps: 8, calls: 12, onOlderVersion: 4, hasLongestNames: true },
  ])('is sound: %o', (options) => {
    const { workbook } = seededClient(options);
    expect(faultsOf(workbook)).toEqual([]);
    expect(workbook.calls).toHaveLength(options.reps * options.calls);
  });

  test('is the same for the same options and another one for another seed', () => {
    const options = { reps: 3, calls: 4 };
    expect(seededClient(options)).toEqual(seededClient(options));
    expect(seededClient({ ...options, seed: 2 }).workbook).not.toEqual(seededClient(options).workbook);
  });

  test('has nobody twice among five hundred', () => {
    const { workbook } = seededClient({ reps: 500, calls: 0 });
    expect(new Set(workbook.reps.map(({ name }) => name)).size).toBe(500);
  });

  test('shares no id with a client of another space', () => {
    const ids = [1, 2].flatMap((space) => {
      const { workbook } = seededClient({ reps: 2, calls: 2, space });
      return Object.values(workbook).flatMap((records) => records.map(({ id }) => id));
    });
    expect(new Set(ids).size).toBe(ids.length);
  });
});
