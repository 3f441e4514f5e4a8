import { useMemo } from 'react';
import { recalled } from '../../../../shared/codec/roster/columns';
import type { ChosenFile } from '../../../../shared/bridge/bridge';
import type { ImportPlan } from '../../../../shared/codec/import-plan';
import { counted } from '../../../../shared/lib/words';
import type { SheetOutline, TableReader } from '../../../jobs/import';
import { useFormats } from '../../../platform/use-formats';
import { Notice, Progress } from '../../../ui/controls/empty';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/data-table';
import { previewColumns } from '../preview-columns';
import { NotRead, SheetChoice } from '../table-file';
import { TableImport } from '../table-import';
import { useSheets, type ReadWhole } from '../use-sheets';
import { checkedRows, countWords, type CheckedRow } from './checked-rows';
import { FormatChoices, Mapping } from './mapping';
import styles from './roster.module.css';
import { useImportRoster } from './use-import-roster';
import { useRosterWork, type RosterWork } from './use-roster';

/** A roster: which column is what, how it is read, and what it would do, before anything is stored. */
export function RosterSection({
  file,
  read,
  onClose,
}: {
  readonly file: ChosenFile;
  /** The bytes of the file. */
  readonly read: ReadWhole;
  readonly onClose: () => void;
}) {
  const { state, stop } = useSheets(read, 'roster');
  const sheets = useMemo(
    () =>
      state.is === 'read'
        ? state.sheets.map((sheet) => ({ ...sheet, guess: recalled(sheet.header, sheet.guess, state.known) }))
        : [],
    [state],
  );
  return state.is === 'read' ? (
    <Roster file={file} reader={state.reader} sheets={sheets} onClose={onClose} />
  ) : (
    <NotRead file={file} state={state} onStop={stop} onClose={onClose} />
  );
}

function Roster({
  file,
  reader,
  sheets,
  onClose,
}: {
  readonly file: ChosenFile;
  readonly reader: TableReader;
  readonly sheets: readonly SheetOutline[];
  readonly onClose: () => void;
}) {
  const work = useRosterWork(reader, sheets);
  const importing = useImportRoster(onClose);
  const plan = work.answer?.plan;

  return (
    <TableImport
      kind="Roster"
      file={file}
      lead={plan ? countWords(plan) : undefined}
      rejected={
        plan && plan.rejected.length > 0
          ? () => reader.rejected(work.choices.sheet, plan.rejected)
          : undefined
      }
      act={importWords(plan)}
      progress={importing.progress}
      onImport={
        plan && plan.made + plan.altered > 0
          ? () => importing.run(plan, work.sheet?.header ?? [], work.choices.mapping)
          : undefined
      }
      onClose={onClose}
    >
      <div className={styles.sheet}>
        <SheetChoice sheets={sheets} chosen={work.choices.sheet} onChoose={work.chooseSheet} />
      </div>
      <Mapping work={work} />
      <FormatChoices work={work} />
      <WhatItDoes work={work} />
    </TableImport>
  );
}

function importWords(plan: ImportPlan | undefined): string {
  if (!plan) return 'Import';
  const going = plan.made + plan.altered;
  if (going === 0) return 'Nothing to import';
  return `Import ${counted(going, 'rep', 'reps')}`;
}

function WhatItDoes({ work }: { readonly work: RosterWork }) {
  const formats = useFormats();
  const { answer, failure, reps, teams } = work;
  const plan = answer?.plan;
  const rows = useMemo(
    () => (plan ? checkedRows(plan, { reps, teams, formats }) : []),
    [plan, reps, teams, formats],
  );
  if (failure !== undefined) return <Notice tone="danger">{failure}</Notice>;
  if (!answer) return <Progress label="Checking every row" done={0} total={0} />;
  if (!plan) {
    const { name, firstName, lastName } = work.choices.mapping;
    const isNamed = [name, firstName, lastName].some((place) => place !== undefined);
    return (
      <Notice tone="warning">
        {isNamed
          ? 'Say how dates and numbers are written; then every row is checked.'
          : 'No column looks like the names of reps. Choose the one that holds them.'}
      </Notice>
    );
  }
  return (
    <>
      {plan.notes.map((note) => (
        <Notice key={note}>{note}</Notice>
      ))}
      <DataTable
        label="Rows that would change something"
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        rowLabel={({ name }) => name}
        noun={['row', 'rows']}
        fit="content"
        empty={<Notice tone="good">Every row of this file is here already, just so.</Notice>}
      />
    </>
  );
}

const columns: readonly Column<CheckedRow>[] = [
  ...previewColumns('Name or value'),
  {
    id: 'what',
    header: 'What it says, or why not',
    width: 'minmax(20rem, 3fr)',
    cell: ({ what }) => what(),
  },
];
