import { Link } from 'wouter';
import type { Contract } from '../../../shared/model/contract';
import { changesBetween } from '../../../shared/report/contract-words';
import { useFormats } from '../../platform/use-formats';
import { Section } from '../../ui/layout/page';
import styles from './contracts.module.css';

/** What an amendment changes against the revision before it. */
export function Changes({ before, after }: { readonly before: Contract; readonly after: Contract }) {
  const formats = useFormats();
  const changes = changesBetween(before, after, formats);
  return (
    <Section
      title="What changes"
      lead={
        <>
          Against <Link href={`/contracts/${before.id}`}>revision {before.revision}</Link>, which stays
          readable with its signatures.
        </>
      }
    >
      {changes.length === 0 ? (
        <p className={styles.hint}>Nothing differs yet.</p>
      ) : (
        <table className={styles.agreed}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Revision {before.revision}</th>
              <th scope="col">Revision {after.revision}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((one) => (
              <tr key={`${one.what} ${one.before} ${one.after}`}>
                <th scope="row">{one.what}</th>
                <td>{one.before || '–'}</td>
                <td>{one.after || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
