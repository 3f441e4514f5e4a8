import { ChartFrame } from './chart-frame';
import styles from './level-rows.module.css';
import { seriesLook } from './series-look';
import type { RadarSeries } from './radar-axes';

/** A value on the line of a row; null where there are no data. */
export interface LevelPoint {
  readonly series: Extract<RadarSeries['key'], 'observed' | 'selfAssessed'>;
  readonly name: string;
  readonly value: number | null;
  /** An earlier one: drawn hollow. */
  readonly isEarlier?: boolean;
}

const width = 240;
const height = 20;
const edge = 8;
const at = (level: number): number => edge + ((Math.min(5, Math.max(1, level)) - 1) / 4) * (width - 2 * edge);

/**
 * Levels of one subject on the scale from 1 to 5. What is observed is a circle, what a rep says of himself a
 * triangle, earlier rounds hollow: told apart without colour. A line joins the first value to the last.
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
    <svg
      className={styles.row}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${label}: ${said.join(', ')}`}
    >
      {[1, 2, 3, 4, 5].map((level) => (
        <line key={level} x1={at(level)} x2={at(level)} y1={4} y2={height - 4} stroke="var(--grid)" />
      ))}
      {values.length > 1 ? (
        <line
          x1={at(Math.min(...values))}
          x2={at(Math.max(...values))}
          y1={height / 2}
          y2={height / 2}
          stroke="var(--line-strong)"
          strokeWidth={1.5}
        />
      ) : null}
      {there.map((point) => (
        <Mark key={`${point.series} ${point.name}`} {...point} />
      ))}
    </svg>
  );
}

function Mark({ series, value, isEarlier }: Omit<LevelPoint, 'value'> & { readonly value: number }) {
  const ink = `var(${seriesLook[series].ink})`;
  const look = { fill: isEarlier ? 'var(--paper)' : ink, stroke: ink, strokeWidth: 1.5 };
  const [x, y] = [at(value), height / 2];
  return series === 'observed' ? (
    <circle cx={x} cy={y} r={4.5} {...look} />
  ) : (
    <path d={`M${x} ${y - 5.5}L${x + 5.5} ${y + 4.5}L${x - 5.5} ${y + 4.5}Z`} {...look} />
  );
}

/** Several subjects under each other on one scale, with their table one key away. */
export function LevelRows({
  title,
  note,
  rows,
  format = (value) => value.toFixed(1),
}: {
  readonly title: string;
  readonly note: string;
  /** Every row has its points in the same order. */
  readonly rows: readonly { readonly label: string; readonly points: readonly LevelPoint[] }[];
  readonly format?: (value: number) => string;
}) {
  const names = rows[0]?.points.map(({ name }) => name) ?? [];
  return (
    <ChartFrame
      title={title}
      note={note}
      table={{
        columns: [{ header: 'Dimension' }, ...names.map((header) => ({ header, isNumeric: true }))],
        rows: rows.map(({ label, points }) => [
          label,
          ...points.map(({ value }) => (value === null ? null : format(value))),
        ]),
      }}
    >
      <div className={styles.rows}>
        {rows.map(({ label, points }) => (
          <div key={label} className={styles.line}>
            <span>{label}</span>
            <LevelRow label={label} points={points} format={format} />
          </div>
        ))}
        <div className={styles.line} aria-hidden="true">
          <span />
          <svg className={styles.row} viewBox={`0 0 ${width} 14`}>
            {[1, 2, 3, 4, 5].map((level) => (
              <text key={level} x={at(level)} y={11} textAnchor="middle" className={styles.tick}>
                {level}
              </text>
            ))}
          </svg>
        </div>
      </div>
    </ChartFrame>
  );
}
