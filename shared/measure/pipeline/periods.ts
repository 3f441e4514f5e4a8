import { spanAt, type DaySpan } from '../../lib/spans';

/** Days from the first to the last, both included, counted from 1970-01-01. */
export type Period = DaySpan;

export const periodKeys = [
  'everything',
  'last 365 days',
  'last 90 days',
  'this quarter',
  'last quarter',
  'this year',
  'last year',
] as const;
export type PeriodKey = (typeof periodKeys)[number];

/** A period and the one that it is compared with; both undefined for everything. */
export interface PeriodPair {
  readonly period: Period | undefined;
  readonly before: Period | undefined;
}

/**
 * The days of a named period, seen from the day of the snapshot. Quarters and years are those of the client's
 * fiscal year; a running one ends on the day of the snapshot and is compared with the whole one before it.
 */
export function periodOf(key: PeriodKey, takenOn: number, fiscalYearStartMonth: number): PeriodPair {
  switch (key) {
    case 'everything':
      return { period: undefined, before: undefined };
    case 'last 365 days':
      return rolling(takenOn, 365);
    case 'last 90 days':
      return rolling(takenOn, 90);
    case 'this quarter':
      return running(takenOn, 3, fiscalYearStartMonth);
    case 'last quarter':
      return whole(takenOn, 3, fiscalYearStartMonth);
    case 'this year':
      return running(takenOn, 12, fiscalYearStartMonth);
    case 'last year':
      return whole(takenOn, 12, fiscalYearStartMonth);
  }
}

/** The last quarters up to the day of the snapshot, oldest first; the last one may be running. */
export function quartersTo(takenOn: number, count: number, fiscalYearStartMonth: number): readonly Period[] {
  return Array.from({ length: count }, (_, place) => {
    const span = spanAt(takenOn, 3, fiscalYearStartMonth, place - count + 1);
    return { from: span.from, to: Math.min(takenOn, span.to) };
  });
}

/** The quota period around a day, of one, three or twelve months. */
export const quotaPeriodAt = (day: number, months: 1 | 3 | 12, fiscalYearStartMonth: number): Period =>
  spanAt(day, months, fiscalYearStartMonth, 0);

const rolling = (takenOn: number, days: number): PeriodPair => ({
  period: { from: takenOn - days + 1, to: takenOn },
  before: { from: takenOn - 2 * days + 1, to: takenOn - days },
});

const running = (takenOn: number, months: 3 | 12, start: number): PeriodPair => ({
  period: { from: spanAt(takenOn, months, start, 0).from, to: takenOn },
  before: spanAt(takenOn, months, start, -1),
});

const whole = (takenOn: number, months: 3 | 12, start: number): PeriodPair => ({
  period: spanAt(takenOn, months, start, -1),
  before: spanAt(takenOn, months, start, -2),
});
