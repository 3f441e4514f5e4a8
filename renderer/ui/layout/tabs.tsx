import { Link } from 'wouter';
import styles from './tabs.module.css';

export interface Tab {
  readonly href: string;
  readonly label: string;
  readonly isHere: boolean;
}

/** Parts of one subject, each with an address of its own: links, so that back and forward work. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ href, label: name, isHere }) => (
        <Link key={href} href={href} className={styles.tab} aria-current={isHere ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
