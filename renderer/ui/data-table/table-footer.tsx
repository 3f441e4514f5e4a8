import type { ReactNode } from 'react';
import styles from './data-table.module.css';

/** How many rows there are, how many of them are shown and selected. */
export function TableFooter({
  shown,
  total,
  selected,
  noun,
  filter,
  locale,
  children,
}: {
  readonly shown: number;
  readonly total: number;
  readonly selected: number;
  readonly noun: readonly [one: string, many: string];
  readonly filter: string;
  readonly locale: string;
  readonly children: ReactNode;
}) {
  const number = (value: number): string => value.toLocaleString(locale);
  const all = `${number(total)} ${total === 1 ? noun[0] : noun[1]}`;
  return (
    <div className={styles.footer}>
      {/* The count is read out when a filter changes it. */}
      <p role="status">
        {shown === 0 ? `Nothing matches “${filter}”` : shown < total ? `${number(shown)} of ${all}` : all}
        {selected > 0 ? `, ${number(selected)} selected` : ''}
      </p>
      {children}
    </div>
  );
}
