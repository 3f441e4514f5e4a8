import type { Formats } from '../../../shared/lib/formats';
import type { PeriodKey } from '../../../shared/measure/pipeline/periods';
import type { Unit } from '../../../shared/measure/pipeline/rep-figures';

/** What each period is called. */
export const periodNames: Readonly<Record<PeriodKey, string>> = {
  everything: 'Everything',
  'last 365 days': 'Last 365 days',
  'last 90 days': 'Last 90 days',
  'this quarter': 'This quarter',
  'last quarter': 'Last quarter',
  'this year': 'This year',
  'last year': 'Last year',
};

/** How a figure of a unit is written. */
export function writerOf(unit: Unit, formats: Formats): (value: number) => string {
  switch (unit) {
    case 'share':
      return formats.percent;
    case 'money':
    case 'money a day':
      return formats.money;
    case 'days':
      return (value) => formats.number(value, Number.isInteger(value) ? 0 : 1);
    case 'times':
      return (value) => `${formats.number(value, 1)}×`;
  }
}

/** Writes a difference with its sign; one that rounds to nothing has none. */
export const signedAs =
  (write: (size: number) => string) =>
  (by: number): string => {
    const size = write(Math.abs(by));
    return /[1-9]/.test(size) ? `${by > 0 ? '+' : '−'}${size}` : size;
  };

/** Writes the difference of two shares in points: 36% and 37% are a point apart, not a per cent. */
export const pointsIn =
  (formats: Formats) =>
  (by: number): string =>
    `${formats.number(by * 100, 1)} pt`;
