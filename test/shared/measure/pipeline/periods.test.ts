import { describe, expect, test } from 'vitest';
import { dayNumber, dayOfNumber } from '../../../../shared/lib/calendar';
import { periodOf, quartersTo, type Period } from '../../../../shared/measure/pipeline/periods';

const days = (period: Period | undefined) => period && [dayOfNumber(period.from), dayOfNumber(period.to)];
const on = dayNumber('2026-05-20');

describe('a period', () => {
  test('of a running quarter ends today and is compared with the whole one before', () => {
    const { period, before } = periodOf('this quarter', on, 1);
    expect(days(period)).toEqual(['2026-04-01', '2026-05-20']);
    expect(days(before)).toEqual(['2026-01-01', '2026-03-31']);
  });

  test('of a fiscal year follows the month in which it begins', () => {
    expect(days(periodOf('this year', on, 4).period)).toEqual(['2026-04-01', '2026-05-20']);
    expect(days(periodOf('last year', on, 4).period)).toEqual(['2025-04-01', '2026-03-31']);
    expect(days(periodOf('last quarter', on, 2).period)).toEqual(['2026-02-01', '2026-04-30']);
  });

  test('of days counts back from today', () => {
    const { period, before } = periodOf('last 90 days', on, 1);
    expect(days(period)).toEqual(['2026-02-20', '2026-05-20']);
    expect(days(before)).toEqual(['2025-11-22', '2026-02-19']);
  });

  test('is none for everything', () =>
    expect(periodOf('everything', on, 1)).toEqual({ period: undefined, before: undefined }));

  test('is one of a row of quarters without gaps', () => {
    const quarters = quartersTo(on, 3, 1);
    expect(quarters.map(days)).toEqual([
      ['2025-10-01', '2025-12-31'],
      ['2026-01-01', '2026-03-31'],
      ['2026-04-01', '2026-05-20'],
    ]);
  });
});
