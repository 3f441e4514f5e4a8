import styles from './level-counts.module.css';

/**
 * How many people are at each level from 1 to 10, as columns from zero; the line stands where the required level
 * is on the axis: in the middle of a column for a whole level, between two for one between them.
 * What it shows is written beside it or in its table: it is read aloud as one picture.
 */
export function LevelCounts({
  label,
  counts,
  required,
  size = 'row',
}: {
  readonly label: string;
  /** Ten numbers, level 1 first. */
  readonly counts: readonly number[];
  readonly required?: number | undefined;
  readonly size?: 'row' | 'large';
}) {
  const most = Math.max(1, ...counts);
  return (
    <div>
      <div className={styles.counts} data-size={size} role="img" aria-label={label}>
        {counts.map((count, place) => (
          <span
            // The levels have no other identity than their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={place}
            className={styles.bar}
            data-over={required !== undefined && place + 1 >= required ? true : undefined}
            style={{ height: `${(count / most) * 100}%` }}
          />
        ))}
        {required === undefined ? null : (
          <span
            className={styles.required}
            style={{ left: `calc((100% + var(--gap)) * ${(required - 0.5) / 10} - var(--gap) / 2)` }}
          />
        )}
      </div>
      {size === 'large' ? (
        <div className={styles.scale} aria-hidden="true">
          {counts.map((_, place) => (
            // oxlint-disable-next-line react/no-array-index-key
            <span key={place}>{place + 1}</span>
          ))}
        </div>
      ) : null}
    </div>
  );
}
