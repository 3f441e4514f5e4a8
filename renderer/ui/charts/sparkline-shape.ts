/** One value on a sparkline. */
export interface SparkPoint {
  /** Null where nothing was scored: a gap. */
  readonly value: number | null;
  /** When it was, as the user reads days. */
  readonly label: string;
  /** What it was measured with, such as the version of a rubric: the line breaks where this changes. */
  readonly group?: string | number;
  /** Left out of the figures: drawn lighter. */
  readonly isMuted?: boolean;
}

/** A point that is drawn, with its place in the picture. */
export interface PlacedPoint {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

export interface SparkBox {
  readonly width: number;
  readonly height: number;
  readonly min: number;
  readonly max: number;
  /** Room at each side, so that marks are not cut off. */
  readonly inset: number;
}

/** Where the points with a value stand: evenly from left to right, gaps counted. */
export function placePoints(points: readonly SparkPoint[], box: SparkBox): readonly PlacedPoint[] {
  const { width, height, min, max, inset } = box;
  const step = points.length > 1 ? (width - 2 * inset) / (points.length - 1) : 0;
  return points.flatMap(({ value }, index) => {
    if (value === null) return [];
    const share = (Math.min(max, Math.max(min, value)) - min) / (max - min);
    const x = points.length > 1 ? inset + index * step : width / 2;
    return [{ index, x, y: height - inset - share * (height - 2 * inset) }];
  });
}

/** The unbroken stretches of the line: it breaks at gaps and where the group changes. */
export function stretches(
  points: readonly SparkPoint[],
  placed: readonly PlacedPoint[],
): readonly (readonly PlacedPoint[])[] {
  const made: PlacedPoint[][] = [];
  for (const point of placed) {
    const before = made.at(-1)?.at(-1);
    const isNext = before !== undefined && before.index === point.index - 1;
    if (isNext && points[before.index]?.group === points[point.index]?.group) made.at(-1)?.push(point);
    else made.push([point]);
  }
  return made;
}

/** The drawn point nearest to a place from left to right; undefined where nothing is drawn. */
export const nearestPoint = (placed: readonly PlacedPoint[], x: number): PlacedPoint | undefined =>
  placed.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0];

/** The line in words: how many values, the first, the last, the lowest and the highest. */
export function sparkSummary(points: readonly SparkPoint[], write: (value: number) => string): string {
  const valued = points.flatMap(({ value, label }) => (value === null ? [] : [{ value, label }]));
  const first = valued[0];
  const last = valued.at(-1);
  if (!first || !last) return 'no data';
  if (valued.length === 1) return `${write(last.value)}, ${last.label}`;
  const values = valued.map(({ value }) => value);
  return `${valued.length} values, from ${write(first.value)} (${first.label}) to ${write(last.value)} (${last.label}), lowest ${write(Math.min(...values))}, highest ${write(Math.max(...values))}`;
}
