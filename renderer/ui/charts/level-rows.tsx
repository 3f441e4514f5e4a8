import { ChartFrame } from './chart-frame';
import { LevelRow, placeOf, type LevelPoint } from './level-row';
import styles from './level-rows.module.css';

/** Several subjects under each other on one scale from 1 to 5, with their table one key away. */
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
    <div className={styles.chart}>
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
            <span className={styles.row}>
              {[1, 2, 3, 4, 5].map((level) => (
                <span key={level} className={styles.tick} style={{ left: placeOf(level) }}>
                  {level}
                </span>
              ))}
            </span>
          </div>
        </div>
      </ChartFrame>
    </div>
  );
}
