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
      <Skills names={named.map(({ name: one }) => one)} />
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

/** So many skills are read at a glance; the others are one click away, unless there is only one more. */
const atAGlance = 6;

function Skills({ names }: { readonly names: readonly string[] }) {
  const shown = names.length > atAGlance + 1 ? names.slice(0, atAGlance) : names;
  const more = names.slice(shown.length);
  return (
    <>
      {shown.length > 0 ? <List names={shown} /> : null}
      {more.length > 0 ? (
        <details>
          <summary>and {more.length} more</summary>
          <List names={more} />
        </details>
      ) : null}
    </>
  );
}

const List = ({ names }: { readonly names: readonly string[] }) => (
  <ul className={styles.focus}>
    {names.map((name) => (
      <li key={name}>{name}</li>
    ))}
  </ul>
);
