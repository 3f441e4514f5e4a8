import { useState } from 'react';
import type { ChosenFile } from '../../../../shared/bridge/bridge';
import { importDealsEdits } from '../../../../shared/model/acts/import-deals';
import type { ColumnMapping } from '../../../../shared/model/column-mapping';
import type { Id } from '../../../../shared/model/fields';
import type { PipelineStage } from '../../../../shared/model/pipeline-settings';
import type { DealsOutline, DealsReader, FoundSummary, OpenedDeals } from '../../../jobs/deals';
import { useAct } from '../../../platform/use-act';
import { useFormats } from '../../../platform/use-formats';
import { useOnce } from '../../../platform/use-once';
import { useServices } from '../../../platform/services';
import { useWorkspace } from '../../../platform/workspace';
import { useTellDone } from '../done';
import { dealWords } from './words';
import type { Known } from './use-deals-work';

interface Given {
  readonly file: ChosenFile;
  readonly reader: DealsReader;
  readonly opened: OpenedDeals;
  readonly known: Known;
  readonly onClose: () => void;
}

/** What the user has settled. */
export interface Settled {
  readonly outline: DealsOutline;
  readonly found: FoundSummary;
  readonly takenOn: string;
  readonly owners: ReadonlyMap<string, Id | null>;
  readonly stages: readonly PipelineStage[];
  readonly mapped: ColumnMapping['columns'];
}

/** Imports the deals of a file as one act. Stopped before it is done, it leaves nothing. */
export function useImportDeals({ file, reader, opened, known, onClose }: Given) {
  const { now, newId, say } = useServices();
  const { client } = useWorkspace();
  const formats = useFormats();
  const act = useAct();
  const tellDone = useTellDone();
  const [doing, setDoing] = useState<string>();

  const run = useOnce(async ({ outline, found, takenOn, owners, stages, mapped }: Settled) => {
    setDoing('Packing the deals');
    const columns = await reader.pack();
    setDoing(undefined);
    if (!columns.ok) return say({ tone: 'danger', text: columns.error });
    const snapshot = {
      id: newId(),
      clientId: client.id,
      takenOn,
      source: outline.source,
      fileName: file.name.slice(-200),
      fileHash: opened.hash,
      rowsRead: found.rowsRead,
      rowsStored: found.rowsStored,
      rowsReported: found.rowsReported,
      deals: found.deals,
      has: [...found.has],
      importedAt: new Date(now()).toISOString(),
    };
    const words = `${dealWords(found.deals, formats)} as of ${formats.day(takenOn)}`;
    const edits = importDealsEdits(
      { snapshot, columns: columns.value, stages, owners, mapped },
      known,
      newId,
    );
    const done = await act({ label: `Import ${words}`, edits });
    if (!done.ok) return;
    onClose();
    tellDone({
      text: `Imported ${words}.`,
      change: done.value,
      place: { label: 'Open the pipeline', address: '/pipeline' },
    });
  });
  return { run, doing };
}
