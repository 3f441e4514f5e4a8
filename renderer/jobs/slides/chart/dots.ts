import { inks } from '../../../../shared/report/figure/inks';
import { seriesInks } from '../../../../shared/report/figure/chart';
import { cut } from '../../../../shared/report/slides/cut';
import type { Plot } from './plot';
import type { Column } from './figures';
import {
  bands,
  fill,
  heading,
  line,
  noLabels,
  nothing,
  numbers,
  shape,
  textLook,
  value,
  wordLabels,
} from './xml';

/**
 * Dots with their bands on a scale, a row for each category. A bar would begin somewhere, and an interval has no
 * beginning: so it is a scatter chart, whose bands are error bars along the scale. The names of the rows and the figures
 * at their ends are labels of two series that draw nothing else.
 */
export function dotPlot(plot: Plot): string {
  const { figures, brand, size, left, scale } = plot;
  const { series, ends, chart, names, said } = figures;
  if (!ends) return '';
  const colours = seriesInks(chart, brand);
  const drawn = series.map(({ value: x, row, band }, at) => {
    const colour = colours[at] ?? inks.text;
    return [
      `<c:ser>${value('idx', at)}${value('order', at)}${heading(figures, x)}${shape('', line(undefined))}`,
      marker(colour, at === 0),
      noLabels,
      bands(figures, band, { direction: 'x', colour, points: 1.75 }),
      points(figures, x, row ?? ends.row),
    ].join('');
  });
  const words = [
    {
      x: ends.left,
      column: { ...names, values: chart.categories.map((name) => cut(name, left - 0.12, size)) },
      at: 'l',
    },
    { x: ends.right, column: said, at: 'r' },
  ] as const;
  const carried = words.map(({ x, column, at }, place) => {
    const idx = series.length + place;
    return [
      `<c:ser>${value('idx', idx)}${value('order', idx)}${heading(figures, x)}${shape('', line(undefined))}`,
      `<c:marker>${value('symbol', 'none')}</c:marker>`,
      wordLabels(column, { at, size, colour: inks.text }),
      points(figures, x, ends.row),
    ].join('');
  });
  return `<c:scatterChart>${value('scatterStyle', 'lineMarker')}${value('varyColors', 0)}${[...drawn, ...carried].join('')}${value('axId', 111)}${value('axId', 222)}</c:scatterChart>${scaleAxis(scale)}${rowAxis(chart.categories.length)}`;
}

/** The first is filled, the others are hollow: told apart in black and white too. */
const marker = (colour: string, isFilled: boolean): string =>
  `<c:marker>${value('symbol', 'circle')}${value('size', isFilled ? 9 : 8)}${shape(isFilled ? fill(colour) : '<a:noFill/>', line(colour, isFilled ? 0.75 : 1.75))}</c:marker>`;

const points = (figures: Plot['figures'], x: Column, y: Column): string =>
  `<c:xVal>${numbers(figures, x)}</c:xVal><c:yVal>${numbers(figures, y)}</c:yVal>${value('smooth', 0)}</c:ser>`;

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
