import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, calendarDay, dayOfNumber, monthNamed, timeOf } from '../../../shared/lib/calendar';

test('a day that the calendar does not have is none', () => {
  expect(calendarDay(2026, 2, 29)).toBeUndefined();
  expect(calendarDay(2024, 2, 29)).toBe('2024-02-29');
  expect(calendarDay(1900, 2, 29)).toBeUndefined();
  expect(calendarDay(2000, 2, 29)).toBe('2000-02-29');
  expect(calendarDay(2026, 4, 31)).toBeUndefined();
  expect(calendarDay(2026, 13, 1)).toBeUndefined();
  expect(timeOf(24, 0)).toBeUndefined();
  expect(timeOf(9, 5)).toBe('09:05');
});

test('days are counted from 1970-01-01', () => {
  // 56 years of 365 days and 14 leap days from 1972 to 2024: 20,454 to 2026-01-01; 31 + 28 + 13 more
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('2026-03-14')).toBe(20_454 + 72);
  expect(dayNumber('1969-12-31')).toBe(-1);
});

test('every day comes back from its number, as the platform counts them', () =>
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 80_000 }), (number) => {
      const day = dayOfNumber(number);
      expect(day).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
      expect(dayNumber(day)).toBe(number);
    }),
    { seed: 5 },
  ));

test('months are known by name and by three letters', () => {
  expect([monthNamed('March'), monthNamed('mar'), monthNamed('MAR'), monthNamed('marc')]).toEqual([
    3,
    3,
    3,
    undefined,
  ]);
});
