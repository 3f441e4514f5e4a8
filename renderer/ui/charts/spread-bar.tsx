import type { Spread } from '../../../shared/lib/spread';
import styles from './spread-bar.module.css';

/** How values are spread, as far as it is drawn. */
export type DrawnSpread = Omit<Spread, 'n' | 'mean'>;

/**
 * A distribution on one line: the thin line from the lowest to the highest (or, with `isCut`, from the tenth to the
 * ninetieth per cent), the box with the middle half, the tick of the median, and a dot for each value that is given.
 */
export function SpreadBar({
  label,
  spread,
  values = [],
  isCut = false,
  format,
}: {
  readonly label: string;
  readonly spread: DrawnSpread;
  readonly values?: readonly number[];
  readonly isCut?: boolean;
  readonly format: (value: number) => string;
}) {
  const [low, high] = isCut ? [spread.tenth, spread.ninetieth] : [spread.lowest, spread.highest];
  const width = Math.max(high - low, Number.MIN_VALUE);
  const at = (value: number): string => `${((value - low) / width) * 100}%`;
  const ends = isCut ? 'nine tenths' : 'highest';
  return (
    <span
      className={styles.spread}
      role="img"
      aria-label={`${label}: ${isCut ? 'one tenth' : 'lowest'} ${format(low)}, quarter ${format(spread.quarter)}, median ${format(spread.median)}, three quarters ${format(spread.threeQuarters)}, ${ends} ${format(high)}`}
    >
      <span className={styles.end}>{format(low)}</span>
      <span className={styles.line}>
        <span
          className={styles.box}
          style={{ left: at(spread.quarter), right: `calc(100% - ${at(spread.threeQuarters)})` }}
        />
        {values.map((value, place) => (
          // The values have no other identity than their place.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={place} className={styles.dot} style={{ left: at(value) }} />
        ))}
        <span className={styles.median} style={{ left: at(spread.median) }} />
      </span>
      <span className={styles.end}>{format(high)}</span>
    </span>
  );
}
