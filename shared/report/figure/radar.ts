import { inks } from './inks';
import { element, label, picture, points } from './svg';

/** One axis: its name, the figure, its band, and what it is compared with. Undefined values are left out. */
export interface RadarAxis {
  readonly name: string;
  /** 1 to 5. */
  readonly value: number | undefined;
  readonly band?: readonly [number, number] | undefined;
  readonly compared?: number | undefined;
  /** Under the name, such as '3.4 (n 8)'. */
  readonly note: string;
}

const size = 376;
const height = 300;
const centre = [size / 2, 142] as const;
const radius = 100;

/**
 * The skills profile as a radar: the observed means as a filled shape, the comparison as a dashed line, the
 * bands as strokes along the axes. The centre is level 1, the rim level 5.
 */
export function radarFigure(axes: readonly RadarAxis[], compared: string): string {
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
    shape(
      axes.map(({ compared: value }, place) => (value === undefined ? undefined : at(place, value))),
      {
        fill: 'none',
        stroke: inks.quiet,
        'stroke-dasharray': '4 3',
      },
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
      return [element('circle', { cx, cy, r: 3, fill: inks.accent })];
    }),
    ...scale,
    ...axes.flatMap((axis, place) => axisName(axis, at(place, 5.4), place, axes.length)),
    ...legend(
      compared,
      axes.some(({ compared: value }) => value !== undefined),
    ),
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

function legend(compared: string, isCompared: boolean): string[] {
  const y = height - 5;
  const one = (from: number, text: string, look: Record<string, string | number>): string[] => [
    element('line', { x1: from, y1: y - 4, x2: from + 22, y2: y - 4, ...look }),
    label(text, { x: from + 28, y, 'font-size': 12, fill: inks.quiet }),
  ];
  return [
    ...one(16, 'Observed, with 95% band', { stroke: inks.accent, 'stroke-width': 2.2 }),
    ...(isCompared
      ? one(242, compared, { stroke: inks.quiet, 'stroke-width': 1.4, 'stroke-dasharray': '4 3' })
      : []),
  ];
}
