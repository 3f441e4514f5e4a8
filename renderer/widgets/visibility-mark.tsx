import { IconLock, IconShare2 } from '@tabler/icons-react';
import styles from './visibility-mark.module.css';

/** Says beside a field who sees it: everybody who is given a report or a bundle, or this machine alone. */
export function VisibilityMark({ is }: { readonly is: 'shared' | 'private' }) {
  const Icon = is === 'shared' ? IconShare2 : IconLock;
  return (
    <span
      className={styles.mark}
      title={
        is === 'shared' ? 'Goes into reports, bundles and exports' : 'Stays on this machine, in no export'
      }
    >
      <Icon size={12} stroke={1.6} aria-hidden="true" />
      {is === 'shared' ? 'Shared' : 'Private'}
    </span>
  );
}
