import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useServices } from '../../platform/services';
import styles from './shell.module.css';

/** Says saved only when database and journal both have the last change. */
export function SavedSign() {
  const { door } = useServices();
  const state = useSyncExternalStore(door.journalling.subscribe, () => door.journalling.state);
  if (state.is === 'not journalled') {
    return (
      <button
        type="button"
        className={styles.saved}
        data-tone="warning"
        title={state.why}
        onClick={() => void door.journalling.retry()}
      >
        <IconAlertTriangle size={14} aria-hidden="true" /> Not saved. Try again
      </button>
    );
  }
  return (
    <span className={styles.saved} role="status">
      {state.is === 'saved' ? <IconCheck size={14} aria-hidden="true" /> : null}
      {state.is === 'saved' ? 'Saved' : 'Saving'}
    </span>
  );
}
