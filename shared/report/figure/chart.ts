import { assertNever } from '../../lib/assert-never';
import type { Formats } from '../../lib/formats';
import type { Brand } from '../brand';
import type { Chart, ChartSeries } from '../booklet';
import { writtenCell } from '../sheet';
import { inks } from './inks';
import { element, label, picture } from './svg';

const usualWidth = 640;
/** Room for the names of the categories: as much as the longest takes, within these. */
const nameRoom = { least: 170, most: 215, aLetter: 5.9 };
const longestName = 36;
/** Room for the figures at the end of a row. */
const endRoom = 84;
/** Over the rows: what is what, and under it the numbers of a scale. */
const keyHeight = 26;
const scaleHeight = 14;

interface Plot {
  readonly chart: Chart;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly x: (value: number) => number;
  readonly row: number;
  readonly inks: readonly string[];
  readonly write: (value: number) => string;
}

/** A chart as a vector picture; what it says stands in its text and, elsewhere, in its table. */
export function chartSvg(
  chart: Chart,
  {
    brand,
    formats,
    width = usualWidth,
  }: { readonly brand: Brand; readonly formats: Formats; readonly width?: number },
): string {
  const right = width - endRoom;
  const left = roomFor(chart.categories);
  const top = keyHeight + (chart.kind === 'dots' ? scaleHeight : 0);
  const write = (value: number): string => writtenCell({ value, as: chart.as }, formats);
  const [from, to] = chart.scale ?? [0, mostOf(chart)];
  const span = to - from || 1;
  const row = chart.kind === 'bars' ? Math.max(20, 15 * chart.series.length + 8) : 22;
  const plot: Plot = {
    chart,
    left,
    top,
    right,
    row,
    write,
    inks: seriesInks(chart, brand),
    x: (value) => left + ((Math.min(to, Math.max(from, value)) - from) / span) * (right - left),
  };
  const bottom = top + row * chart.categories.length;
  return picture(width, bottom + 6, spoken(plot), ...key(plot), ...scaleLines(plot, bottom), ...rows(plot));
}

/** The inks of the series, in every format: parts of a whole from the low end to the high one; elsewhere the first is the subject. */
export const seriesInks = ({ kind, series }: Chart, { ink }: Brand): readonly string[] =>
  kind === 'stacked'
    ? (stackInks[series.length] ?? stackInks[5] ?? [])
    : [ink, inks.quiet, inks.self, inks.line];

const stackInks: Readonly<Record<number, readonly string[]>> = {
  1: ['#6b9fc8'],
  2: ['#b4501a', '#6b9fc8'],
  3: ['#b4501a', '#a9a89f', '#1f6299'],
  4: ['#b4501a', '#d98f4a', '#6b9fc8', '#1f6299'],
  5: ['#b4501a', '#d98f4a', '#a9a89f', '#6b9fc8', '#1f6299'],
};

function mostOf({ kind, series, categories }: Chart): number {
  if (kind === 'stacked')
    return (
      Math.max(
        ...categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)),
        0,
      ) || 1
    );
  return (
    Math.max(
      ...series
        .flatMap(({ values, bands }) => [...values, ...(bands ?? []).map((band) => band?.[1])])
        .map((value) => value ?? 0),
      0,
    ) || 1
  );
}

function key({ chart, left, inks: colours }: Plot): string[] {
  let x = left;
  return chart.series.flatMap(({ name }, place) => {
    const at = x;
    x += 34 + name.length * 6.4;
    const mark =
      chart.kind === 'dots'
        ? dot(at + 5, 8, colours[place] ?? inks.text, place)
        : element('rect', { x: at, y: 3, width: 10, height: 10, fill: colours[place] });
    return [mark, label(name, { x: at + 15, y: 12, 'font-size': 11, fill: inks.quiet })];
  });
}

/** Fine lines at the whole steps of a scale, or the line of zero. */
function scaleLines({ chart, x, top }: Plot, bottom: number): string[] {
  const [from, to] = chart.scale ?? [0, 0];
  const steps =
    chart.kind === 'dots' ? Array.from({ length: Math.round(to - from) + 1 }, (_, at) => from + at) : [from];
  return steps.flatMap((value) => [
    element('line', { x1: x(value), y1: top - 2, x2: x(value), y2: bottom, stroke: inks.faint }),
    ...(chart.kind === 'dots' && chart.scale
      ? [
          label(String(value), {
            x: x(value),
            y: top - 5,
            'text-anchor': 'middle',
            'font-size': 9,
            fill: inks.quiet,
          }),
        ]
      : []),
  ]);
}

