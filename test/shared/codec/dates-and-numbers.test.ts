import { describe, expect, test } from 'vitest';
import {
  dayOfSerial,
  detectDates,
  detectNumbers,
  readDate,
  readNumber,
  type DateFormat,
  type NumberFormat,
} from '../../../shared/codec/dates-and-numbers';

describe('dates', () => {
  test.each<[string | number, DateFormat]>([
    ['2026-03-14', 'yyyy-mm-dd'],
    ['2026/3/14', 'yyyy-mm-dd'],
    ['2026-03-14T09:30:00.000Z', 'yyyy-mm-dd'],
    ['2026-03-14 09:30:00 +01:00', 'yyyy-mm-dd'],
    ['20260314', 'yyyymmdd'],
    ['14/03/2026', 'dd/mm/yyyy'],
    ['14.3.2026', 'dd/mm/yyyy'],
    ['14-03-2026 09:30', 'dd/mm/yyyy'],
    ['03/14/2026', 'mm/dd/yyyy'],
    ['3/14/2026, 9:30 AM', 'mm/dd/yyyy'],
    ['14/03/26', 'dd/mm/yy'],
    ['3-14-26', 'mm/dd/yy'],
    ['14 March 2026', 'd month yyyy'],
    ['14-Mar-2026', 'd month yyyy'],
    ['March 14th, 2026', 'month d yyyy'],
    [46_095, 'serial'],
    ['46095.5', 'serial'],
  ])('%s is read as %s', (cell, format) => expect(readDate(cell, format)).toBe('2026-03-14'));

  test.each<[string, DateFormat]>([
    ['2026-02-29', 'yyyy-mm-dd'],
    ['31/04/2026', 'dd/mm/yyyy'],
    ['14/03/2026', 'mm/dd/yyyy'],
    ['03.14.2026', 'mm/dd/yyyy'],
    ['14/03-2026', 'dd/mm/yyyy'],
    ['soon', 'dd/mm/yyyy'],
    ['', 'yyyy-mm-dd'],
    ['1200', 'serial'],
  ])('%s is no date as %s', (cell, format) => expect(readDate(cell, format)).toBeUndefined());

  test('a day that cannot be a month decides the column', () =>
    expect(detectDates(['03/04/2026', '25/04/2026', ''])).toEqual({
      format: 'dd/mm/yyyy',
      candidates: ['dd/mm/yyyy'],
    }));

  test('days and months that can be swapped are left to the user', () =>
    expect(detectDates(['03/04/2026', '05/06/2026'])).toEqual({
      format: undefined,
      candidates: ['dd/mm/yyyy', 'mm/dd/yyyy'],
    }));

  test('where both ways give the same days there is nothing to ask', () =>
    expect(detectDates(['03/03/2026', '05/05/2026']).format).toBe('dd/mm/yyyy'));

  test('dots put the day first', () => expect(detectDates(['03.04.2026']).format).toBe('dd/mm/yyyy'));

  test('one wrong cell does not spoil the column, and no date is no format', () => {
    expect(detectDates(['2026-03-14', 'unknown', '2026-03-15']).format).toBe('yyyy-mm-dd');
    expect(detectDates(['unknown', '']).candidates).toEqual([]);
  });

  test('day counts of spreadsheets, with the leap day that never was', () => {
    // Microsoft: 1 is 1900-01-01, 59 is 1900-02-28, 61 is 1900-03-01, 39448 is 2008-01-01; in the 1904 count 37986 is 2008-01-01
    expect([1, 59, 61, 39_448].map((serial) => dayOfSerial(serial))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2008-01-01',
    ]);
    expect(dayOfSerial(37_986, true)).toBe('2008-01-01');
  });
});

describe('numbers', () => {
  test.each<[string | number, NumberFormat, number]>([
    ['1,234.50', '1,234.50', 1234.5],
    ['1.234,50', '1.234,50', 1234.5],
    ['€ 50.000', '1.234,50', 50_000],
    ['50,000 EUR', '1,234.50', 50_000],
    ["1'234.50", '1,234.50', 1234.5],
    ['1 234 567,8', '1.234,50', 1_234_567.8],
    ['(1,200)', '1,234.50', -1200],
    ['-3.5', '1,234.50', -3.5],
    ['−3,5', '1.234,50', -3.5],
    ['.5', '1,234.50', 0.5],
    [0.1, '1.234,50', 0.1],
  ])('%s as %s is %d', (cell, format, value) => expect(readNumber(cell, format)).toBe(value));

  test.each<[string, NumberFormat]>([
    ['1,23', '1,234.50'],
    ['1.23', '1.234,50'],
    ['12,34,567', '1,234.50'],
    ['60k', '1,234.50'],
    ['', '1,234.50'],
    ['-', '1,234.50'],
    ['1e5', '1,234.50'],
  ])('%s is no number as %s', (cell, format) => expect(readNumber(cell, format)).toBeUndefined());

  test('a lone 1.234 is left to the user, a second figure decides', () => {
    expect(detectNumbers(['1.234'])).toEqual({ format: undefined, candidates: ['1,234.50', '1.234,50'] });
    expect(detectNumbers(['1.234', '99,50']).format).toBe('1.234,50');
    expect(detectNumbers(['1.234', '2.5']).format).toBe('1,234.50');
    expect(detectNumbers(['50000', '60000']).format).toBe('1,234.50');
  });
});
