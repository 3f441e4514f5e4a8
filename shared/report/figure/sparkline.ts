import { inks } from './inks';
import { element, picture, points } from './svg';

/** One scorecard on the line; null where the dimension had no opportunity. */
export interface SparkPoint {
  readonly value: number | null;
  /** The line breaks where it changes. */
  readonly version: number;
}

const width = 60;
const height = 18;

/** The last scorecards of one dimension from left to right, oldest first, on the scale from 1 to 5. */
export function sparkline(series: readonly SparkPoint[]): string {
  const step = series.length > 1 ? (width - 8) / (series.length - 1) : 0;
  const place = (index: number, value: number): readonly [number, number] => [
    4 + index * step,
    height - 3 - ((value - 1) / 4) * (height - 6),
  ];
  const runs = runsOf(series);
  const lines = runs.map((run) =>
    element('polyline', {
      points: points(run.map(({ index, value }) => place(index, value))),
      fill: 'none',
      stroke: inks.quiet,
      'stroke-width': 1.2,
    }),
  );
  const last = runs.at(-1)?.at(-1);
  const dot = last ? place(last.index, last.value) : undefined;
  const said = series.map(({ value }) => value ?? 'none').join(', ');
  return picture(
    width,
    height,
    `Scores in order: ${said}`,
    ...lines,
    ...(dot ? [element('circle', { cx: dot[0], cy: dot[1], r: 2.4, fill: inks.accent })] : []),
  );
}

/** Stretches of points of one version; a call without opportunity is stepped over. */
function runsOf(
  series: readonly SparkPoint[],
): readonly (readonly { readonly index: number; readonly value: number }[])[] {
  const runs: { index: number; value: number }[][] = [];
  let version: number | undefined;
  series.forEach((point, index) => {
    if (point.value === null) return;
    if (point.version !== version) runs.push([]);
    version = point.version;
    runs.at(-1)?.push({ index, value: point.value });
  });
  return runs;
}
