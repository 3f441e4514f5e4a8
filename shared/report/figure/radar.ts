import { inks } from './inks';
import { element, label, picture, points } from './svg';

/** One axis: its name, the figure, its band, and what it is beside. Undefined values are left out. */
export interface RadarAxis {
  readonly name: string;
  /** 1 to 5. */
  readonly value: number | undefined;
  readonly band?: readonly [number, number] | undefined;
  readonly selfAssessed?: number | undefined;
  readonly teamMedian?: number | undefined;
  readonly target?: number | undefined;
  /** Under the name, such as '3.4 (n 8)'. */
  readonly note: string;
}

const size = 376;
const height = 318;
const centre = [size / 2, 142] as const;
const radius = 100;

type Beside = 'selfAssessed' | 'teamMedian' | 'target';
type Look = Readonly<Record<string, string | number>>;

/** What stands beside the observed line, lowest first: told apart by line and mark, in black and white too. */
const besides: readonly {
  readonly key: Beside;
  readonly name: string;
  readonly line: Look;
  readonly mark?: (x: number, y: number) => string;
}[] = [
  {
    key: 'target',
    name: 'Target',
    line: { stroke: inks.text, 'stroke-width': 0.8 },
    mark: (x, y) => tilted(x, y, 3.2, { fill: inks.text }),
  },
  {
    key: 'teamMedian',
    name: 'Team median',
    line: { stroke: inks.quiet, 'stroke-width': 1.3, 'stroke-dasharray': '1.5 3' },
  },
  {
    key: 'selfAssessed',
    name: 'Self-assessed',
    line: { stroke: inks.self, 'stroke-width': 1.5, 'stroke-dasharray': '7 3' },
    mark: (x, y) => triangle(x, y, 4.6, { fill: '#fff', stroke: inks.self, 'stroke-width': 1.5 }),
  },
];

/**
 * The skills profile as a radar: the observed means as a filled shape with dots, beside them the rep's own
 * picture, the middle of the team and the target; the bands as strokes along the axes. The centre is level 1,
 * the rim level 5.
 */
export function radarFigure(axes: readonly RadarAxis[]): string {
  const at = (place: number, level: number): readonly [number, number] => {
    const angle = (2 * Math.PI * place) / axes.length - Math.PI / 2;
    const distance = ((level - 1) / 4) * radius;
    return [centre[0] + Math.cos(angle) * distance, centre[1] + Math.sin(angle) * distance];
  };
  const rings = [2, 3, 4, 5].map((level) =>
    element('polygon', {
      points: points(axes.map((_, place) => at(place, level))),
      fill: 'none',
      stroke: level === 5 ? inks.line : inks.faint,
    }),
  );
  const scale = [1, 3, 5].map((level) => {
    const [x, y] = at(0, level);
    return label(String(level), { x: x + 7, y: y + 4, 'font-size': 10.5, fill: inks.quiet });
  });
  const spokes = axes.map((_, place) => line(at(place, 1), at(place, 5), { stroke: inks.faint }));
  const bands = axes.flatMap(({ band }, place) =>
    band
      ? [
          line(at(place, band[0]), at(place, band[1]), {
            stroke: inks.accent,
            'stroke-width': 5,
            'stroke-opacity': 0.28,
          }),
        ]
      : [],
  );
  const summary = axes.map(({ name, note }) => `${name} ${note}`).join('; ');
  return picture(
    size,
    height,
    `Radar of the five dimensions. ${summary}.`,
    ...rings,
    ...spokes,
    ...bands,
    ...besides.map(({ key, line: look }) =>
      shape(
        axes.map(({ [key]: value }, place) => (value === undefined ? undefined : at(place, value))),
        { fill: 'none', ...look },
      ),
    ),
    shape(
      axes.map(({ value }, place) => (value === undefined ? undefined : at(place, value))),
      {
        fill: inks.accent,
        'fill-opacity': 0.1,
        stroke: inks.accent,
        'stroke-width': 1.8,
      },
    ),
    ...axes.flatMap(({ value }, place) => {
      if (value === undefined) return [];
      const [cx, cy] = at(place, value);
      return [element('circle', { cx, cy, r: 3.4, fill: inks.accent })];
    }),
    ...besides.flatMap(({ key, mark }) =>
      axes.flatMap(({ [key]: value }, place) => {
        if (value === undefined || !mark) return [];
        const [x, y] = at(place, value);
        return [mark(x, y)];
      }),
    ),
    ...scale,
    ...axes.flatMap((axis, place) => axisName(axis, at(place, 5.4), place, axes.length)),
    ...legend(besides.filter(({ key }) => axes.some(({ [key]: value }) => value !== undefined))),
  );
}

