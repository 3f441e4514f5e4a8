import { sourceNames } from '../../../../shared/content/assessment';
import { quarterName } from '../../../../shared/lib/quarters';
import { levelsOfQuarter, standingOn } from '../../../../shared/measure/competency/quarter-levels';
import type { Assessment } from '../../../../shared/model/assessment';
import { useFormats } from '../../../platform/use-formats';
import { useWorkspace } from '../../../platform/workspace';
import styles from './matrix.module.css';

/** The quarters of one competency of a rep, the newest first: the level, and what each assessor gave, noted and rests it on. */
export function History({
  assessments,
  competency,
}: {
  readonly assessments: readonly Assessment[];
  readonly competency: string;
}) {
  const formats = useFormats();
  const { client } = useWorkspace();
  const judged = standingOn(assessments, competency).filter(
    ({ levels }) => typeof levels[competency] === 'number',
  );
  const quarters = [...new Set(judged.map(({ quarter }) => quarter))].sort().toReversed();
  if (quarters.length === 0) return <p className={styles.hint}>Nobody has assessed it yet.</p>;
  const frameworkIds = new Set(judged.map(({ frameworkId }) => frameworkId));
  return (
    <section aria-label="Quarters" className={styles.part}>
      <h3>Quarters</h3>
      <ol className={styles.quarters}>
        {quarters.map((quarter) => {
          const own = judged.filter((one) => one.quarter === quarter);
          const [levels] = levelsOfQuarter(own, { quarter, frameworkIds, today: quarter }).values();
          const figure = levels?.get(competency)?.level;
          return (
            <li key={quarter}>
              <p className={styles.quarter}>
                <b>{figure ? formats.number(figure.value, Number.isInteger(figure.value) ? 0 : 1) : '–'}</b>{' '}
                {quarterName(quarter, client.fiscalYearStartMonth)}
                {figure?.band ? (
                  <span className={styles.hint}>
                    {' '}
                    band {formats.number(figure.band[0], 1)} to {formats.number(figure.band[1], 1)}
                  </span>
                ) : null}
              </p>
              <ul>
                {own.map((one) => (
                  <li key={one.id}>
                    {one.assessor}: {one.levels[competency]},{' '}
                    {sourceNames[one.sources[competency] ?? one.usualSource].toLowerCase()},{' '}
                    {formats.day(one.assessedOn)}
                    {one.notes[competency] ? <blockquote>{one.notes[competency]}</blockquote> : null}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
