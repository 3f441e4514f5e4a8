import { refusalOfAnswers, type AnswerFile } from '../../../../shared/codec/answer-file';
import { dimensionShortNames } from '../../../../shared/content/dimension-terms';
import { selfLevels } from '../../../../shared/measure/perception-gap';
import { takeInAnswers } from '../../../../shared/model/acts/self-assessments';
import { dimensionKeys } from '../../../../shared/model/dimensions';
import { roundById } from '../../../data/queries/diagnosis';
import { useAct } from '../../../platform/use-act';
import { useFormats } from '../../../platform/use-formats';
import { useOnce } from '../../../platform/use-once';
import { useLive } from '../../../platform/use-live';
import { useServices } from '../../../platform/services';
import { useWorkspace } from '../../../platform/workspace';
import { Button } from '../../../ui/controls/button';
import { Notice } from '../../../ui/controls/empty';
import { Section } from '../../../ui/layout/page';
import { useTellDone } from '../done';
import styles from './answers.module.css';

/** An answer file that came in: whose it is, what it says, and taking it in; or the sentence why not. */
export function AnswersSection({
  fileName,
  answers: file,
  onClose,
}: {
  readonly fileName: string;
  readonly answers: AnswerFile;
  readonly onClose: () => void;
}) {
  const { client } = useWorkspace();
  const { now } = useServices();
  const formats = useFormats();
  const act = useAct();
  const tellDone = useTellDone();
  const found = useLive(roundById, client.id, file.selfAssessmentId);
  const take = useOnce(async () => {
    if (!found?.round || !found.rep) return;
    const { round, rep } = found;
    const result = await act(takeInAnswers(rep, round, file.answers, new Date(now()).toISOString()));
    if (!result.ok) return;
    onClose();
    tellDone({
      text: `The self-assessment of ${rep.name}, round ${round.round}, is in.`,
      change: result.value,
      place: { label: 'Open the self-assessment', address: `/reps/${rep.id}/self-assessment` },
    });
  });
  if (!found) return null;
  const { questionnaire, rep } = found;
  const why = refusalOfAnswers({ file, ...found });
  const levels = questionnaire && !why ? selfLevels({ answers: file.answers }, questionnaire) : undefined;
  return (
    <Section
      title={`Answers: ${fileName}`}
      lead={
        levels && rep ? `Self-assessment of ${rep.name}, round ${file.round}, all 20 answered.` : undefined
      }
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
          {levels ? (
            <Button look="primary" onClick={take}>
              Take in
            </Button>
          ) : null}
        </>
      }
    >
      {levels ? (
        <dl className={styles.levels}>
          {dimensionKeys.map((key) => {
            const level = levels[key].level?.value;
            return (
              <div key={key}>
                <dt>{dimensionShortNames[key]}</dt>
                <dd>{level === undefined ? '–' : formats.number(level, 1)}</dd>
              </div>
            );
          })}
        </dl>
      ) : (
        <Notice tone="warning">{why}</Notice>
      )}
    </Section>
  );
}
