import { fail } from '../../../shared/lib/result';
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
