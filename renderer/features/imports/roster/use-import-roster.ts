import { useState } from 'react';
import type { ImportPlan } from '../../../../shared/codec/import-plan';
import { remembered, type RosterMapping } from '../../../../shared/codec/roster/columns';
import { rememberColumns } from '../../../../shared/model/acts/column-mapping';
import { columnMappingOf } from '../../../data/queries/snapshots';
import { backUpBefore } from '../../../widgets/back-up-before';
import { useAct } from '../../../platform/use-act';
import { useOnce } from '../../../platform/use-once';
import { useServices } from '../../../platform/services';
import { useWorkspace } from '../../../platform/workspace';
import { useTellDone } from '../done';

/** From this many rows on a backup is made before the import. */
const manyRows = 50;

/** Imports a roster as one act, after a backup where it is a long one. */
export function useImportRoster(onDone: () => void) {
  const services = useServices();
  const { db, newId } = services;
  const { client } = useWorkspace();
  const act = useAct();
  const tellDone = useTellDone();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const run = useOnce(async (plan: ImportPlan, header: readonly string[], mapping: RosterMapping) => {
    if (plan.read > manyRows) {
      setProgress({ done: 0, total: 0 });
      const backup = await backUpBefore(services, 'before an import', (done, total) =>
        setProgress({ done, total }),
      );
      setProgress(undefined);
      if (!backup.ok) return services.say({ tone: 'danger', text: `${backup.error} Nothing was imported.` });
    }
    const about = plan.edits.filter(({ table }) => table === 'reps').map(({ id }) => id);
    const words = repWords(plan);
    const known = await columnMappingOf(db, client.id, 'roster');
    const columns = rememberColumns(
      remembered(header, mapping),
      { clientId: client.id, kind: 'roster', mapping: known },
      newId,
    );
    const done = await act({
      label: `Import a roster: ${words}`,
      about,
      edits: [...plan.edits, columns],
    });
    if (!done.ok) return;
    onDone();
    tellDone({
      text: `Imported ${words}.`,
      change: done.value,
      place: { label: 'Open the reps', address: '/reps' },
    });
  });
  return { run, progress };
}

/** How many reps come in, as `3 new reps` or `1 new and 2 changed reps`. */
function repWords({ made, altered }: Pick<ImportPlan, 'made' | 'altered'>): string {
  const parts = [made > 0 ? `${made} new` : '', altered > 0 ? `${altered} changed` : ''].filter(Boolean);
  return `${parts.join(' and ')} ${made + altered === 1 ? 'rep' : 'reps'}`;
}
