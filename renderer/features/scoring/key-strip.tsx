import { memo } from 'react';
import type { CommandId } from '../../../shared/content/key-map';
import { useKeyOf } from '../../platform/commands';
import { Keys } from '../../ui/controls/keys';
import styles from './scoring.module.css';

interface Hint {
  readonly name: string;
  readonly ids: readonly CommandId[];
}

const hints: readonly Hint[] = [
  { name: 'all keys', ids: ['help'] },
  { name: 'play', ids: ['play'] },
  { name: '5 s', ids: ['back', 'forward'] },
  { name: 'speed', ids: ['slower', 'faster'] },
  { name: 'dimension', ids: ['dimension-up', 'dimension-down'] },
  { name: 'score', ids: ['score-1', 'score-5'] },
  { name: 'no opportunity', ids: ['no-opportunity'] },
  { name: 'evidence', ids: ['evidence-here'] },
  { name: 'its note', ids: ['evidence-note'] },
];

/** The keys that are needed most, always in view. */
export const KeyStrip = memo(function KeyStrip() {
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
