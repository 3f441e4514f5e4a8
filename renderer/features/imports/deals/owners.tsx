import { counted } from '../../../../shared/lib/words';
import type { Id } from '../../../../shared/model/fields';
import type { Rep } from '../../../../shared/model/rep';
import type { FoundSummary } from '../../../jobs/deals';
import { useFormats } from '../../../platform/use-formats';
import { SelectField } from '../../../ui/controls/field';
import { FieldGrid } from '../../../ui/layout/page';
import styles from './deals.module.css';
import { dealWords } from './words';

/** More owners than anybody would go through by hand; the others keep what was found out. */
const mostShown = 200;

/** Which owners of the CRM are which reps: found by e-mail or name, the rest for the user to say. */
export function Owners({
  found,
  reps,
  owners,
  onSay,
}: {
  readonly found: FoundSummary;
  readonly reps: readonly Rep[];
  readonly owners: ReadonlyMap<string, Id | null>;
  readonly onSay: (owner: string, repId: Id | null) => void;
}) {
  const formats = useFormats();
  if (found.owners.length === 0) return null;
  const strangers = found.owners.filter(({ owner }) => (owners.get(owner) ?? null) === null);
  const shown = [...strangers, ...found.owners.filter((one) => !strangers.includes(one))].slice(0, mostShown);
  const options = [
    { value: '', label: 'No rep of this client' },
    ...reps.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <details className={styles.part}>
      <summary>
        {counted(found.owners.length, 'owner', 'owners')}
        {strangers.length === 0 ? ', all of them reps' : `, ${strangers.length} of them no rep`}
      </summary>
      <FieldGrid>
        {shown.map(({ owner, deals }) => (
          <SelectField
            key={owner}
            label={owner}
            value={owners.get(owner) ?? ''}
            options={options}
            hint={dealWords(deals, formats)}
            onChange={(repId) => onSay(owner, repId === '' ? null : repId)}
          />
        ))}
      </FieldGrid>
      {found.owners.length > mostShown ? (
        <p className={styles.count}>The {mostShown} that matter most are shown.</p>
      ) : null}
    </details>
  );
}
