import { counted } from '../../../../shared/lib/words';
import { quarterName } from '../../../../shared/lib/quarters';
import type { QuarterDue } from '../../../../shared/measure/competency/cycle-due';
import type { CycleQuarter } from '../../../../shared/measure/competency/cycle-plan';
import type { Framework } from '../../../../shared/model/framework';
import { useFormats } from '../../../platform/use-formats';
import { useWorkspace } from '../../../platform/workspace';
import { Button } from '../../../ui/controls/button';
import { Tag } from '../../../ui/controls/tag';
import styles from './cycle.module.css';

/** One quarter of the year: what it is for, what it works on, how far it is. */
export function QuarterColumn({
  quarter,
  due,
  framework,
  isShown,
  onShow,
  onChoose,
}: {
  readonly quarter: CycleQuarter;
  readonly due: QuarterDue;
  readonly framework: Framework;
  /** Whether what is due in it stands below. */
  readonly isShown: boolean;
  /** Left out where nothing is due any more. */
  readonly onShow?: (() => void) | undefined;
  /** Left out where nothing is chosen any more. */
  readonly onChoose?: (() => void) | undefined;
}) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const { state, focus } = quarter;
  const name = quarterName(quarter.quarter, client.fiscalYearStartMonth);
  const named = framework.competencies.filter(({ key }) => focus.includes(key));
  const isPartial = quarter.assesses.length < framework.competencies.length;
  const done = due.people - due.assessments.length;
  return (
    <li className={styles.quarter} data-state={state} data-shown={isShown || undefined}>
      <div className={styles.quarterHead}>
        <h2>{quarter.title}</h2>
        {state === 'running' && onShow ? <Tag tone="accent">now</Tag> : null}
      </div>
      <p className={styles.small}>{name}</p>
      <p>{quarter.purpose}</p>
      <h3>Works on</h3>
      {named.length > 0 ? (
        <ul className={styles.focus}>
          {named.map(({ key, name: one }) => (
            <li key={key}>{one}</li>
          ))}
        </ul>
      ) : null}
      <p className={styles.small}>{quarter.focusWhy}</p>
      {onChoose ? (
        <div className={styles.acts}>
          <Button small look="quiet" onClick={onChoose} aria-label={`Choose skills of ${name}`}>
            Choose skills
          </Button>
        </div>
      ) : null}
      <h3>
        Assessed{' '}
        {isPartial
          ? `on ${counted(quarter.assesses.length, 'competency', 'competencies', formats.number)}`
          : 'on everything'}
      </h3>
      <p>
        {quarter.assesses.length === 0
          ? 'Nothing yet.'
          : `${formats.number(done)} of ${counted(due.people, 'person', 'people', formats.number)}, by ${formats.day(quarter.assessBy)}`}{' '}
        {due.areLate && onShow ? <Tag tone="warning">late</Tag> : null}
      </p>
      {onShow ? (
        <div className={styles.acts}>
          <Button small aria-pressed={isShown} onClick={onShow} aria-label={`Show what is due in ${name}`}>
            What is due
          </Button>
        </div>
      ) : null}
    </li>
  );
}
