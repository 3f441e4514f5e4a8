import { memo } from 'react';
import type { CommandId } from '../../shared/content/key-map';
import { useKeyOf } from '../platform/commands';
import { Keys } from '../ui/controls/keys';
import styles from './key-strip.module.css';

/** What a key does, and the commands whose keys are shown for it. */
export interface KeyHint {
  readonly name: string;
  readonly ids: readonly CommandId[];
}

/** The keys of a screen that are needed most, always in view. */
export const KeyStrip = memo(function KeyStrip({ hints }: { readonly hints: readonly KeyHint[] }) {
  const keyOf = useKeyOf();
  return (
    <footer className={styles.keys} aria-label="Most used keys">
      {hints.map(({ name, ids }) => {
        const keys = ids.map(keyOf).filter((key) => key !== undefined);
        if (keys.length === 0) return null;
        return (
          <span key={name}>
            {keys.map((key) => (
              <Keys key={key} combination={key} />
            ))}{' '}
            {name}
          </span>
        );
      })}
    </footer>
  );
});
