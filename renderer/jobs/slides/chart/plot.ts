import type { Brand } from '../../../../shared/report/brand';
import { textWidth } from '../../../../shared/report/slides/text-size';
import { mostOf, type ChartFigures } from './figures';

/** How a chart is to be drawn: its size on the slide in inches, and the client's colours. */
export interface ChartLook {
  readonly brand: Brand;
  readonly width: number;
  readonly height: number;
}

/** Where the rows of a chart stand inside it, in inches, and how large their words are. */
export interface Plot {
  readonly figures: ChartFigures;
  readonly brand: Brand;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  /** The ends of the scale. */
  readonly scale: readonly [from: number, to: number];
}

/** Room for what is what, for the numbers of a scale and at the foot, in inches. */
const [keyRoom, scaleRoom, footRoom] = [0.34, 0.24, 0.04];

/** Finds the place of the rows: names at the left, what is said of them at the right. */
export function plotOf(figures: ChartFigures, { brand, width, height }: ChartLook): Plot {
  const { chart, said } = figures;
  const rows = Math.max(1, chart.categories.length);
  const top = (hasKey(figures) ? keyRoom : 0.02) + (chart.kind === 'dots' ? scaleRoom : 0);
  const inside = Math.max(0.2, height - top - footRoom);
  const size = Math.max(9, Math.min(12, Math.floor((inside / rows) * 72 * 0.72)));
  const left = Math.min(
    width * 0.4,
    Math.max(...chart.categories.map((name) => textWidth(name, size)), 0.4) + 0.16,
  );
  const words = chart.kind === 'stacked' ? [] : said.values.map(String);
  const right = words.length > 0 ? Math.max(...words.map((text) => textWidth(text, size))) + 0.22 : 0.1;
  return {
    ...{ figures, brand, left, top, size, height: inside },
    width: Math.max(0.5, width - left - right),
    scale: chart.scale ?? [0, mostOf(chart)],
  };
}

/** Several series are named over the rows; of one its chart says what it is. */
export const hasKey = ({ series }: ChartFigures): boolean =>
  series.length > 1 || series.some(({ lines }) => lines !== undefined);
