import { refusalOfAssessment } from '../../../../shared/codec/assessment-file';
import { quarterName } from '../../../../shared/lib/quarters';
import { counted } from '../../../../shared/lib/words';
import { takeInAssessment } from '../../../../shared/model/acts/assessments';
import type { Framework } from '../../../../shared/model/framework';
import { assessmentById } from '../../../data/queries/assessments';
import { useAct } from '../../../platform/use-act';
import { useFormats } from '../../../platform/use-formats';
import { useLive } from '../../../platform/use-live';
import { useOnce } from '../../../platform/use-once';
import { useServices } from '../../../platform/services';
import { useWorkspace } from '../../../platform/workspace';
import { Button } from '../../../ui/controls/button';
import { Notice } from '../../../ui/controls/empty';
import { LevelMark } from '../../../ui/controls/tag';
import { Section } from '../../../ui/layout/page';
import { useTellDone } from '../done';
import type { FoundAssessment } from '../recognise';
import styles from './assessments.module.css';

/** A file of levels that came in: whose it is, what it says, and taking it in; or the sentence why not. */
export function AssessmentSection({
  found: { file, assessed },
  onClose,
}: {
  readonly found: FoundAssessment;
  readonly onClose: () => void;
}) {
  const { client } = useWorkspace();
  const { now } = useServices();
  const formats = useFormats();
  const act = useAct();
  const tellDone = useTellDone();
  const found = useLive(assessmentById, client.id, assessed.assessmentId);
  const quarter = quarterName(assessed.quarter, client.fiscalYearStartMonth);
  const take = useOnce(async () => {
    if (!found?.assessment || !found.framework || !found.rep) return;
    const { assessment, framework, rep } = found;
    const at = new Date(now()).toISOString();
    const result = await act(takeInAssessment(rep, framework, assessment, assessed, at));
    if (!result.ok) return;
    onClose();
    tellDone({
      text: `The assessment of ${rep.name}, ${quarter}, is in.`,
      change: result.value,
      place: { label: 'Open the competencies', address: `/reps/${rep.id}/competencies` },
    });
  });
  if (!found) return null;
  const { framework, rep } = found;
  const why = refusalOfAssessment({ file: assessed, ...found });
  const isFit = why === undefined && framework !== undefined && rep !== undefined;
  return (
    <Section
      title={`Levels: ${file.name}`}
      lead={
        isFit
          ? `Assessment of ${rep.name}, ${quarter}, by ${assessed.assessor}, of ${formats.day(assessed.assessedOn)}: ${countWords(assessed.levels)}.`
          : undefined
      }
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
          {isFit ? (
            <Button look="primary" onClick={take}>
              Take in
            </Button>
          ) : null}
        </>
      }
    >
      {isFit ? (
        <LevelsTold framework={framework} levels={assessed.levels} />
      ) : (
        <Notice tone="warning">{why}</Notice>
      )}
    </Section>
  );
}

type Levels = Readonly<Record<string, number | null>>;

function LevelsTold({ framework, levels }: { readonly framework: Framework; readonly levels: Levels }) {
  return (
    <dl className={styles.levels}>
      {framework.competencies.map(({ key, name }) => {
        const level = levels[key];
        return (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{typeof level === 'number' ? <LevelMark of={10} level={level} /> : 'cannot judge'}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function countWords(levels: Levels): string {
  const all = Object.values(levels);
  const judged = all.filter((level) => level !== null).length;
  const rest = all.length - judged;
  return `${counted(judged, 'level', 'levels')}${rest > 0 ? `, ${rest} could not be judged` : ''}`;
}
