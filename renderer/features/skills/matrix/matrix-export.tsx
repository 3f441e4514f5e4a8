import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { dayOfNumber } from '../../../../shared/lib/calendar';
import { dayOf } from '../../../../shared/lib/formats';
import { quarterName } from '../../../../shared/lib/quarters';
import type { Team } from '../../../../shared/model/team';
import { teamAliases } from '../../../../shared/report/anonymous/aliases';
import { namelessSkillGaps, skillGapSheet } from '../../../../shared/report/skill-gap-sheet';
import { namesKnownOf } from '../../../data/queries/client-review';
import { writeCsv, writeWorkbook } from '../../../jobs/sheets';
import { repsOf } from '../../../data/queries/reps';
import { useFormats } from '../../../platform/use-formats';
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
  const { bridge, db, now, say } = useServices();
  const { client } = useWorkspace();
  const formats = useFormats();
  const [isBusy, setBusy] = useState(false);
  const quarter = quarterName(data.subject.quarter, client.fiscalYearStartMonth);
  const save = async (ending: 'xlsx' | 'csv', isNameless: boolean): Promise<void> => {
    setBusy(true);
    const shown = {
      name: data.compared ? `Change to ${quarter}` : `Skill gaps ${quarter}`,
      columns: view.columns.map(({ place, name }) => ({ place, name, tier: view.tiers[place] })),
      rows: view.rows,
      reps: data.subject.reps,
      teamOf: (teamId: string | null) => teams.find(({ id }) => id === teamId)?.name ?? '',
      matrix: data.matrix,
      compared: data.compared && { change: data.compared.change.by },
      quarterName: (day: number) => quarterName(dayOfNumber(day), client.fiscalYearStartMonth),
      writeLevel: (level: number) => formats.number(level, 1),
    };
    const sheet = skillGapSheet(
      isNameless
        ? namelessSkillGaps(shown, {
            clientId: client.id,
            everybody: await repsOf(db, client.id),
            names: await namesKnownOf(db, client.id),
            teamNames: teamAliases(teams.map(({ id }) => id)),
          })
        : shown,
    );
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
          { label: 'Spreadsheet (XLSX)', onSelect: () => void save('xlsx', false) },
          { label: 'CSV', onSelect: () => void save('csv', false) },
        ],
        [
          { label: 'Spreadsheet without names', onSelect: () => void save('xlsx', true) },
          { label: 'CSV without names', onSelect: () => void save('csv', true) },
        ],
      ]}
    />
  );
}
