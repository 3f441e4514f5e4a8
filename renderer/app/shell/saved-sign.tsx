import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { drafts } from '../../platform/drafts';
import { useServices } from '../../platform/services';
import styles from './shell.module.css';

/** Says saved only when database and journal both have the last change and no field holds back letters. */
export function SavedSign() {
  const { door } = useServices();
  const state = useSyncExternalStore(door.journalling.subscribe, () => door.journalling.state);
  const typing = useSyncExternalStore(drafts.subscribe, () => drafts.count > 0);
  if (state.is === 'not journalled') {
    return (
      <button
        type="button"
        className={styles.saved}
        data-tone="warning"
        title={state.why}
        onClick={() => door.retry()}
      >
        <IconAlertTriangle size={14} aria-hidden="true" /> Not saved. Try again
      </button>
    );
  }
  const isSaved = state.is === 'saved' && !typing;
  return (
    <span className={styles.saved} role="status">
      {isSaved ? <IconCheck size={14} aria-hidden="true" /> : null}
      {isSaved ? 'Saved' : 'Saving'}
    </span>
  );
}
