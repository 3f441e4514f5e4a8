import styles from './bars.module.css';
import { ChartFrame } from './chart-frame';

export interface Bar {
  readonly label: string;
  /** Zero or more; null where there are no data. */
  readonly value: number | null;
  /** Observations behind it. */
  readonly n?: number;
}

/** Amounts from zero, a row each, with the value at the end of the bar. */
export function Bars({
  title,
  measure,
  bars,
  format = (value) => value.toFixed(0),
}: {
  readonly title: string;
  /** What is measured, for the head of the table: `Days`. */
  readonly measure: string;
  readonly bars: readonly Bar[];
  readonly format?: (value: number) => string;
}) {
  const highest = Math.max(0, ...bars.map(({ value }) => value ?? 0));
  const hasN = bars.some(({ n }) => n !== undefined);
  return (
    <ChartFrame
      title={title}
      table={{
        columns: [
          { header: 'Name' },
          { header: measure, isNumeric: true },
          ...(hasN ? [{ header: 'n', isNumeric: true }] : []),
        ],
        rows: bars.map(({ label, value, n }) => [
          label,
          value === null ? null : format(value),
          ...(hasN ? [n ?? null] : []),
        ]),
      }}
    >
      <ul className={styles.bars}>
        {bars.map(({ label, value, n }) => (
          <li key={label}>
            <span className={styles.name}>{label}</span>
            <span className={styles.lane}>
              <span
                className={styles.bar}
                style={{ '--share': highest > 0 ? (value ?? 0) / highest : 0 }}
                data-none={value === null || undefined}
              />
              <span>{value === null ? 'no data' : format(value)}</span>
              {n === undefined ? null : <span className={styles.n}>n {n}</span>}
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}

export interface Bin {
  /** What falls into it: `3`, `0–30 days`. */
  readonly label: string;
  readonly count: number;
  /** Draws the column in the colour of a level. */
  readonly level?: 1 | 2 | 3 | 4 | 5;
}

/** How often something was seen, in columns from zero, with the count above each. */
export function Histogram({
  title,
  measure,
  bins,
}: {
  readonly title: string;
  /** What is counted, for the head of the table: `Scores`. */
  readonly measure: string;
  readonly bins: readonly Bin[];
}) {
  const highest = Math.max(1, ...bins.map(({ count }) => count));
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return (
    <ChartFrame
      title={title}
      note={`n ${total}`}
      table={{
        columns: [{ header: 'Value' }, { header: measure, isNumeric: true }],
        rows: bins.map(({ label, count }) => [label, count]),
      }}
    >
      <ul className={styles.columns}>
        {bins.map(({ label, count, level }) => (
          <li key={label}>
            <span className={styles.count}>{count}</span>
            <span className={styles.column} style={{ '--share': count / highest }} data-level={level} />
            <span className={styles.bin}>{label}</span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
