import { axisThreshold } from '../../../../shared/measure/priority/quadrant';
import { spotOf, type Geometry, type Place } from './geometry';
import type { Box } from './spread';
import styles from './matrix.module.css';

const ticks = [1, 2, 3, 4, 5];

/** The axes, the threshold that makes four quadrants of them, and their names. */
export function Axes({ geometry }: { readonly geometry: Geometry }) {
  const { frame } = geometry;
  const middle = spotOf(geometry, { impact: axisThreshold, difficulty: axisThreshold });
  return (
    <>
      <rect
        className={styles.quickWins}
        x={frame.left}
        y={frame.top}
        width={middle.x - frame.left}
        height={middle.y - frame.top}
      />
      <rect
        className={styles.frame}
        x={frame.left}
        y={frame.top}
        width={frame.right - frame.left}
        height={frame.bottom - frame.top}
      />
      <line className={styles.threshold} x1={middle.x} x2={middle.x} y1={frame.top} y2={frame.bottom} />
      <line className={styles.threshold} x1={frame.left} x2={frame.right} y1={middle.y} y2={middle.y} />
      {ticks.map((value) => {
        const at = spotOf(geometry, { impact: value, difficulty: value });
        return (
          <g key={value} className={styles.tick}>
            <text x={at.x} y={frame.bottom + 15} textAnchor="middle">
              {value}
            </text>
            <text x={frame.left - 7} y={at.y + 4} textAnchor="end">
              {value}
            </text>
          </g>
        );
      })}
      <g className={styles.axis}>
        <text x={(frame.left + frame.right) / 2} y={frame.bottom + 32} textAnchor="middle">
          Difficulty →
        </text>
        <text transform={`rotate(-90) translate(${-(frame.top + frame.bottom) / 2} 9)`} textAnchor="middle">
          Impact →
        </text>
      </g>
      {quadrantNames(geometry).map(({ name, x, y, anchor }) => (
        <text key={name} className={styles.quadrant} x={x} y={y} textAnchor={anchor}>
          {name}
        </text>
      ))}
    </>
  );
}

const quadrantNames = ({ frame }: Geometry) => {
  const [left, right] = [frame.left + 10, frame.right - 10];
  const [top, bottom] = [frame.top + 17, frame.bottom - 9];
  return [
    { name: 'Quick wins', x: left, y: top, anchor: 'start' },
    { name: 'Long-term priorities', x: right, y: top, anchor: 'end' },
    { name: 'Nice to have', x: left, y: bottom, anchor: 'start' },
    { name: 'Ignore for now', x: right, y: bottom, anchor: 'end' },
  ] as const;
};

/** Where the names of the quadrants stand: names of points keep clear of them. */
export const quadrantBoxes = (geometry: Geometry): readonly Box[] =>
  quadrantNames(geometry).map(({ name, x, y, anchor }) => {
    const width = name.length * 6.6;
    const left = anchor === 'start' ? x : x - width;
    return { left, right: left + width, top: y - 12, bottom: y + 4 };
  });

/** Where a gap stood in earlier cycles: hollow points on a thin line that ends where it stands now. */
export function Trail({
  geometry,
  trail,
  end,
}: {
  readonly geometry: Geometry;
  readonly trail: readonly (Place & { readonly cycle: number })[];
  readonly end: { readonly x: number; readonly y: number };
}) {
  const spots = trail.map((one) => ({ ...spotOf(geometry, one), cycle: one.cycle }));
  if (spots.length === 0) return null;
  return (
    <g className={styles.trail}>
      <polyline points={[...spots, end].map(({ x, y }) => `${x},${y}`).join(' ')} />
      {spots.map(({ x, y, cycle }) => (
        <g key={cycle}>
          <circle cx={x} cy={y} r="4.5" />
          <text x={x} y={y + 15} textAnchor="middle">
            {`cycle ${cycle}`}
          </text>
        </g>
      ))}
    </g>
  );
}
