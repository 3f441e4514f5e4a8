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
      return { least: rows * 0.19 + around, most: rows * 0.62 + around, width: 5 };
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

/** The most height that a chart has beside its name and caption. */
const mostHigh = 4.75;

/** A chart of more rows than a slide holds as several of evenly many; else itself. */
export function chartParts(chart: Chart): readonly Chart[] {
  const all = chart.categories.length;
  const rowHigh = (chartNeeds(chart).least - around) / Math.max(1, all);
  const parts = Math.ceil(all / Math.floor((mostHigh - around) / rowHigh)) || 1;
  if (parts === 1) return [chart];
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part, part + 1].map((cut) => Math.round((cut * all) / parts));
    return {
      ...chart,
      name: `${chart.name}, ${part + 1} of ${parts}`,
      categories: chart.categories.slice(from, to),
      series: chart.series.map(({ values, bands, counts, ...series }) => ({
        ...series,
        values: values.slice(from, to),
        ...(bands && { bands: bands.slice(from, to) }),
        ...(counts && { counts: counts.slice(from, to) }),
      })),
    };
  });
}
