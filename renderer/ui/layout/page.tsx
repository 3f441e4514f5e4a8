import type { ReactNode } from 'react';
import styles from './page.module.css';

/** A screen: its name, what can be done on it, and its one job. */
export function Page({
  title,
  face,
  lead,
  actions,
  children,
  panel,
  isFlush,
  isBusy,
}: {
  readonly title: ReactNode;
  /** A picture of what the screen is about, left of its name. */
  readonly face?: ReactNode;
  /** One line under the title: what the user should know first. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** What belongs to the thing in focus, on the right. */
  readonly panel?: ReactNode;
  /** For a screen that scrolls its own parts, such as a long table. */
  readonly isFlush?: boolean;
  /** While what is drawn answers the question before and the next answer is worked out. */
  readonly isBusy?: boolean;
}) {
  return (
    <div className={styles.page} data-panel={panel ? true : undefined} aria-busy={isBusy || undefined}>
      <header className={styles.header}>
        <div className={styles.subject}>
          {face}
          <div className={styles.heading}>
            <h1>{title}</h1>
            {lead ? <div className={styles.lead}>{lead}</div> : null}
          </div>
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </header>
      <div className={styles.body} data-flush={isFlush || undefined}>
        {children}
      </div>
      {panel ? <aside className={styles.panel}>{panel}</aside> : null}
    </div>
  );
}

/** A part of a screen under its own heading. */
export function Section({
  id,
  title,
  lead,
  actions,
  children,
}: {
  /** Where a link into the screen leads to. */
  readonly id?: string;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section id={id} className={styles.section} aria-label={title}>
      <div className={styles.sectionHead}>
        <div>
          <h2>{title}</h2>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}

/** Fields in columns that fold when the window narrows. */
export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}
