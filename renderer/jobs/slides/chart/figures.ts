import type { Formats } from '../../../../shared/lib/formats';
import type { Chart, ChartSeries } from '../../../../shared/report/booklet';
import { writtenCell, type NumberKind, type Sheet, type SheetCell } from '../../../../shared/report/sheet';

/** A column of the workbook behind a chart. */
export interface Column {
  readonly name: string;
  readonly values: readonly (string | number | undefined)[];
  readonly as?: NumberKind;
}

/** The columns of one series of a chart, as they stand in its workbook. */
export interface SeriesColumns {
  readonly series: ChartSeries;
  readonly value: Column;
  /** How far the band of a bar reaches below and above its end. */
  readonly reaches: { readonly below: Column; readonly above: Column } | undefined;
  /** The bands of dots as lines: where each begins and ends, and an empty cell before the next. */
  readonly lines: { readonly x: Column; readonly row: Column } | undefined;
  /** On which row of the picture the value stands; empty where there is no value. */
  readonly row: Column | undefined;
}

/** Everything a native chart is drawn from and edited in. */
export interface ChartFigures {
  readonly chart: Chart;
  readonly names: Column;
  readonly series: readonly SeriesColumns[];
  /** The end of each row in words, such as "3.2, n 5". */
  readonly said: Column;
  /** Where the words at both ends of a row of dots stand, and in which row. */
  readonly ends: { readonly left: Column; readonly right: Column; readonly row: Column } | undefined;
  /** Where the words behind a bar stand: at its end, or at that of its band. */
  readonly reach: Column | undefined;
  readonly columns: readonly Column[];
}

/** The one sheet of a chart's workbook. */
export const sheetName = 'Figures';

/** Gathers the figures of a chart into columns. What is not known stays empty. */
export function chartFigures(chart: Chart, formats: Formats): ChartFigures {
  const { kind, categories, scale } = chart;
  const rows = categories.map((_, at) => at + 1);
  const names: Column = { name: chart.name, values: categories };
  const parts = chart.series.map((series) => seriesColumns(chart, series));
  const said: Column = {
    name: 'In words',
    values: categories.map((_, at) => saidAt(chart, at, formats)),
  };
  const [from, to] = scale ?? [0, mostOf(chart)];
  const ends =
    kind === 'dots'
      ? {
          left: { name: 'Left end', values: rows.map(() => from) },
          right: { name: 'Right end', values: rows.map(() => to) },
          row: { name: 'Row', values: rows },
        }
      : undefined;
  const reach: Column | undefined =
    kind === 'bars' && parts.length === 1 && parts[0]?.reaches
      ? {
          name: 'Reach',
          as: chart.as,
          values: categories.map((_, at) => {
            const value = parts[0]?.series.values[at];
            return value === undefined
              ? undefined
              : Math.max(value, parts[0]?.series.bands?.[at]?.[1] ?? value);
          }),
        }
      : undefined;
  const own = parts.flatMap(({ series, value, reaches, lines, row }) => [
    value,
    ...(series.bands
      ? [0, 1].map((end) => ({
          name: end === 0 ? 'Band from' : 'Band to',
          as: chart.as,
          values: categories.map((_, at) => series.bands?.[at]?.[end]),
        }))
      : []),
    ...(series.counts
      ? [{ name: 'n', as: 'count' as const, values: categories.map((_, at) => series.counts?.[at]) }]
      : []),
    ...(reaches ? [reaches.below, reaches.above] : []),
    ...(lines ? [lines.x, lines.row] : []),
    ...(row ? [row] : []),
  ]);
  const columns = [
    names,
    ...own,
    ...(ends ? [ends.left, ends.right, ends.row] : []),
    ...(reach ? [reach] : []),
    said,
  ];
  return { chart, names, series: parts, said, ends, reach, columns };
}

function seriesColumns({ kind, as, categories }: Chart, series: ChartSeries): SeriesColumns {
  const distance = (name: string, end: 0 | 1): Column => ({
    name: `${series.name}: ${name}`,
    as,
    values: categories.map((_, at) => {
      const [value, edge] = [series.values[at], series.bands?.[at]?.[end]];
      return value === undefined || edge === undefined ? undefined : Math.abs(edge - value);
    }),
  });
  const hasBands = series.bands?.some((band) => band !== undefined) ?? false;
  return {
    series,
    value: { name: series.name, as, values: categories.map((_, at) => series.values[at]) },
    reaches:
      kind === 'bars' && hasBands
        ? { below: distance('band below', 0), above: distance('band above', 1) }
        : undefined,
    lines: kind === 'dots' && hasBands ? bandLines(categories, series.bands ?? []) : undefined,
    row:
      kind === 'dots'
        ? {
            name: `${series.name}: row`,
            values: categories.map((_, at) => (series.values[at] === undefined ? undefined : at + 1)),
          }
        : undefined,
  };
}

/** A line for each band, parted by an empty cell: no program then joins one to the next. */
const bandLines = (categories: Chart['categories'], bands: NonNullable<ChartSeries['bands']>) => ({
  x: {
    name: '95% band',
    as: 'level' as const,
    values: categories.flatMap((_, at) => [bands[at]?.[0], bands[at]?.[1], undefined]),
  },
  row: {
    name: 'Row of the band',
    values: categories.flatMap((_, at) =>
      bands[at] ? [at + 1, at + 1, undefined] : [undefined, undefined, undefined],
    ),
  },
});

/** What the first series says of a category, with its n. */
function saidAt({ series: [first], as }: Chart, at: number, formats: Formats): string {
  const value = first?.values[at];
  if (value === undefined) return 'no data';
  const n = first?.counts?.[at];
  return `${writtenCell({ value, as }, formats)}${n === undefined ? '' : `, n ${formats.number(n)}`}`;
}

/** The highest that is drawn: a value, the end of a band, or the sum of a stack. */
export function mostOf({ kind, series, categories }: Chart): number {
  const highest = categories.map((_, at) =>
    kind === 'stacked'
      ? series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)
      : Math.max(0, ...series.flatMap(({ values, bands }) => [values[at] ?? 0, bands?.[at]?.[1] ?? 0])),
  );
  return Math.max(0, ...highest) || 1;
}

/** The workbook's sheet: a row for each category, every column under its name; lines of bands go on below. */
export const sheetOf = ({ columns }: ChartFigures): Sheet => ({
  name: sheetName,
  columns: columns.map(({ name, values }) => ({
    name,
    isNumber: values.some((value) => typeof value === 'number'),
  })),
  rows: Array.from({ length: Math.max(0, ...columns.map(({ values }) => values.length)) }, (_, at) =>
    columns.map(({ values, as }): SheetCell => {
      const value = values[at];
      if (value === undefined) return null;
      return typeof value === 'string' ? value : { value, as: as ?? 'count' };
    }),
  ),
});
