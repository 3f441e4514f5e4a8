import { inks } from '../../../../shared/report/figure/inks';
import { seriesInks } from '../../../../shared/report/figure/chart';
import { cut } from '../../../../shared/report/slides/cut';
import type { Plot } from './plot';
import type { Column } from './figures';
import { fill, heading, line, noLabels, nothing, numbers, shape, textLook, value, wordLabels } from './xml';

/**
 * Dots with their bands on a scale, a row for each category. A bar would begin somewhere, and an interval has no
 * beginning: so it is a scatter chart. Bands are a series of lines, because LibreOffice (7.4) leaves out error bars along
 * the scale. The names of the rows and the figures at their ends are labels of two series that draw nothing else.
 */
export function dotPlot(plot: Plot): string {
  const { figures, scale } = plot;
  const all = [...drawnSeries(plot), ...labelSeries(plot)].map(
    (inside, idx) => `<c:ser>${value('idx', idx)}${value('order', idx)}${inside}</c:ser>`,
  );
  return `<c:scatterChart>${value('scatterStyle', 'lineMarker')}${value('varyColors', 0)}${all.join('')}${value('axId', 111)}${value('axId', 222)}</c:scatterChart>${scaleAxis(scale)}${rowAxis(figures.chart.categories.length)}`;
}

/** How many series are drawn, before those that only carry words. */
export const drawnIn = ({ series }: Plot['figures']): number =>
  series.reduce((sum, { lines }) => sum + (lines ? 2 : 1), 0);

/** Bands first, so that the dots lie on them; LibreOffice also loses a first series that is shorter than the next. */
function drawnSeries({ figures, brand }: Plot): readonly string[] {
  const { series, ends, chart } = figures;
  const colours = seriesInks(chart, brand);
  const bands = series.flatMap(({ lines }, at) =>
    lines
      ? [
          [
            heading(figures, lines.x),
            shape('', line(colours[at] ?? inks.text, 1.75)),
            noMarker,
            noLabels,
            points(figures, lines.x, lines.row),
          ].join(''),
        ]
      : [],
  );
  const dots = series.map(({ value: x, row }, at) =>
    [
      heading(figures, x),
      shape('', line(undefined)),
      marker(colours[at] ?? inks.text, at === 0),
      noLabels,
      points(figures, x, row ?? ends?.row ?? x),
    ].join(''),
  );
  return [...bands, ...dots];
}

function labelSeries({ figures, left, size }: Plot): readonly string[] {
  const { ends, names, chart, said } = figures;
  if (!ends) return [];
  const short = chart.categories.map((name) => cut(name, left - 0.12, size));
  const words = [
    { x: ends.left, column: { ...names, values: short }, at: 'l' },
    { x: ends.right, column: said, at: 'r' },
  ] as const;
  return words.map(({ x, column, at }) =>
    [
      heading(figures, x),
      shape('', line(undefined)),
      noMarker,
      wordLabels(column, { at, size, colour: inks.text }),
      points(figures, x, ends.row),
    ].join(''),
  );
}

const noMarker = `<c:marker>${value('symbol', 'none')}</c:marker>`;

/** The first is a filled dot, the others are hollow diamonds: told apart in black and white too. */
const marker = (colour: string, isFirst: boolean): string =>
  isFirst
    ? `<c:marker>${value('symbol', 'circle')}${value('size', 9)}${shape(fill(colour), line(colour, 0.75))}</c:marker>`
    : `<c:marker>${value('symbol', 'diamond')}${value('size', 9)}${shape('<a:noFill/>', line(colour, 1.5))}</c:marker>`;

const points = (figures: Plot['figures'], x: Column, y: Column): string =>
  `<c:xVal>${numbers(figures, x)}</c:xVal><c:yVal>${numbers(figures, y)}</c:yVal>${value('smooth', 0)}`;

/** The numbers of the scale stand over the rows, with a fine line at each whole step. */
const scaleAxis = ([from, to]: Plot['scale']): string =>
  [
    `<c:valAx>${value('axId', 111)}<c:scaling>${value('orientation', 'minMax')}${value('max', to)}${value('min', from)}</c:scaling>`,
    `${value('delete', 0)}${value('axPos', 't')}<c:majorGridlines>${shape('', line(inks.faint, 0.75))}</c:majorGridlines>`,
    `<c:numFmt formatCode="General" sourceLinked="0"/>${value('majorTickMark', 'none')}${value('minorTickMark', 'none')}${value('tickLblPos', 'nextTo')}`,
    shape('', line(undefined)),
    textLook(9, inks.quiet),
    `${value('crossAx', 222)}${value('crosses', 'min')}${value('crossBetween', 'midCat')}${value('majorUnit', to - from > 12 ? 10 : 1)}</c:valAx>`,
  ].join('');

/** The first row is on top, as in the report. */
const rowAxis = (rows: number): string =>
  [
    `<c:valAx>${value('axId', 222)}<c:scaling>${value('orientation', 'maxMin')}${value('max', rows + 0.5)}${value('min', 0.5)}</c:scaling>`,
    `${value('delete', 1)}${value('axPos', 'l')}<c:numFmt formatCode="General" sourceLinked="0"/>`,
    `${value('majorTickMark', 'none')}${value('minorTickMark', 'none')}${value('tickLblPos', 'none')}${nothing}`,
    `${value('crossAx', 111)}${value('crosses', 'min')}${value('crossBetween', 'midCat')}${value('majorUnit', 1)}</c:valAx>`,
  ].join('');
