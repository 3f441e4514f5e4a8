import { rangeText } from '../../../shared/lib/range-text';
import { BandBar, type BandScale, type BandValue } from './band-bar';
import styles from './band-bar.module.css';
import { ChartFrame } from './chart-frame';

/** Several means on one scale under each other, so that bands can be compared: do they overlap? */
export function BandBars({
  title,
  rows,
  min = 1,
  max = 5,
  format = (value) => value.toFixed(1),
}: BandScale & { readonly title: string; readonly rows: readonly BandValue[] }) {
  const hasMedian = rows.some(({ teamMedian }) => (teamMedian ?? null) !== null);
  const written = (value: number | null | undefined): string | null =>
    value === null || value === undefined ? null : format(value);
  const ticks = Array.from({ length: max - min + 1 }, (_, place) => min + place);
  return (
    <ChartFrame
      title={title}
      note={`Dot: mean. Line: 95% band.${hasMedian ? ' Tick: team median.' : ''}${rows.some(({ isThin, band, value }) => isThin || (value !== null && !band)) ? ' Hollow: thin, or all scores equal.' : ''}`}
      table={{
        columns: [
          { header: 'Name' },
          ...['Mean', 'Band', 'n', ...(hasMedian ? ['Team median'] : [])].map((header) => ({
            header,
            isNumeric: true,
          })),
        ],
        rows: rows.map(({ label, value, band, n, teamMedian }) => [
          label,
          written(value),
          band ? rangeText(format(band[0]), format(band[1])) : null,
          n,
          ...(hasMedian ? [written(teamMedian)] : []),
        ]),
      }}
    >
      <div className={styles.rows}>
        {rows.map((row) => (
          <div key={row.label} className={styles.row}>
            <span className={styles.name} title={row.label}>
              {row.label}
            </span>
            <BandBar {...row} min={min} max={max} format={format} />
            <span className={styles.figure}>{written(row.value) ?? 'no data'}</span>
            <span className={styles.n}>n {row.n}</span>
          </div>
        ))}
        <div className={styles.row} aria-hidden="true">
          <span className={styles.axis}>
            {ticks.map((tick) => (
              <span key={tick} style={{ left: `${((tick - min) / (max - min)) * 100}%` }}>
                {tick}
              </span>
            ))}
          </span>
        </div>
      </div>
    </ChartFrame>
  );
}
