import type { Ref } from 'react';
import { sourceNames } from '../../../shared/content/assessment';
import { requiredLevel } from '../../../shared/measure/competency/required-level';
import { assessmentSources, type Assessment } from '../../../shared/model/assessment';
import type { Competency, Framework } from '../../../shared/model/framework';
import type { Rep } from '../../../shared/model/rep';
import { useKeyOf } from '../../platform/commands';
import { useFormats } from '../../platform/use-formats';
import { SelectField } from '../../ui/controls/field';
import { Keys } from '../../ui/controls/keys';
import { LevelMark } from '../../ui/controls/tag';
import { DraftArea } from '../../widgets/draft-field';
import styles from './assessments.module.css';
import type { Assessing } from './use-assessing';

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** The competency in focus: what its levels look like, the level, what it rests on, and a note. */
export function CompetencyDetail({
  assessment,
  competency,
  framework,
  rep,
  assessing,
  note,
}: {
  readonly assessment: Assessment;
  readonly competency: Competency;
  readonly framework: Framework;
  readonly rep: Rep;
  readonly assessing: Assessing;
  readonly note: Ref<HTMLTextAreaElement>;
}) {
  const keyOf = useKeyOf();
  const formats = useFormats();
  const { key, name, about, descriptors } = competency;
  const isFrozen = assessment.state === 'complete';
  const level = assessment.levels[key];
  const required = requiredLevel(framework, key, rep, assessment.assessedOn)?.value;
  return (
    <>
      <div>
        <h2>{name}</h2>
        <p className={styles.about}>{about}</p>
      </div>
      <dl className={styles.descriptors}>
        {([1, 5, 10] as const).map((at) => (
          <Descriptor key={at} at={at} text={descriptors[`at${at}`]} />
        ))}
      </dl>
      <div className={styles.scale} role="group" aria-label={`Level of ${name}`}>
        {levels.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={level === one}
            disabled={isFrozen}
            onClick={() => (level === one ? assessing.clear() : assessing.rate(one))}
          >
            {one}
          </button>
        ))}
        <button
          type="button"
          aria-pressed={level === null}
          disabled={isFrozen}
          onClick={() => (level === null ? assessing.clear() : assessing.rate(null))}
        >
          Cannot judge
        </button>
      </div>
      <p className={styles.quiet}>
        {required === undefined
          ? 'The role is not asked for this one.'
          : `The role asks for ${formats.number(required, Number.isInteger(required) ? 0 : 1)}.`}{' '}
        {isFrozen ? null : (
          <>
            <Keys combination={keyOf('level-1') ?? '1'} /> to <Keys combination={keyOf('level-9') ?? '9'} />,{' '}
            <Keys combination={keyOf('level-10') ?? '0'} /> for 10,{' '}
            <Keys combination={keyOf('cannot-judge') ?? 'X'} /> where it cannot be judged.
          </>
        )}
      </p>
      <div className={styles.beside}>
        <SelectField
          label="Rests on"
          value={assessment.sources[key] ?? assessment.usualSource}
          disabled={isFrozen}
          options={assessmentSources.map((source) => ({ value: source, label: sourceNames[source] }))}
          onChange={assessing.changeSource}
        />
        {isFrozen ? (
          <p>{assessment.notes[key] ?? <span className={styles.quiet}>No note.</span>}</p>
        ) : (
          <DraftArea
            ref={note}
            label="Note"
            rows={3}
            maxLength={20_000}
            placeholder="What you saw, with a date or a deal. Shared: it goes into reports"
            stored={assessment.notes[key] ?? ''}
            onSave={assessing.write}
          />
        )}
      </div>
    </>
  );
}

const Descriptor = ({ at, text }: { readonly at: number; readonly text: string }) => (
  <>
    <dt>
      <LevelMark of={10} level={at} />
    </dt>
    <dd>{text}</dd>
  </>
);
