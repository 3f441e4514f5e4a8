import { describe, expect, test } from 'vitest';
import { chartXml } from '../../../../../renderer/jobs/slides/chart/chart-xml';
import { chartFigures } from '../../../../../renderer/jobs/slides/chart/figures';
import { formatsFor } from '../../../../../shared/lib/formats';
import type { Chart } from '../../../../../shared/report/booklet';
import { brandOf } from '../../../../../shared/report/brand';
import { all, child, xmlTree, type Xml } from '../../../../fixtures/xml-tree';

/** The order of elements in the schema of charts: ECMA-376, part 1, 21.2 and its dml-chart.xsd. */
const order: Readonly<Record<string, string>> = {
  'c:chartSpace':
    'date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes',
  'c:chart':
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs',
  'c:plotArea': 'layout barChart scatterChart valAx catAx valAx dTable spPr',
  'c:legend': 'legendPos legendEntry layout overlay spPr txPr',
  'c:scatterChart': 'scatterStyle varyColors ser dLbls axId',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  'scatter c:ser': 'idx order tx spPr marker dPt dLbls trendline errBars xVal yVal smooth',
  'bar c:ser': 'idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape',
  'c:marker': 'symbol size spPr',
  'c:dLbls':
    'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator',
  'c:dLbl':
    'idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator',
  'c:errBars': 'errDir errBarType errValType noEndCap plus minus val spPr',
  'c:valAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits',
  'c:catAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset noMultiLvlLbl',
  'c:scaling': 'logBase orientation max min',
  'c:manualLayout': 'layoutTarget xMode yMode wMode hMode x y w h',
  'c:numRef': 'f numCache',
  'c:numCache': 'formatCode ptCount pt',
  'c:strRef': 'f strCache',
  'c:strCache': 'ptCount pt',
};

/** Elements that stand before one that the schema puts in front of them, or that it does not know there. */
function outOfOrder(tree: Xml, kind: 'bar' | 'scatter'): readonly string[] {
  const known = order[tree.name === 'c:ser' ? `${kind} c:ser` : tree.name]?.split(' ');
  let at = 0;
  const own = (known ? tree.children : []).flatMap(({ name }) => {
    const place = known?.indexOf(name.replace('c:', ''), at) ?? -1;
    if (place < 0) return [`${name} in ${tree.name}`];
    at = place;
    return [];
  });
  return [...own, ...tree.children.flatMap((one) => outOfOrder(one, kind))];
}

const formats = formatsFor('en-GB', 'GBP');
const drawn = (chart: Chart): Xml =>
  xmlTree(chartXml(chartFigures(chart, formats), { brand: brandOf('#0f4c81'), width: 7, height: 4 }));

const dots: Chart = {
  name: 'Means',
  caption: '',
  kind: 'dots',
  as: 'level',
  scale: [1, 5],
  categories: ['Discovery & value', 'Closing', 'Nobody scored'],
  series: [
    {
      name: 'Team mean',
      values: [3.2, 2, undefined],
      bands: [[2.5, 3.9], undefined, undefined],
      counts: [5, 1, 0],
    },
    { name: 'Target', values: [4, 4, 4] },
  ],
};
const bars: Chart = {
  ...dots,
  kind: 'bars',
  as: 'share',
  categories: ['Qualifying', 'Closing', 'Presenting'],
  series: [
    {
      name: 'Lost',
      values: [0.4, 0, undefined],
      bands: [[0.2, 0.6], undefined, undefined],
      counts: [20, 3, 0],
    },
  ],
};
const stacked: Chart = {
  ...dots,
  kind: 'stacked',
  as: 'count',
  series: [1, 2, 3].map((level) => ({ name: `Level ${level}`, values: [level, 0, 2] })),
};
const pair: Chart = {
  ...bars,
  series: [
    { name: 'Spend', values: [0.4, 0.2, 0.1] },
    { name: 'Shortfall', values: [0.1, 0.2, undefined] },
  ],
};

describe.each([
  ['dots', dots, 'scatter'],
  ['dots of one series without bands', { ...dots, series: [{ name: 'Mean', values: [1, 2, 3] }] }, 'scatter'],
  ['bars with bands', bars, 'bar'],
  ['two bars', pair, 'bar'],
  ['parts of a whole', stacked, 'bar'],
  ['nothing', { ...dots, categories: [], series: [{ name: 'Mean', values: [] }] }, 'scatter'],
] as const)('a chart of %s', (_, chart, kind) => {
  test('has its elements in the order of the schema', () =>
    expect(outOfOrder(drawn(chart), kind)).toEqual([]));

  test('has every axis that it names', () => {
    const tree = drawn(chart);
    const axes = all(tree, 'c:plotArea')[0]?.children.filter(({ name }) => name.endsWith('Ax')) ?? [];
    const named = axes.map((axis) => child(axis, 'c:axId')?.attributes.get('val'));
    expect(
      all(tree, `c:${kind}Chart`)[0]
        ?.children.filter(({ name }) => name === 'c:axId')
        .map(({ attributes }) => attributes.get('val'))
        .toSorted((a = '', b = '') => a.localeCompare(b)),
    ).toEqual(named.toSorted((a = '', b = '') => a.localeCompare(b)));
    for (const axis of axes) expect(named).toContain(child(axis, 'c:crossAx')?.attributes.get('val'));
  });
});

describe('what a chart says', () => {
  test('n beside every mean, and "no data" where there are none', () => {
    const words = all(drawn(dots), 'a:t').map(({ text }) => text);
    expect(words).toEqual([
      'Discovery & value',
      'Closing',
      'Nobody scored',
      '3.2, n 5',
      '2.0, n 1',
      'no data',
    ]);
    expect(all(drawn(bars), 'a:t').map(({ text }) => text.trim())).toEqual([
      '40%, n 20',
      '0%, n 3',
      'no data',
    ]);
  });

  test('what is what, without the series that only carry words', () => {
    const [key] = all(drawn(dots), 'c:legend');
    expect(
      all(key ?? drawn(dots), 'c:legendEntry').map((entry) => child(entry, 'c:idx')?.attributes.get('val')),
    ).toEqual(['3', '4']);
    const names = all(drawn(dots), 'c:ser').map((series) => all(series, 'c:strCache')[0]?.text);
    expect(names).toEqual(['95% band', 'Team mean', 'Target', 'Left end', 'Right end']);
    expect(all(drawn(bars), 'c:legend')).toEqual([]);
  });

  test('a dot and a band only where there are figures', () => {
    const [band, mean] = all(drawn(dots), 'c:ser');
    const places = (series: Xml | undefined, axis: string) =>
      all(child(series, axis) ?? drawn(dots), 'c:pt').map(({ attributes }) => attributes.get('idx'));
    expect(places(mean, 'c:xVal')).toEqual(['0', '1']);
    expect(places(mean, 'c:yVal')).toEqual(['0', '1']);
    expect(places(band, 'c:xVal')).toEqual(['0', '1']);
  });

  test('in the client’s colour', () => {
    expect(
      all(drawn(bars), 'c:ser')[0]
        ?.children.find(({ name }) => name === 'c:spPr')
        ?.children[0]?.children[0]?.attributes.get('val'),
    ).toBe('0F4C81');
  });
});
