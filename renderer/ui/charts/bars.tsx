import { rangeText } from '../../../shared/lib/range-text';
import styles from './bars.module.css';
import { ChartFrame } from './chart-frame';

/** One bar: how much of something there is. */
export interface Bar {
  readonly label: string;
  /** Null where there are no data. */
  readonly value: number | null;
  readonly band?: readonly [number, number] | null;
  /** What it is compared with: drawn as a tick. */
  readonly compared?: number | null;
  /** Behind the figure: how many, or what was left out. */
  readonly note?: string;
  /** Stands out from the others. */
  readonly isMarked?: boolean;
}

/** Bars under each other from zero, with what they are compared with and their bands where they have one. */
export function Bars({
  title,
  bars,
  format,
  noun,
  valueName,
  noteName,
  comparedName,
  note,
}: {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly format: (value: number) => string;
  /** What a row is: the head of the first column of the table. */
  readonly noun: string;
  readonly valueName: string;
  readonly noteName?: string;
  readonly comparedName?: string;
  readonly note?: string;
}) {
  const ends = bars.flatMap(({ value, band, compared }) => [value ?? 0, band?.[1] ?? 0, compared ?? 0]);
  const max = Math.max(...ends, Number.MIN_VALUE);
  const width = (value: number): string => `${(Math.max(0, value) / max) * 100}%`;
  const written = (value: number | null | undefined): string | null =>
    value === null || value === undefined ? null : format(value);
  const hasBand = bars.some(({ band }) => band);
  const marks = [hasBand ? 'Line: 95% band.' : '', comparedName ? `Tick: ${comparedName}.` : '', note ?? ''];
  return (
    <ChartFrame
      title={title}
      note={marks.filter(Boolean).join(' ')}
      table={{
        columns: [
          { header: noun },
          { header: valueName, isNumeric: true },
          ...(hasBand ? [{ header: 'Band', isNumeric: true }] : []),
          ...(comparedName ? [{ header: comparedName, isNumeric: true }] : []),
          ...(noteName ? [{ header: noteName, isNumeric: true }] : []),
        ],
        rows: bars.map(({ label, value, band, compared, note: behind }) => [
          label,
          written(value),
          ...(hasBand ? [band ? rangeText(format(band[0]), format(band[1])) : null] : []),
          ...(comparedName ? [written(compared)] : []),
          ...(noteName ? [behind ?? null] : []),
        ]),
      }}
    >
      <div className={styles.bars}>
        {bars.map(({ label, value, band, compared, note: behind, isMarked }) => (
          <div key={label} className={styles.row}>
            <span className={styles.name} title={label}>
              {label}
            </span>
            <span className={styles.track} aria-hidden="true">
              {value === null ? null : (
                <span
                  className={styles.bar}
                  data-marked={isMarked || undefined}
                  style={{ width: width(value) }}
                />
              )}
              {band ? (
                <span
                  className={styles.band}
                  style={{ left: width(band[0]), right: `calc(100% - ${width(band[1])})` }}
                />
              ) : null}
              {compared === null || compared === undefined ? null : (
                <span className={styles.tick} style={{ left: width(compared) }} />
              )}
            </span>
            <span className={styles.figure}>{written(value) ?? 'no data'}</span>
            <span className={styles.behind}>{behind}</span>
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}
