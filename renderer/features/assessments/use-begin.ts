import { useLocation } from 'wouter';
import { judgedOn } from '../../../shared/measure/competency/required-level';
import { beginAssessment } from '../../../shared/model/acts/assessments';
import type { Assessment } from '../../../shared/model/assessment';
import type { Id } from '../../../shared/model/fields';
import type { Rep } from '../../../shared/model/rep';
import { useServices } from '../../platform/services';
import { useAct } from '../../platform/use-act';
import { useOnce } from '../../platform/use-once';
import { useWorkspace } from '../../platform/workspace';
import { useFormFile } from './use-form-file';
import type { RepCompetencies } from './use-rep-competencies';

/** The two ways of assessing a rep in the chosen quarter: here, or by a form. The draft that waits goes on. */
export function useBegin(rep: Rep, { framework, quarter, draft, today }: RepCompetencies) {
  const { now, newId } = useServices();
  const { coach } = useWorkspace();
  const [, go] = useLocation();
  const act = useAct();
  const writeForm = useFormFile();

  const begun = async (via: 'program' | 'form'): Promise<Id | undefined> => {
    if (draft) return draft.id;
    if (!framework) return undefined;
    const making = { at: new Date(now()).toISOString(), newId };
    const { assessment, act: beginning } = beginAssessment(
      // Late, it speaks of the quarter as it ended, unless somebody says another day.
      { rep, framework, quarter, coach, today: judgedOn(quarter, today) },
      via,
      making,
    );
    const done = await act(beginning);
    return done.ok ? assessment.id : undefined;
  };

  return {
    assess: useOnce(async () => {
      const id = await begun('program');
      if (id) go(`/assessments/${id}`);
    }),
    saveForm: useOnce(async () => {
      const id = await begun('form');
      if (id) await writeForm(id);
    }),
    saveFormOf: useOnce(async (waiting: Assessment) => writeForm(waiting.id)),
  };
}
