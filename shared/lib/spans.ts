import { dayNumber, dayOfNumber } from './calendar';

/** Days from the first to the last, both included, counted from 1970-01-01. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The span of so many months around a day, or so many spans away from it, counted from the month (1 to 12) in
 * which the fiscal year starts.
 */
export function spanAt(day: number, months: 1 | 3 | 12, start: number, away: number): DaySpan {
  const [year = 0, month = 1] = dayOfNumber(day).split('-').map(Number);
  const sinceStart = year * 12 + (month - 1) - (start - 1);
  const first = Math.floor(sinceStart / months) * months + (start - 1) + away * months;
  return { from: firstOfMonth(first), to: firstOfMonth(first + months) - 1 };
}

/** The first day of a month, where months are counted from the year 0. */
const firstOfMonth = (months: number): number =>
  dayNumber(`${Math.floor(months / 12)}-${String((((months % 12) + 12) % 12) + 1).padStart(2, '0')}-01`);
