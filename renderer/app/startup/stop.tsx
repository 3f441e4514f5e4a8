import { fail } from '../../../shared/lib/result';
import { Notice } from '../../ui/controls/empty';
import styles from './startup.module.css';

/** A screen that stands in place of the program: what happened, and what can be done. */
export function Stop({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <main className={styles.center}>
      <div className={styles.box}>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}

/** Why nothing was put together: records that do not fit each other, or a full disk, are a reason like any other. */
export const refusedBy = (error: unknown) => fail(`It could not be put together (${String(error)}).`);

/** What a rebuild does, before it is asked for. */
export const howItRebuilds =
  'From backup and journal Benchcoach puts your data together again: it closes, moves the damaged database aside without deleting it, and opens again.';

/** What is said between the press and the end of the program. */
export function Restarting() {
  return <Notice>Benchcoach is closing and opens again by itself. If it does not, start it yourself.</Notice>;
}
