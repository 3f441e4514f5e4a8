import type { PipelineAudit } from '../../../shared/measure/pipeline/audit';
import { ok } from '../../../shared/lib/result';
import type { Snapshot } from '../../../shared/model/snapshot';
import { pipelineReport, pipelineSheets } from '../../../shared/report/pipeline-audit';
import { changesSheet, type ReportedChanges } from '../../../shared/report/pipeline/changes';
import { stuckSheet } from '../../../shared/report/pipeline/deals';
import type { DealLists } from '../../jobs/audit';
import { writeCsv, writeWorkbook } from '../../jobs/sheets';
import { useWorkspace } from '../../platform/workspace';
import { ExportMenu } from '../../widgets/export-menu';
import { chosenFor, usePipelineUi } from './pipeline-ui';
import { periodNames } from './units';

/** The audit on paper, as a web page, as a spreadsheet and as CSV. */
export function PipelineExport({
  audit,
  lists,
  snapshot,
  changes,
  who,
}: {
  readonly audit: PipelineAudit;
  readonly lists: DealLists;
  readonly snapshot: Snapshot;
  /** What happened between this snapshot and the one that it is compared with; undefined where it is with none. */
  readonly changes: ReportedChanges | undefined;
  readonly who: string;
}) {
  const { client } = useWorkspace();
  const { of } = usePipelineUi();
  const { period } = chosenFor(of, client.id);
  const stuck = lists.stuck.ok ? lists.stuck.value.deals : [];
  return (
    <ExportMenu
      name={`Pipeline audit ${who}`}
      gather={(_, { coach, ...making }) =>
        Promise.resolve(
          ok(
            pipelineReport({
              client,
              who,
              period: periodNames[period],
              fileName: snapshot.fileName,
              audit,
              stuck,
              changes,
              coach: coach.name,
              ...making,
            }),
          ),
        )
      }
      tables={[
        {
          label: 'Spreadsheet (XLSX)',
          name: `Pipeline audit ${who}`,
          ending: 'xlsx',
          write: () => writeWorkbook(pipelineSheets(audit, stuck, changes)),
        },
        {
          label: 'Figures as CSV',
          name: `Pipeline figures ${who}`,
          ending: 'csv',
          write: () => writeCsv(pipelineSheets(audit, [])),
        },
        ...(stuck.length > 0
          ? [
              {
                label: 'Ageing deals as CSV',
                name: `Ageing deals ${who}`,
                ending: 'csv' as const,
                write: () => writeCsv([stuckSheet(stuck)]),
              },
            ]
          : []),
        ...(changes && changes.deals.length > 0
          ? [
              {
                label: 'Changed deals as CSV',
                name: `Changed deals ${who}`,
                ending: 'csv' as const,
                write: () => writeCsv([changesSheet(changes)]),
              },
            ]
          : []),
      ]}
    />
  );
}