const rows = (plot: Plot): string[] =>
  plot.chart.categories.flatMap((category, place) => {
    const middle = plot.top + place * plot.row + plot.row / 2;
    return [
      label(cut(category), {
        x: plot.left - 8,
        y: middle + 4,
        'text-anchor': 'end',
        'font-size': 11,
        fill: inks.text,
      }),
      ...marks(plot, place, middle),
    ];
  });

function marks(plot: Plot, place: number, middle: number): string[] {
  switch (plot.chart.kind) {
    case 'bars':
      return barMarks(plot, place, middle);
    case 'dots':
      return dotMarks(plot, place, middle);
    case 'stacked':
      return stackMarks(plot, place, middle);
    default:
      return assertNever(plot.chart.kind);
  }
}

function barMarks({ chart, left, x, inks: colours, write }: Plot, place: number, middle: number): string[] {
  const high = 12;
  const first = middle - (chart.series.length * (high + 2) - 2) / 2;
  return chart.series.flatMap((one, at) => {
    const value = one.values[place];
    const y = first + at * (high + 2);
    const band = one.bands?.[place];
    const end = value === undefined ? left : Math.max(x(value), band ? x(band[1]) : 0);
    return [
      ...(value === undefined
        ? []
        : [
            element('rect', {
              x: left,
              y,
              width: Math.max(0.5, x(value) - left),
              height: high,
              fill: colours[at],
            }),
          ]),
      ...(band ? [bandLine(x, band, y + high / 2, inks.text)] : []),
      label(said(one, place, write), { x: end + 6, y: y + 10, 'font-size': 11, fill: inks.text }),
    ];
  });
}

function dotMarks({ chart, x, inks: colours, write, right }: Plot, place: number, middle: number): string[] {
  const drawn = chart.series
    .flatMap((one, at) => {
      const value = one.values[place];
      const band = one.bands?.[place];
      const ink = colours[at] ?? inks.text;
      return value === undefined
        ? []
        : [[...(band ? [bandLine(x, band, middle, ink)] : []), dot(x(value), middle, ink, at)].join('')];
    })
    .toReversed();
  const [first] = chart.series;
  const text = first ? said(first, place, write) : '';
  return [...drawn, label(text, { x: right + 8, y: middle + 4, 'font-size': 11, fill: inks.text })];
}

function stackMarks({ chart, x, inks: colours, write }: Plot, place: number, middle: number): string[] {
  let sum = 0;
  return chart.series.flatMap((one, at) => {
    const value = one.values[place] ?? 0;
    if (value === 0) return [];
    const from = x(sum);
    sum += value;
    const wide = x(sum) - from;
    const isDark = ['#b4501a', '#1f6299'].includes(colours[at] ?? '');
    return [
      element('rect', {
        x: from,
        y: middle - 8,
        width: wide,
        height: 16,
        fill: colours[at],
        stroke: '#ffffff',
        'stroke-width': 0.8,
      }),
      ...(wide > 16
        ? [
            label(write(value), {
              x: from + wide / 2,
              y: middle + 4,
              'text-anchor': 'middle',
              'font-size': 10,
              fill: isDark ? '#ffffff' : '#1c1d1f',
            }),
          ]
        : []),
    ];
  });
}

/** The first is filled, the others are hollow: told apart in black and white too. */
const dot = (x: number, y: number, ink: string, place: number): string =>
  place === 0
    ? element('circle', { cx: x, cy: y, r: 4.2, fill: ink })
    : element('circle', { cx: x, cy: y, r: 3.6, fill: '#ffffff', stroke: ink, 'stroke-width': 1.6 });

const bandLine = (x: Plot['x'], [from, to]: readonly [number, number], y: number, ink: string): string =>
  element('line', { x1: x(from), y1: y, x2: x(to), y2: y, stroke: ink, 'stroke-width': 1.4 });

function said({ values, counts }: ChartSeries, place: number, write: (value: number) => string): string {
  const value = values[place];
  if (value === undefined) return 'no data';
  return counts ? `${write(value)}, n ${counts[place] ?? 0}` : write(value);
}

const spoken = ({ chart, write }: Plot): string =>
  `${chart.name}. ${chart.categories
    .map(
      (category, place) =>
        `${category}: ${chart.series.map((one) => `${one.name} ${said(one, place, write)}`).join(', ')}`,
    )
    .join('. ')}`;

const roomFor = (names: readonly string[]): number =>
  Math.min(
    nameRoom.most,
    Math.max(nameRoom.least, ...names.map((name) => 8 + cut(name).length * nameRoom.aLetter)),
  );

const cut = (name: string): string =>
  name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name;
