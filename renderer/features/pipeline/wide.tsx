import type { ReactNode } from 'react';
import styles from './pipeline.module.css';

/** A table that may be wider than the screen: it scrolls by itself, with the mouse and with the arrow keys. */
export function Wide({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // Without a place in the order of focus the arrow keys could not scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" tabIndex={0} aria-label={label} className={styles.scroll}>
      {children}
    </div>
  );
}
