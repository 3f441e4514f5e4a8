import { IconX } from '@tabler/icons-react';
import { useMemo, type Ref } from 'react';
import { Link } from 'wouter';
import { requiredLevel, judgedOn } from '../../../../shared/measure/competency/required-level';
import { cellAt } from '../../../../shared/measure/skill-gap/matrix';
import type { Rep } from '../../../../shared/model/rep';
import { assessmentsOnRep } from '../../../data/queries/skill-matrix';
import { useFormats } from '../../../platform/use-formats';
import { useLive } from '../../../platform/use-live';
import { useWorkspace } from '../../../platform/workspace';
import { IconButton } from '../../../ui/controls/button';
import { FigureView } from '../../../widgets/figure-view';
import { levelWriter } from './cells';
import { Heard } from './heard';
import { History } from './history';
import styles from './matrix.module.css';
import type { MatrixData, SkillColumn } from './subject';

/** One cell: the level against what is asked, its quarters, and what was heard of it on calls. */
export function CellPanel({
  data,
  row,
  column,
  heading,
  sentence,
  onClose,
}: {
  readonly data: MatrixData;
  readonly row: number;
  readonly column: number;
  readonly heading: Ref<HTMLHeadingElement>;
  /** The cell in words: by how many, when, and from which quarter. */
  readonly sentence: string;
  readonly onClose: () => void;
}) {
  const formats = useFormats();
  const rep = data.subject.reps[row];
  const skill = data.columns[column];
  if (!rep || !skill) return null;
  const { level, required, gap } = cellAt(data.matrix, row, column);
  const written = levelWriter(data.subject, formats);
  return (
    // Whatever is in focus inside, Esc steps out of the panel.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles.panel}
      aria-label={`${rep.name}, ${skill.name}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles.panelHead}>
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {skill.name}
          </h2>
          <Link
            href={
              data.subject.of.is === 'competencies' ? `/reps/${rep.id}/competencies` : `/reps/${rep.id}/x-ray`
            }
          >
            {rep.name}
          </Link>
        </div>
        <IconButton label={`Close ${skill.name}`} icon={<IconX size={16} stroke={1.6} />} onClick={onClose} />
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>Level</dt>
          <dd className={styles.figure}>{level === undefined ? 'None yet' : written(level)}</dd>
        </div>
        <div>
          <dt>Required</dt>
          <dd>
            <Required data={data} rep={rep} skill={skill} required={required} written={written} />
          </dd>
        </div>
        <div>
          <dt>{gap !== undefined && gap < 0 ? 'Above' : 'Gap'}</dt>
          <dd className={styles.figure}>{gap === undefined ? '–' : written(Math.abs(gap))}</dd>
        </div>
      </dl>
      <p className={styles.hint}>{sentence.slice(`${rep.name}, ${skill.name}: `.length)}</p>
      {data.subject.of.is === 'competencies' ? <Assessed data={data} rep={rep} skill={skill} /> : null}
      {skill.dimension ? <Heard rep={rep} dimension={skill.dimension} /> : null}
    </section>
  );
}

function Required({
  data: { subject },
  rep,
  skill,
  required,
  written,
}: {
  readonly data: MatrixData;
  readonly rep: Rep;
  readonly skill: SkillColumn;
  readonly required: number | undefined;
  readonly written: (value: number) => string;
}) {
  if (required === undefined) return <span className={styles.hint}>not asked of this role</span>;
  if (subject.of.is === 'dimensions') return <span className={styles.figure}>{written(required)}</span>;
  const on = judgedOn(subject.quarter, subject.today);
  return (
    <FigureView
      figure={requiredLevel(subject.of.framework, skill.key, rep, on)}
      label={`Required level of ${skill.name}`}
      reason="not asked of this role"
      shows="value"
      format={written}
    />
  );
}

function Assessed({
  data: { subject },
  rep,
  skill,
}: {
  readonly data: MatrixData;
  readonly rep: Rep;
  readonly skill: SkillColumn;
}) {
  const { client } = useWorkspace();
  const assessments = useLive(assessmentsOnRep, client.id, rep.id);
  const versions = useMemo(
    () => new Set(subject.of.is === 'competencies' ? subject.of.versionIds : []),
    [subject],
  );
  return assessments ? (
    <History
      assessments={assessments.filter(({ frameworkId }) => versions.has(frameworkId))}
      competency={skill.key}
    />
  ) : null;
}
