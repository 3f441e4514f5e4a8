import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { dayOf } from '../../../../shared/lib/formats';
import { quarterName } from '../../../../shared/lib/quarters';
import type { Team } from '../../../../shared/model/team';
import { skillGapSheet } from '../../../../shared/report/skill-gap-sheet';
import { writeCsv, writeWorkbook } from '../../../jobs/sheets';
import { useServices } from '../../../platform/services';
import { useWorkspace } from '../../../platform/workspace';
import { Button } from '../../../ui/controls/button';
import { Menu } from '../../../ui/controls/menu';
import type { MatrixData } from './subject';
import type { MatrixView } from './view';

/** What is shown, in the order in which it is shown, as a spreadsheet or as CSV. */
export function MatrixExport({
  data,
  view,
  teams,
}: {
  readonly data: MatrixData;
  readonly view: MatrixView;
  readonly teams: readonly Team[];
}) {
  const { bridge, now, say } = useServices();
  const { client } = useWorkspace();
  const [isBusy, setBusy] = useState(false);
  const nameOf = (one: string): string => quarterName(one, client.fiscalYearStartMonth);
  const quarter = nameOf(data.subject.quarter);
  const save = async (ending: 'xlsx' | 'csv'): Promise<void> => {
    setBusy(true);
    const sheet = skillGapSheet({
      name: data.compared ? `Change to ${quarter}` : `Skill gaps ${quarter}`,
      columns: view.columns.map(({ place, name }) => ({ place, name, tier: view.tiers[place] })),
      rows: view.rows,
      reps: data.subject.reps,
      teamOf: (teamId) => teams.find(({ id }) => id === teamId)?.name ?? '',
      matrix: data.matrix,
      quarter: data.subject.quarter,
      quarterName: nameOf,
      compared: data.compared,
    });
    const bytes = await (ending === 'xlsx' ? writeWorkbook([sheet]) : writeCsv([sheet]));
    const name = `Skill gap matrix ${quarter} ${dayOf(now())}.${ending}`;
    const saved = bytes.ok
      ? await bridge.files.save({ title: 'Save the skill gap matrix', name, bytes: bytes.value })
      : bytes;
    setBusy(false);
    if (!saved.ok) return say({ tone: 'danger', text: saved.error });
    const file = saved.value;
    if (!file) return;
    say({
      tone: 'plain',
      text: `Saved ${file.name}`,
      action: { label: 'Show in folder', run: () => void bridge.files.reveal({ handle: file.handle }) },
    });
  };
  return (
    <Menu
      label="Save the matrix"
      target={
        <Button icon={<IconDownload size={16} aria-hidden="true" />} disabled={isBusy}>
          Save
        </Button>
      }
      groups={[
        [
          { label: 'Spreadsheet (XLSX)', onSelect: () => void save('xlsx') },
          { label: 'CSV', onSelect: () => void save('csv') },
        ],
      ]}
    />
  );
}
