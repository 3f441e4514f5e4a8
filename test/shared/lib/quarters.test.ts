import { describe, expect, test } from 'vitest';
import {
  fiscalYearName,
  lastDayOfQuarter,
  quarterAfter,
  quarterCalled,
  quarterName,
  quarterNumber,
  isFirstDayOfQuarter,
  quarterOf,
} from '../../../shared/lib/quarters';

describe('the quarter of a day', () => {
  test.each([
    ['2026-11-22', 1, '2026-10-01'],
    ['2026-01-01', 1, '2026-01-01'],
    ['2026-12-31', 1, '2026-10-01'],
    // A fiscal year from February: November, December, January.
    ['2027-01-31', 2, '2026-11-01'],
    ['2026-02-28', 2, '2026-02-01'],
    ['2026-06-30', 7, '2026-04-01'],
  ])('%s, fiscal year from month %i: %s', (day, start, quarter) => {
    expect(quarterOf(day, start)).toBe(quarter);
  });

  test('so many quarters away', () => {
    expect(quarterOf('2026-11-22', 1, -1)).toBe('2026-07-01');
    expect(quarterOf('2026-11-22', 1, 1)).toBe('2027-01-01');
    expect(quarterAfter('2026-10-01')).toBe('2027-01-01');
    expect(quarterAfter('2026-11-01', -4)).toBe('2025-11-01');
  });

  test('ends the day before the next', () => {
    expect(lastDayOfQuarter('2026-10-01')).toBe('2026-12-31');
    expect(lastDayOfQuarter('2027-12-01')).toBe('2028-02-29');
  });
});

describe('the name of a quarter', () => {
  test.each([
    ['2026-10-01', 1, 4, 'Q4 2026'],
    ['2026-02-01', 2, 1, 'Q1 FY2027'],
    ['2026-11-01', 2, 4, 'Q4 FY2027'],
    ['2026-07-01', 7, 1, 'Q1 FY2027'],
    ['2026-04-01', 7, 4, 'Q4 FY2026'],
    ['2026-12-01', 12, 1, 'Q1 FY2027'],
  ])('%s, fiscal year from month %i', (quarter, start, number, name) => {
    expect(quarterNumber(quarter, start)).toBe(number);
    expect(quarterName(quarter, start)).toBe(name);
    expect(fiscalYearName(quarter, start)).toBe(name.slice(3));
  });
});

describe('a quarter that a text names', () => {
  test.each([
    ['Q3 2026', 1, '2026-07-01'],
    ['q3-26', 1, '2026-07-01'],
    ['2026 Q3', 1, '2026-07-01'],
    ['2026/Q1', 1, '2026-01-01'],
    // The fiscal year 2027 of a client whose year starts in April runs from April 2026.
    ['Q1 FY2027', 4, '2026-04-01'],
    ['FY27 Q4', 4, '2027-01-01'],
    ['Q5 2026', 1, undefined],
    ['July 2026', 1, undefined],
    ['', 1, undefined],
  ])('“%s” with a fiscal year from month %i is %s', (text, month, quarter) =>
    expect(quarterCalled(text, month)).toBe(quarter),
  );

  test('is the one that bears this name, whenever the fiscal year starts', () => {
    for (let month = 1; month <= 12; month++)
      for (let away = -6; away <= 6; away++) {
        const quarter = quarterOf('2026-11-22', month, away);
        expect(quarterCalled(quarterName(quarter, month), month)).toBe(quarter);
      }
  });
});

test('a quarter begins on its first day only, and in the months of the fiscal year', () => {
  expect([isFirstDayOfQuarter('2026-10-01', 1), isFirstDayOfQuarter('2026-10-02', 1)]).toEqual([true, false]);
  expect([isFirstDayOfQuarter('2026-10-01', 2), isFirstDayOfQuarter('2026-11-01', 2)]).toEqual([false, true]);
});
