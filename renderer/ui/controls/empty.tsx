import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** What stands where nothing is yet: what will be here, and the one act that fills it. */
export function Empty({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}

/** One sentence about something that went wrong or needs care. */
export function Notice({
  tone = 'plain',
  children,
  action,
}: {
  readonly tone?: 'plain' | 'warning' | 'danger' | 'good';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <div>{children}</div>
      {action}
    </div>
  );
}

/** Long work: what is happening, how far it is, and the way to stop it. */
export function Progress({
  label,
  done,
  total,
  onCancel,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly onCancel?: ReactNode;
}) {
  return (
    <div className={styles.progress} role="status">
      <span>{label}</span>
      <progress value={total > 0 ? done : undefined} max={total > 0 ? total : undefined} aria-label={label} />
      {onCancel}
    </div>
  );
}
