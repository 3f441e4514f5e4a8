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

const size = 400;
const height = 292;
const centre = [size / 2, 150] as const;
const radius = 98;

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
    return label(String(level), { x: x + 4, y: y + 3, 'font-size': 8, fill: inks.quiet });
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
    ...axes.flatMap((axis, place) => axisName(axis, at(place, 5.75), place, axes.length)),
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

function axisName(
  { name, note }: RadarAxis,
  [x, y]: readonly [number, number],
  place: number,
  count: number,
): string[] {
  const side = Math.sin((2 * Math.PI * place) / count);
  const anchor = Math.abs(side) < 0.1 ? 'middle' : side > 0 ? 'start' : 'end';
  const shift = anchor === 'middle' ? 0 : side > 0 ? -14 : 14;
  return [
    label(name, {
      x: x + shift,
      y,
      'text-anchor': anchor,
      'font-size': 10,
      'font-weight': 600,
      fill: inks.text,
    }),
    label(note, { x: x + shift, y: y + 12, 'text-anchor': anchor, 'font-size': 9, fill: inks.quiet }),
  ];
}

function legend(compared: string, isCompared: boolean): string[] {
  const y = height - 8;
  const observed = [
    element('line', { x1: 92, y1: y - 3, x2: 110, y2: y - 3, stroke: inks.accent, 'stroke-width': 1.8 }),
    label('Observed, with 95% band', { x: 115, y, 'font-size': 9, fill: inks.quiet }),
  ];
  if (!isCompared) return observed;
  return [
    ...observed,
    element('line', {
      x1: 258,
      y1: y - 3,
      x2: 276,
      y2: y - 3,
      stroke: inks.quiet,
      'stroke-dasharray': '4 3',
    }),
    label(compared, { x: 281, y, 'font-size': 9, fill: inks.quiet }),
  ];
}
