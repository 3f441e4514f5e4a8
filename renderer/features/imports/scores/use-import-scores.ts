import { useState } from 'react';
import { rememberedScores } from '../../../../shared/codec/scores/columns';
import type { ScoresPlan } from '../../../../shared/codec/scores/plan';
import { counted } from '../../../../shared/lib/words';
import { importAssessments } from '../../../../shared/model/acts/assessments';
import { rememberColumns } from '../../../../shared/model/acts/column-mapping';
import { columnMappingOf } from '../../../data/queries/snapshots';
import { useAct } from '../../../platform/use-act';
import { useOnce } from '../../../platform/use-once';
import { useServices } from '../../../platform/services';
import { useWorkspace } from '../../../platform/workspace';
import { backUpBefore } from '../../../widgets/back-up-before';
import { useTellDone } from '../done';
import type { ScoresWork } from './use-scores';

/** From this many assessments on a backup is made before the import. */
const manyAssessments = 50;

/** Imports scores as one act, after a backup where there are many. */
export function useImportScores(fileName: string, onDone: () => void) {
  const services = useServices();
  const { db, newId } = services;
  const { client } = useWorkspace();
  const act = useAct();
  const tellDone = useTellDone();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const run = useOnce(async ({ assessments }: ScoresPlan, { sheet, choices }: ScoresWork) => {
    if (assessments.length > manyAssessments) {
      setProgress({ done: 0, total: 0 });
      const backup = await backUpBefore(services, 'before an import', (done, total) =>
        setProgress({ done, total }),
      );
      setProgress(undefined);
      if (!backup.ok) return services.say({ tone: 'danger', text: `${backup.error} Nothing was imported.` });
    }
    const imported = importAssessments(assessments, fileName);
    const columns = rememberColumns(
      rememberedScores(sheet?.header ?? [], choices.mapping),
      { clientId: client.id, kind: 'scores', mapping: await columnMappingOf(db, client.id, 'scores') },
      newId,
    );
    const done = await act({ ...imported, edits: [...imported.edits, columns] });
    if (!done.ok) return;
    onDone();
    tellDone({
      text: `Imported ${assessmentWords(assessments.length)}.`,
      change: done.value,
      place: { label: 'Open the skill gap matrix', address: '/skills' },
    });
  });
  return { run, progress };
}

export const assessmentWords = (many: number): string => counted(many, 'assessment', 'assessments');
