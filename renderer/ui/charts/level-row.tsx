import styles from './level-rows.module.css';
import type { RadarSeries } from './radar-axes';
import { seriesLook } from './series-look';

/** A value on the line of a row; null where there are no data. */
export interface LevelPoint {
  readonly series: Extract<RadarSeries['key'], 'observed' | 'selfAssessed'>;
  readonly name: string;
  readonly value: number | null;
  /** An earlier one: drawn hollow. */
  readonly isEarlier?: boolean;
}

const levels = [1, 2, 3, 4, 5] as const;
/** Where a level stands between the ends of the scale from 1 to 5. */
export const placeOf = (level: number): string => `${((Math.min(5, Math.max(1, level)) - 1) / 4) * 100}%`;

/**
 * Levels of one subject on the scale from 1 to 5. What is observed is a circle, what a rep says of himself a
 * triangle a little higher, earlier rounds hollow: told apart without colour, and where they are alike too. A
 * line joins the lowest to the highest.
 */
export function LevelRow({
  label,
  points,
  format = (value) => value.toFixed(1),
}: {
  readonly label: string;
  readonly points: readonly LevelPoint[];
  readonly format?: (value: number) => string;
}) {
  const there = points.flatMap(({ value, ...point }) => (value === null ? [] : [{ ...point, value }]));
  const values = there.map(({ value }) => value);
  const said = points.map(({ name, value }) => `${name} ${value === null ? 'no data' : format(value)}`);
  return (
    <span className={styles.row} role="img" aria-label={`${label}: ${said.join(', ')}`}>
      {levels.map((level) => (
        <span key={level} className={styles.level} style={{ left: placeOf(level) }} />
      ))}
      {values.length > 1 ? (
        <span
          className={styles.span}
          style={{
            left: placeOf(Math.min(...values)),
            right: `calc(100% - ${placeOf(Math.max(...values))})`,
          }}
        />
      ) : null}
      {there.map(({ series, name, value, isEarlier }) => (
        <Mark key={`${series} ${name}`} series={series} at={placeOf(value)} isHollow={isEarlier ?? false} />
      ))}
    </span>
  );
}

function Mark({
  series,
  at,
  isHollow,
}: {
  readonly series: LevelPoint['series'];
  readonly at: string;
  readonly isHollow: boolean;
}) {
  const ink = `var(${seriesLook[series].ink})`;
  const look = { fill: isHollow ? 'var(--paper)' : ink, stroke: ink, strokeWidth: 1.5 };
  return (
    <svg className={styles.mark} style={{ left: at }} width="14" height="22" aria-hidden="true">
      {series === 'observed' ? (
        <circle cx="7" cy="14" r="4" {...look} />
      ) : (
        <path d="M7 2.5L12 11.5L2 11.5Z" {...look} />
      )}
    </svg>
  );
}
