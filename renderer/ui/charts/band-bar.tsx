import styles from './band-bar.module.css';

export interface BandValue {
  readonly label: string;
  /** Null where there are no data. */
  readonly value: number | null;
  readonly band?: readonly [number, number] | null;
  readonly n: number;
  readonly teamMedian?: number | null;
  /** Too few observations to rely on: drawn hollow, as is a mean without a band. */
  readonly isThin?: boolean;
}

export interface BandScale {
  readonly min?: number;
  readonly max?: number;
  readonly format?: (value: number) => string;
}

/** One mean on its scale: a dot with its 95% band, and a tick where the team's middle is. */
export function BandBar({
  label,
  value,
  band,
  n,
  teamMedian,
  isThin,
  min = 1,
  max = 5,
  format = (one) => one.toFixed(1),
}: BandValue & BandScale) {
  const at = (one: number): string => `${((Math.min(max, Math.max(min, one)) - min) / (max - min)) * 100}%`;
  return (
    <span
      className={styles.bar}
      role="img"
      aria-label={bandText({ label, value, band: band ?? null, n, teamMedian: teamMedian ?? null }, format)}
    >
      <span className={styles.track} />
      {band ? (
        <span className={styles.band} style={{ left: at(band[0]), right: `calc(100% - ${at(band[1])})` }} />
      ) : null}
      {teamMedian === null || teamMedian === undefined ? null : (
        <span className={styles.median} style={{ left: at(teamMedian) }} />
      )}
      {value === null ? null : (
        <span className={styles.dot} data-thin={isThin || !band} style={{ left: at(value) }} />
      )}
    </span>
  );
}

/** The bar in words. */
export function bandText(
  { label, value, band, n, teamMedian }: BandValue,
  format: (value: number) => string,
): string {
  if (value === null) return `${label}: no data`;
  const parts = [
    `${label}: ${format(value)}`,
    band ? `band ${format(band[0])} to ${format(band[1])}` : 'no band',
    `n ${n}`,
    teamMedian === null || teamMedian === undefined ? null : `team median ${format(teamMedian)}`,
  ];
  return parts.filter(Boolean).join(', ');
}
