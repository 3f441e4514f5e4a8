import { counted, listed } from '../../../shared/lib/words';
import styles from './priorities.module.css';
import type { PrioritiesView } from './view';

/** What is not on the matrix and why: too few scores, or no gap. */
export function LeftOut({
  findings: { thin, reached },
  further,
}: Pick<PrioritiesView, 'findings' | 'further'>) {
  const parts = [
    thin.length > 0 &&
      `Too thin to place: ${listed(thin.map(({ name, n }) => `${name} (${counted(n, 'score', 'scores')})`))}. Five scores make a dimension firm.`,
    further.length > 0 &&
      `Under what is required too: ${listed(further.map(({ name }) => name))}. The three with the greatest impact are proposed; place others by hand.`,
    reached.length > 0 && `At the target: ${listed(reached)}.`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return (
    <ul className={styles.leftOut}>
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}
