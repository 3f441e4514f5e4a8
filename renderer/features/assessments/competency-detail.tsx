import type { Ref } from 'react';
import { sourceNames } from '../../../shared/content/assessment';
import type { Formats } from '../../../shared/lib/formats';
import { anchorLevels, nearestAnchors } from '../../../shared/measure/competency/anchors';
import { requiredLevel } from '../../../shared/measure/competency/required-level';
import { assessmentSources, type Assessment } from '../../../shared/model/assessment';
import type { Competency, Framework } from '../../../shared/model/framework';
import type { Rep } from '../../../shared/model/rep';
import { useFormats } from '../../platform/use-formats';
import { SelectField } from '../../ui/controls/field';
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
  const formats = useFormats();
  const { key, name, about, descriptors } = competency;
  const isFrozen = assessment.state === 'complete';
  const level = assessment.levels[key];
  const near = typeof level === 'number' ? nearestAnchors(level) : [];
  const required = requiredLevel(framework, key, rep, assessment.assessedOn)?.value;
  return (
    <>
      <div>
        <h2>{name}</h2>
        <p className={styles.about}>{about}</p>
      </div>
      <dl className={styles.descriptors} data-given={near.length > 0 || undefined}>
        {anchorLevels.map((at) => (
          <div key={at} data-near={near.includes(at) || undefined}>
            <dt>
              <LevelMark of={10} level={at} />
            </dt>
            <dd>{descriptors[`at${at}`]}</dd>
          </div>
        ))}
      </dl>
      <LevelScale name={name} level={level} isFrozen={isFrozen} assessing={assessing} />
      <p className={styles.quiet}>{requiredWords(required, formats)}</p>
      <div className={styles.beside}>
        <SelectField
          label="Rests on"
          value={assessment.sources[key] ?? assessment.usualSource}
          disabled={isFrozen}
          options={assessmentSources.map((source) => ({ value: source, label: sourceNames[source] }))}
          onChange={assessing.changeSource}
        />
        {isFrozen ? (
          <p className={styles.note}>
            {assessment.notes[key] ?? <span className={styles.quiet}>No note.</span>}
          </p>
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

/** The ten levels in a row, the described ones standing out, and that it cannot be judged. */
function LevelScale({
  name,
  level,
  isFrozen,
  assessing,
}: {
  readonly name: string;
  readonly level: number | null | undefined;
  readonly isFrozen: boolean;
  readonly assessing: Assessing;
}) {
  const button = (value: number | null, label: string) => (
    <button
      key={label}
      type="button"
      aria-pressed={level === value}
      data-anchor={anchorLevels.some((at) => at === value) || undefined}
      disabled={isFrozen}
      onClick={() => (level === value ? assessing.clear() : assessing.rate(value))}
    >
      {label}
    </button>
  );
  return (
    <div className={styles.scale} role="group" aria-label={`Level of ${name}`}>
      <div>{levels.map((one) => button(one, String(one)))}</div>
      {button(null, 'Cannot judge')}
    </div>
  );
}

const requiredWords = (required: number | undefined, formats: Formats): string =>
  required === undefined
    ? 'The role is not asked for this one.'
    : `The role asks for ${formats.number(required, Number.isInteger(required) ? 0 : 1)}.`;