const line = (
  from: readonly [number, number],
  to: readonly [number, number],
  attributes: Record<string, string | number>,
): string => element('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...attributes });

/** A closed shape where every axis has a value, otherwise the lines between neighbours that have one. */
function shape(
  corners: readonly (readonly [number, number] | undefined)[],
  attributes: Record<string, string | number>,
): string {
  const there = corners.filter((corner) => corner !== undefined);
  if (there.length === corners.length) return element('polygon', { points: points(there), ...attributes });
  return corners
    .map((corner, place) => {
      const next = corners[(place + 1) % corners.length];
      return corner && next ? line(corner, next, { ...attributes, fill: 'none' }) : '';
    })
    .join('');
}

/** Name and figure at the end of an axis; the name on two lines beside the picture, on one above it. */
function axisName(
  { name, note }: RadarAxis,
  [x, y]: readonly [number, number],
  place: number,
  count: number,
): string[] {
  const angle = (2 * Math.PI * place) / count;
  const side = Math.sin(angle);
  const isMiddle = Math.abs(side) < 0.1;
  const anchor = isMiddle ? 'middle' : side > 0 ? 'start' : 'end';
  const lines = isMiddle ? [shorten(name, 40)] : twoLines(name);
  const rows = lines.length + 1;
  // Above the picture text ends at the axis, below it begins there, beside it is centred on it.
  const rise = Math.cos(angle) > 0.6 ? rows - 0.7 : Math.cos(angle) < -0.6 ? -0.4 : rows / 2 - 0.6;
  const top = y - rise * lineHeight;
  const at = (row: number) => ({ x, y: top + row * lineHeight, 'text-anchor': anchor });
  return [
    ...lines.map((text, row) =>
      label(text, { ...at(row), 'font-size': 13, 'font-weight': 600, fill: inks.text }),
    ),
    label(note, { ...at(lines.length), 'font-size': 12, fill: inks.quiet }),
  ];
}

const lineHeight = 14.5;
const shorten = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

/** A name broken at the blank nearest to its middle; each line as long as there is room for. */
function twoLines(name: string): readonly string[] {
  const most = 14;
  if (name.length <= most) return [name];
  const blanks = [...name.matchAll(/\s/g)].map(({ index }) => index);
  const middle = name.length / 2;
  const [best] = blanks.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (best === undefined) return [shorten(name, most)];
  return [shorten(name.slice(0, best), most), shorten(name.slice(best + 1), most)];
}

/** Which line is what, each as it is drawn, two in a row. */
function legend(shown: typeof besides): string[] {
  const one = (place: number, text: string, look: Look, mark: (x: number, y: number) => string): string[] => {
    const [x, y] = [place % 2 === 0 ? 16 : 232, height - 24 + Math.floor(place / 2) * 17];
    return [
      element('line', { x1: x, y1: y - 4, x2: x + 26, y2: y - 4, ...look }),
      mark(x + 13, y - 4),
      label(text, { x: x + 32, y, 'font-size': 12, fill: inks.quiet }),
    ];
  };
  const dot = (x: number, y: number): string =>
    element('circle', { cx: x, cy: y, r: 3.4, fill: inks.accent });
  return [
    ...one(0, 'Observed, with 95% band', { stroke: inks.accent, 'stroke-width': 2.2 }, dot),
    ...shown
      .toReversed()
      .flatMap(({ name, line: look, mark }, place) => one(place + 1, name, look, mark ?? (() => ''))),
  ];
}

const triangle = (x: number, y: number, size: number, look: Look): string =>
  element('polygon', {
    points: points([
      [x, y - size],
      [x + size, y + size * 0.8],
      [x - size, y + size * 0.8],
    ]),
    ...look,
  });

const tilted = (x: number, y: number, size: number, look: Look): string =>
  element('polygon', {
    points: points([
      [x, y - size],
      [x + size, y],
      [x, y + size],
      [x - size, y],
    ]),
    ...look,
  });
