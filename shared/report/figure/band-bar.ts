import { inks } from './inks';
import { element, picture } from './svg';

const width = 72;
const height = 16;
const left = 6;
const right = width - 6;

/**
 * A mean on the scale from 1 to 5 with its band, and a tick for what it is compared with. Empty scale where
 * nothing was scored.
 */
export function bandBar(
  value: number | undefined,
  band: readonly [number, number] | undefined,
  compared: number | undefined,
): string {
  const x = (level: number): number => left + ((level - 1) / 4) * (right - left);
  const middle = height / 2;
  const parts = [
    element('line', { x1: left, y1: middle, x2: right, y2: middle, stroke: inks.faint, 'stroke-width': 1 }),
    ...[1, 2, 3, 4, 5].map((level) =>
      element('line', { x1: x(level), y1: middle - 2.5, x2: x(level), y2: middle + 2.5, stroke: inks.line }),
    ),
  ];
  if (band) {
    parts.push(
      element('line', {
        x1: x(band[0]),
        y1: middle,
        x2: x(band[1]),
        y2: middle,
        stroke: inks.accent,
        'stroke-width': 6,
        'stroke-opacity': 0.28,
      }),
    );
  }
  if (compared !== undefined) {
    parts.push(
      element('line', {
        x1: x(compared),
        y1: 1,
        x2: x(compared),
        y2: height - 1,
        stroke: inks.quiet,
        'stroke-width': 1.4,
      }),
    );
  }
  if (value !== undefined)
    parts.push(element('circle', { cx: x(value), cy: middle, r: 3.4, fill: inks.accent }));
  return picture(width, height, describe(value, band), ...parts);
}

function describe(value: number | undefined, band: readonly [number, number] | undefined): string {
  if (value === undefined) return 'nothing scored';
  return band ? `${value.toFixed(1)}, band ${band[0].toFixed(1)} to ${band[1].toFixed(1)}` : value.toFixed(1);
}
