import type { ReactNode } from 'react';
import { firstLetters } from '../../../shared/lib/first-letters';
import styles from './tag.module.css';

/** A short state beside a name. */
export function Tag({
  tone = 'plain',
  children,
  title,
}: {
  readonly tone?: 'plain' | 'accent' | 'good' | 'warning' | 'danger';
  readonly children: ReactNode;
  readonly title?: string;
}) {
  return (
    <span className={styles.tag} data-tone={tone} title={title}>
      {children}
    </span>
  );
}

/**
 * A level from 1 to 5 (or to 10), or a mean of levels with one decimal, on the one scale of colours; the number is always there. A thin mark, which stands on
 * too few scores to be trusted, is hollow.
 */
export function LevelMark({
  level,
  of = 5,
  label,
  isThin,
  isMean,
}: {
  readonly level: number;
  /** The highest level of the scale. */
  readonly of?: 5 | 10;
  /** A mean always has its decimal, so that 3.0 is no level 3. */
  readonly isMean?: boolean;
  readonly label?: string;
  readonly isThin?: boolean;
}) {
  return (
    <span
      className={styles.level}
      data-level={Math.min(5, Math.max(1, Math.round((level * 5) / of)))}
      data-thin={isThin || undefined}
      title={label}
    >
      {Number.isInteger(level) && !isMean ? level : level.toFixed(1)}
    </span>
  );
}

/** A person as photo or initials. */
export function Face({
  name,
  photo,
  size = 28,
}: {
  readonly name: string;
  readonly photo?: string | null;
  readonly size?: number;
}) {
  const initials = firstLetters(name)
    .filter((_, place, all) => place === 0 || place === all.length - 1)
    .join('')
    .toUpperCase();
  return photo ? (
    <img className={styles.face} src={photo} alt="" width={size} height={size} />
  ) : (
    <span
      className={styles.face}
      style={{ width: size, height: size, fontSize: size * 0.38 }}
      aria-hidden="true"
    >
      {initials}
    </span>
  );
}
