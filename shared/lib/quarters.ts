import { dayNumber, dayOfNumber } from './calendar';
import { spanAt } from './spans';

// A quarter is written as its first day, such as 2026-10-01: it sorts, and it means the same days whatever the
// fiscal year is called. Where quarters begin is the client's: the month (1 to 12) in which the fiscal year starts.

/** The quarter of the fiscal year that a day lies in, as its first day; or the one so many quarters away. */
export const quarterOf = (day: string, fiscalYearStartMonth: number, away = 0): string =>
  dayOfNumber(spanAt(dayNumber(day), 3, fiscalYearStartMonth, away).from);

/** Whether a quarter begins on this day where the fiscal year starts in this month (1 to 12). */
export const isFirstDayOfQuarter = (day: string, fiscalYearStartMonth: number): boolean =>
  quarterOf(day, fiscalYearStartMonth) === day;

/** The last day of the quarter that begins on this day. */
export const lastDayOfQuarter = (quarter: string): string =>
  dayOfNumber(spanAt(dayNumber(quarter), 3, startMonthOf(quarter), 0).to);

/** The quarter so many quarters after another; before it where the number is negative. */
export const quarterAfter = (quarter: string, by = 1): string =>
  quarterOf(quarter, startMonthOf(quarter), by);

/** Which quarter of its fiscal year it is, 1 to 4. */
export const quarterNumber = (quarter: string, fiscalYearStartMonth: number): 1 | 2 | 3 | 4 => {
  const place = Math.floor(((startMonthOf(quarter) - fiscalYearStartMonth + 12) % 12) / 3);
  return place === 0 ? 1 : place === 1 ? 2 : place === 2 ? 3 : 4;
};

/**
 * What people call a quarter: `Q3 2026`, or `Q3 FY2027` where the fiscal year does not start in January. A
 * fiscal year bears the number of the calendar year in which it ends.
 */
export function quarterName(quarter: string, fiscalYearStartMonth: number): string {
  const number = quarterNumber(quarter, fiscalYearStartMonth);
  return `Q${number} ${fiscalYearName(quarter, fiscalYearStartMonth)}`;
}

/** What people call the fiscal year that a quarter, or the year's first day, lies in: `2026`, or `FY2027`. */
export function fiscalYearName(quarter: string, fiscalYearStartMonth: number): string {
  const year = Number(quarter.slice(0, 4));
  if (fiscalYearStartMonth === 1) return String(year);
  return `FY${startMonthOf(quarter) >= fiscalYearStartMonth ? year + 1 : year}`;
}

/**
 * The quarter that a text names, such as `Q3 2026`, `2026 Q3`, `Q1 FY27` or `FY2027-Q1`, as its first day; undefined where
 * it names none. The year is the fiscal year as the client counts it, with or without FY before it.
 */
export function quarterCalled(text: string, fiscalYearStartMonth: number): string | undefined {
  const year = String.raw`(?:FY)?\s*(\d{4}|\d{2})`;
  const found =
    new RegExp(String.raw`^\s*Q([1-4])[\s/.-]*${year}\s*$`, 'i').exec(text) ??
    new RegExp(String.raw`^\s*${year}[\s/.-]*Q([1-4])\s*$`, 'i').exec(text);
  if (!found) return undefined;
  const [, first = '', second = ''] = found;
  const isNumberFirst = /^\s*Q/i.test(text);
  const number = Number(isNumberFirst ? first : second);
  const written = isNumberFirst ? second : first;
  const named = written.length === 2 ? 2000 + Number(written) : Number(written);
  const begins = fiscalYearStartMonth === 1 ? named : named - 1;
  const start = `${begins}-${String(fiscalYearStartMonth).padStart(2, '0')}-01`;
  return quarterOf(start, fiscalYearStartMonth, number - 1);
}

const startMonthOf = (quarter: string): number => Number(quarter.slice(5, 7));
