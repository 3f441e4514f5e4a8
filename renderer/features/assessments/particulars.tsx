import { describeAssessment, nameAssessor } from '../../../shared/model/acts/assessments';
import type { Assessment } from '../../../shared/model/assessment';
import type { RunOn } from '../../platform/use-fresh';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import { TextField } from '../../ui/controls/field';
import { DraftField } from '../../widgets/draft-field';
import styles from './assessments.module.css';

/** By whom an assessment is, and of which day. */
export function Particulars({
  assessment,
  run,
}: {
  readonly assessment: Assessment;
  readonly run: RunOn<Assessment>;
}) {
  const { coach } = useWorkspace();
  const formats = useFormats();
  if (assessment.state === 'complete')
    return (
      <p className={styles.quiet}>
        Assessed by {assessment.assessor}, of {formats.day(assessment.assessedOn)}. It is complete and stays
        as it is; assess again to put another in its place.
      </p>
    );
  return (
    <div className={styles.finish}>
      <DraftField
        label="Assessed by"
        maxLength={200}
        stored={assessment.assessor}
        whyNot={(text) => (text.trim() ? undefined : 'Say who assesses.')}
        onSave={(assessor) => run((fresh) => nameAssessor(fresh, assessor, coach))}
      />
      <TextField
        label="Of the day"
        type="date"
        value={assessment.assessedOn}
        onChange={(assessedOn) =>
          /^\d{4}-\d{2}-\d{2}$/.test(assessedOn)
            ? void run((fresh) => describeAssessment(fresh, { assessedOn }))
            : undefined
        }
      />
    </div>
  );
}
