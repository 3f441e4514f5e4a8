import { Link } from 'wouter';
import { Section } from '../../ui/layout/page';
import styles from './reports.module.css';

/** Every other report, and where it is printed from. */
const others = [
  { name: 'X-Ray', href: '/reps', about: 'One page of diagnosis. Open a rep and print.' },
  { name: 'Coaching contract', href: '/contracts', about: 'Open a contract and print.' },
  { name: 'Pipeline audit', href: '/pipeline', about: 'PDF, web page, spreadsheet and CSV.' },
  { name: 'Scorecard', href: '/calls', about: 'Open a scored call and print.' },
  { name: 'Skill gap matrix', href: '/skills', about: 'The team on every competency.' },
] as const;

/** The way to the reports that belong to one rep, call or contract. */
export function OtherReports() {
  return (
    <Section title="Other reports">
      <ul className={styles.others}>
        {others.map(({ name, href, about }) => (
          <li key={name}>
            <Link href={href}>{name}</Link>
            <span>{about}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
