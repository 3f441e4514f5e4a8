import { assertNever } from '../../lib/assert-never';
import type { Chart } from '../booklet';

/** What a chart needs, in inches: no less than `least`, no more than `most` of height, and a width that its names allow. */
export interface ChartNeeds {
  readonly least: number;
  readonly most: number;
  readonly width: number;
}

/** Room over and under the rows: what is what, and the numbers of the scale. */
const around = 0.62;

/** How much room a chart needs so that its rows can be told apart and do not drift apart either. */
export function chartNeeds({ kind, categories, series }: Chart): ChartNeeds {
  const rows = Math.max(1, categories.length);
  switch (kind) {
    case 'dots':
      return { least: rows * 0.2 + around, most: rows * 0.62 + around, width: 5 };
    case 'bars': {
      const bars = Math.max(1, series.length);
      return {
        least: rows * (0.14 * bars + 0.1) + around,
        most: rows * (0.3 * bars + 0.35) + around,
        width: 4.6,
      };
    }
    case 'stacked':
      return { least: rows * 0.25 + around, most: rows * 0.62 + around, width: 4.6 };
    default:
      return assertNever(kind);
  }
}
