import { contrast } from '../../../../shared/lib/contrast';
import { seriesInks } from '../../../../shared/report/figure/chart';
import { inks } from '../../../../shared/report/figure/inks';
import { escapeXml } from '../../../../shared/report/figure/svg';
import type { NumberKind } from '../../../../shared/report/sheet';
import type { Column } from './figures';
import type { Plot } from './plot';
import {
  errorBars,
  fill,
  heading,
  line,
  noLabels,
  nothing,
  numbers,
  shape,
  textLook,
  value,
  valueLabels,
  wordLabels,
  words,
} from './xml';

/** Lying bars from zero, with their bands, or parts that add up to a whole. The first category is on top. */
export function barPlot(plot: Plot): string {
  const { figures, brand, size } = plot;
  const { series, chart, names, said, reach } = figures;
  const isStacked = chart.kind === 'stacked';
  const colours = seriesInks(chart, brand);
  const categories = `<c:cat>${words(figures, names)}</c:cat>`;
  const drawn = series.map(({ value: column, reaches }, at) => {
    const colour = colours[at] ?? inks.quiet;
    return [
      `<c:ser>${value('idx', at)}${value('order', at)}${heading(figures, column)}`,
      shape(fill(colour), isStacked ? line('#ffffff', 0.75) : line(undefined)),
      value('invertIfNegative', 0),
      labels(plot, colour, at),
      reaches ? errorBars(figures, reaches, line(inks.text, 1.5)) : '',
      `${categories}<c:val>${numbers(figures, column, codes[chart.as])}</c:val></c:ser>`,
    ].join('');
  });
  // A bar that draws nothing carries the figures, so that they stand behind the band and not on it.
  const carried = reach
    ? [
        `<c:ser>${value('idx', series.length)}${value('order', series.length)}${heading(figures, reach)}${nothing}${value('invertIfNegative', 0)}`,
        wordLabels(apart(said), { at: 'outEnd', size, colour: inks.text }),
        `${categories}<c:val>${numbers(figures, reach, codes[chart.as])}</c:val></c:ser>`,
      ]
    : [];
  const overlap = isStacked || reach ? 100 : -8;
  return [
    `<c:barChart>${value('barDir', 'bar')}${value('grouping', isStacked ? 'stacked' : 'clustered')}${value('varyColors', 0)}`,
    ...drawn,
    ...carried,
    `${value('gapWidth', isStacked ? 45 : 55)}${value('overlap', overlap)}${value('axId', 111)}${value('axId', 222)}</c:barChart>`,
    categoryAxis(plot),
    valueAxis(plot),
  ].join('');
}

function labels({ figures, size }: Plot, colour: string, at: number): string {
  const { chart, series, said, reach } = figures;
  if (chart.kind === 'stacked') {
    const text = contrast(colour, '#ffffff') >= 4.5 ? '#ffffff' : inks.text;
    return valueLabels(`${codes[chart.as]};;;`, { at: 'ctr', size: Math.min(10, size), colour: text });
  }
  if (reach) return noLabels;
  if (series.length === 1) return wordLabels(said, { at: 'outEnd', size, colour: inks.text });
  // With bands there is no free place behind a bar: its figures stand in the table.
  return series[at]?.reaches
    ? noLabels
    : valueLabels(codes[chart.as], { at: 'outEnd', size: Math.min(10, size), colour: inks.text });
}

const categoryAxis = ({ size }: Plot): string =>
  [
    `<c:catAx>${value('axId', 111)}<c:scaling>${value('orientation', 'maxMin')}</c:scaling>${value('delete', 0)}${value('axPos', 'l')}`,
    `<c:numFmt formatCode="General" sourceLinked="0"/>${value('majorTickMark', 'none')}${value('minorTickMark', 'none')}${value('tickLblPos', 'low')}`,
    shape('', line(inks.line, 0.75)),
    textLook(size, inks.text).replace(' wrap="none" anchor="ctr"', ''),
    `${value('crossAx', 222)}${value('crosses', 'autoZero')}${value('auto', 0)}${value('lblAlgn', 'ctr')}${value('lblOffset', 60)}${value('noMultiLvlLbl', 1)}</c:catAx>`,
  ].join('');

/** Words stand a blank away from what they stand behind. */
const apart = (column: Column): Column => ({
  ...column,
  values: column.values.map((said) => `\u00a0${said ?? ''}`),
});

/** Bars say their figures themselves: the axis is not drawn. */
const valueAxis = ({ scale: [from, to], figures }: Plot): string =>
  [
    `<c:valAx>${value('axId', 222)}<c:scaling>${value('orientation', 'minMax')}${value('max', to)}${value('min', Math.min(0, from))}</c:scaling>`,
    `${value('delete', 1)}${value('axPos', 't')}<c:numFmt formatCode="${escapeXml(codes[figures.chart.as])}" sourceLinked="0"/>`,
    `${value('majorTickMark', 'none')}${value('minorTickMark', 'none')}${value('tickLblPos', 'nextTo')}${nothing}`,
    `${value('crossAx', 111)}${value('crosses', 'autoZero')}${value('crossBetween', 'between')}</c:valAx>`,
  ].join('');

/** Number formats as office programs know them. Money carries no sign: the currency stands in the report. */
const codes = {
  count: '#,##0',
  money: '#,##0',
  'about money': '#,##0',
  'money change': '+#,##0;-#,##0;0',
  points: '+0.0;-0.0;0.0',
  share: '0%',
  days: '0.0',
  times: '0.0',
  'per cent': '0"%"',
  level: '0.0',
  change: '+0.0;-0.0;0.0',
} as const satisfies Record<NumberKind, string>;
