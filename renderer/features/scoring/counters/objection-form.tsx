import { IconX } from '@tabler/icons-react';
import { objectionTypeTerms } from '../../../../shared/content/kinds-of-calls';
import { clockTime } from '../../../../shared/lib/formats';
import { objectionTypes, type Count } from '../../../../shared/model/count';
import { IconButton } from '../../../ui/controls/button';
import { setUi } from '../scoring-ui';
import { useSession } from '../session';
import { describe } from './count-marks';
import styles from './counters.module.css';

const questions = [
  { field: 'clarified', name: 'Clarified?' },
  { field: 'evidenceUsed', name: 'Evidence used?' },
  { field: 'resolved', name: 'Resolved?' },
] as const;

/** What an objection was and how it was handled; asked beside the counters while the sound goes on. */
export function ObjectionForm({ count }: { readonly count: Count }) {
  const session = useSession();
  const { objection } = count;
  if (!objection) return null;
  return (
    <div className={styles.objection} role="group" aria-label={`Objection at ${clockTime(count.atMs)}`}>
      <strong>Objection at {clockTime(count.atMs)}</strong>
      <span className={styles.choices} role="group" aria-label="Type">
        {objectionTypes.map((type) => (
          <button
            key={type}
            type="button"
            aria-pressed={objection.type === type}
            title={objectionTypeTerms[type].description}
            onClick={() => describe(session, count, { type })}
          >
            {objectionTypeTerms[type].name}
          </button>
        ))}
      </span>
      {questions.map(({ field, name }) => (
        <span key={field} className={styles.choices} role="group" aria-label={name}>
          <span>{name}</span>
          {[true, false].map((answer) => (
            <button
              key={String(answer)}
              type="button"
              aria-pressed={objection[field] === answer}
              onClick={() =>
                describe(session, count, { [field]: objection[field] === answer ? null : answer })
              }
            >
              {answer ? 'Yes' : 'No'}
            </button>
          ))}
        </span>
      ))}
      <IconButton
        label="Close the objection"
        icon={<IconX size={15} />}
        onClick={() => setUi({ objectionId: undefined })}
      />
    </div>
  );
}
