import { Link } from 'wouter';
import type { TodayRecords } from '../../data/queries/today';
import { useFormats } from '../../platform/use-formats';
import { Section } from '../../ui/layout/page';
import styles from './today.module.css';

const shown = 5;

/** The newest calls that somebody left out of the queues, with the reason. Nothing where none was. */
export function LeftOutList({ leftOut }: Pick<TodayRecords, 'leftOut'>) {
  const formats = useFormats();
  if (leftOut.length === 0) return null;
  return (
    <Section title="Left out of the queues">
      <ul className={styles.leftOut}>
        {leftOut.slice(0, shown).map(({ call, rep }) => (
          <li key={call.id}>
            <Link href={`/calls/${call.id}`}>{call.customer || 'Unnamed customer'}</Link>
            <span>
              {rep.name}, {formats.dayShort(call.date)}
            </span>
            <span>{call.leftOut}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
