import { fail, type Result } from '../../../shared/lib/result';
import { prepareFile } from '../../../shared/model/acts/self-assessments';
import type { Rep } from '../../../shared/model/rep';
import { answerForm } from '../../../shared/report/answer-form/answer-form';
import { formScript } from '../../../shared/report/answer-form/form-script';
import { formStyle } from '../../../shared/report/answer-form/form-style';
import type { SavedFile } from '../../../shared/bridge/bridge';
import { roundById } from '../../data/queries/diagnosis';
import { sha256Base64 } from '../../platform/sha256-base64';
import { useServices } from '../../platform/services';
import { useAct } from '../../platform/use-act';
import { useOnce } from '../../platform/use-once';
import { useWorkspace } from '../../platform/workspace';
import type { Rounds } from './use-rounds';

/** Saves the form of a rep's next round as a file, and says where it lies. */
export function useFormFile(rep: Rep, rounds: Rounds): () => void {
  const { bridge, db, newId, now, say } = useServices();
  const { client, coach } = useWorkspace();
  const act = useAct();

  const save = async (): Promise<Result<SavedFile | undefined>> => {
    // The round comes first: a file that names no round could never be taken in.
    const at = new Date(now()).toISOString();
    const { roundId, act: preparing } = prepareFile(rounds.desk(), { at, newId });
    const prepared = await act(preparing);
    if (!prepared.ok) return prepared;
    const { round, questionnaire } = await roundById(db, client.id, roundId);
    if (!round || !questionnaire) return fail('The round was discarded meanwhile. Nothing was written.');
    const [scriptHash, styleHash] = await Promise.all([sha256Base64(formScript), sha256Base64(formStyle)]);
    const html = answerForm({
      round,
      questionnaire,
      repName: rep.name,
      clientName: client.name,
      coachName: coach.name,
      scriptHash,
      styleHash,
    });
    const name = `Self-assessment ${rep.name} round ${round.round}.html`;
    return bridge.files.save({
      title: 'Save the self-assessment form',
      name: name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').slice(-120),
      bytes: new TextEncoder().encode(html),
    });
  };

  return useOnce(async () => {
    const saved = await save();
    if (!saved.ok) return say({ tone: 'danger', text: saved.error });
    const file = saved.value;
    if (!file) return;
    say({
      tone: 'plain',
      text: `Saved ${file.name}. Send it to ${rep.name}; what comes back is dropped on this window.`,
      action: { label: 'Show in folder', run: () => void bridge.files.reveal({ handle: file.handle }) },
    });
  });
}
