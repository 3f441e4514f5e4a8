import type { SavedFile } from '../../../shared/bridge/bridge';
import { quarterName } from '../../../shared/lib/quarters';
import { fail, type Result } from '../../../shared/lib/result';
import { describeAssessment } from '../../../shared/model/acts/assessments';
import type { Id } from '../../../shared/model/fields';
import { assessmentForm } from '../../../shared/report/answer-form/assessment-form';
import { formScript } from '../../../shared/report/answer-form/form-script';
import { formStyle } from '../../../shared/report/answer-form/form-style';
import { asFileName } from '../../../shared/report/answer-form/form-page';
import { assessmentById } from '../../data/queries/assessments';
import { sha256Base64 } from '../../platform/sha256-base64';
import { useServices } from '../../platform/services';
import { useAct } from '../../platform/use-act';
import { useWorkspace } from '../../platform/workspace';

/** Saves the form of an assessment as a file, and says where it lies. */
export function useFormFile(): (assessmentId: Id) => Promise<void> {
  const { bridge, db, say } = useServices();
  const { client, coach } = useWorkspace();
  const act = useAct();

  const save = async (id: Id): Promise<Result<SavedFile | undefined>> => {
    const { assessment, framework, rep } = await assessmentById(db, client.id, id);
    if (!assessment || !framework || !rep)
      return fail('The assessment was deleted meanwhile. Nothing was written.');
    if (assessment.via !== 'form') await act(describeAssessment(assessment, { via: 'form' }));
    const [scriptHash, styleHash] = await Promise.all([sha256Base64(formScript), sha256Base64(formStyle)]);
    const quarter = quarterName(assessment.quarter, client.fiscalYearStartMonth);
    const html = assessmentForm({
      assessment,
      framework,
      repName: rep.name,
      clientName: client.name,
      quarterName: quarter,
      coachName: coach.name,
      scriptHash,
      styleHash,
    });
    return bridge.files.save({
      title: 'Save the assessment form',
      name: `${asFileName(`Assessment ${rep.name} ${quarter}`)}.html`,
      bytes: new TextEncoder().encode(html),
    });
  };

  return async (id) => {
    const saved = await save(id);
    if (!saved.ok) return say({ tone: 'danger', text: saved.error });
    const file = saved.value;
    if (!file) return;
    say({
      tone: 'plain',
      text: `Saved ${file.name}. Send it to whoever assesses; what comes back is dropped on this window.`,
      action: { label: 'Show in folder', run: () => void bridge.files.reveal({ handle: file.handle }) },
    });
  };
}
