import { Component, type ReactNode } from 'react';
import { Button } from '../ui/controls/button';
import styles from './startup/startup.module.css';

interface State {
  readonly error: Error | undefined;
}

/** Stands in when a screen fails: says so, says that the data is safe, and offers to open the program again. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className={styles.center}>
        <div className={styles.box}>
          <h1>This screen failed</h1>
          <p>Everything that was shown as saved is safe. Open the program again to go on.</p>
          <pre className={styles.details}>{error.message}</pre>
          <div className={styles.buttons}>
            <Button look="primary" onClick={() => location.reload()}>
              Open again
            </Button>
          </div>
        </div>
      </main>
    );
  }
}
