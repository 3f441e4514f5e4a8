import { useEffect, useRef } from 'react';
import type { Assessment } from '../../../shared/model/assessment';
import type { CompetencyKey, Framework } from '../../../shared/model/framework';
import { LevelMark } from '../../ui/controls/tag';
import styles from './assessments.module.css';

/** All competencies with what they were given so far. */
export function CompetencyList({
  assessment,
  framework,
  focused,
  onFocus,
}: {
  readonly assessment: Assessment;
  readonly framework: Framework;
  readonly focused: CompetencyKey;
  readonly onFocus: (key: CompetencyKey) => void;
}) {
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Chromium answers with a promise, which is no clean-up.
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [focused]);
  return (
    <ol className={styles.list} aria-label="Competencies">
      {framework.competencies.map(({ key, name }, place) => (
        <li key={key}>
          <button
            ref={key === focused ? current : undefined}
            type="button"
            className={styles.item}
            aria-current={key === focused ? 'true' : undefined}
            onClick={() => onFocus(key)}
          >
            <span aria-hidden="true">{place + 1}</span>
            <span>{name}</span>
            <Given level={assessment.levels[key]} />
          </button>
        </li>
      ))}
    </ol>
  );
}

function Given({ level }: { readonly level: number | null | undefined }) {
  if (level === undefined)
    return (
      <span className={styles.quiet}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">open</span>
      </span>
    );
  if (level === null) return <span className={styles.quiet}>cannot judge</span>;
  return <LevelMark of={10} level={level} />;
}
