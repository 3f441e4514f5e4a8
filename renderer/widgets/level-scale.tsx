import { LevelMark } from '../ui/controls/tag';
import { levels } from '../../shared/model/dimensions';
import styles from './level-scale.module.css';

/** What the five colours mean, always with the number. */
export function LevelScale({
  names = { 1: 'absent or harmful', 3: 'complete', 5: 'exemplary' },
}: {
  /** A word for some of the levels; the ends and the middle are enough. */
  readonly names?: Readonly<Partial<Record<1 | 2 | 3 | 4 | 5, string>>>;
}) {
  return (
    <ul className={styles.scale} aria-label="Levels">
      {levels.map((level) => (
        <li key={level}>
          <LevelMark level={level} />
          {names[level] ? <span>{names[level]}</span> : null}
        </li>
      ))}
    </ul>
  );
}
