import { inks } from './inks';
import { element, label, picture } from './svg';

/** One bar of a report's chart. */
export interface ReportBar {
  readonly name: string;
  /** Undefined where there are no data. */
  readonly value: number | undefined;
  readonly band?: readonly [number, number] | undefined;
  /** What stands at the end of the bar. */
  readonly text: string;
  readonly isMarked?: boolean;
}

const width = 700;
const row = 20;
const left = 130;
const right = width - 150;

/** Bars from zero under each other, with their bands where they have one. */
export function barsFigure(title: string, bars: readonly ReportBar[]): string {
  const max = Math.max(...bars.flatMap(({ value, band }) => [value ?? 0, band?.[1] ?? 0]), Number.MIN_VALUE);
  const x = (value: number): number => left + (Math.max(0, value) / max) * (right - left);
  const parts = bars.flatMap(({ name, value, band, text, isMarked }, place) => {
    const middle = place * row + row / 2;
    return [
      label(cut(name), {
        x: left - 8,
        y: middle + 4,
        'text-anchor': 'end',
        'font-size': 11,
        fill: inks.text,
      }),
      ...(value === undefined
        ? []
        : [
            element('rect', {
              x: left,
              y: middle - 6,
              width: Math.max(0.5, x(value) - left),
              height: 12,
              fill: inks.accent,
              'fill-opacity': isMarked ? 1 : 0.42,
            }),
          ]),
      ...(band
        ? [
            element('line', {
              x1: x(band[0]),
              y1: middle,
              x2: x(band[1]),
              y2: middle,
              stroke: inks.text,
              'stroke-width': 1.2,
            }),
          ]
        : []),
      label(text, { x: right + 8, y: middle + 4, 'font-size': 11, fill: inks.text }),
    ];
  });
  const height = Math.max(row, bars.length * row);
  const axis = element('line', { x1: left, y1: 0, x2: left, y2: height, stroke: inks.line });
  const said = bars.map(({ name, text }) => `${name}: ${text}`).join('. ');
  return picture(width, height, `${title}. ${said}`, axis, ...parts);
}

const cut = (name: string): string => (name.length > 24 ? `${name.slice(0, 23)}…` : name);
