import { useMemo } from 'react';
import type { ChosenFile } from '../../../../shared/bridge/bridge';
import type { ImportPlan } from '../../../../shared/codec/import-plan';
import { assertNever } from '../../../../shared/lib/assert-never';
import { counted } from '../../../../shared/lib/words';
import type { SheetOutline, TableReader } from '../../../jobs/import';
import { useFormats } from '../../../platform/use-formats';
import { useServices } from '../../../platform/services';
import { Button } from '../../../ui/controls/button';
import { Notice, Progress } from '../../../ui/controls/empty';
import { SelectField } from '../../../ui/controls/field';
import { Tag } from '../../../ui/controls/tag';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/data-table';
import { Section } from '../../../ui/layout/page';
import { checkedRows, countWords, type CheckedRow } from './checked-rows';
import { FormatChoices, Mapping } from './mapping';
import styles from './roster.module.css';
import { useImportRoster } from './use-import-roster';
import { useRosterFile, useRosterWork, type RosterWork } from './use-roster';

/** A roster: which column is what, how it is read, and what it would do, before anything is stored. */
export function RosterSection({
  file,
  onClose,
}: {
  readonly file: ChosenFile;
  readonly onClose: () => void;
}) {
  const { state, stop } = useRosterFile(file);
  switch (state.is) {
    case 'reading':
      return (
        <Section title={file.name}>
          <Progress
            label="Reading the table"
            done={0}
            total={0}
            onCancel={
              <Button small onClick={stop}>
                Stop
              </Button>
            }
          />
        </Section>
      );
    case 'refused':
      return (
        <Section title={file.name}>
          <Notice
            tone="warning"
            action={
              <Button small look="quiet" onClick={onClose}>
                Take off the list
              </Button>
            }
          >
            {state.why}
          </Notice>
        </Section>
      );
    case 'read':
      return <Roster file={file} reader={state.reader} sheets={state.sheets} onClose={onClose} />;
    default:
      return assertNever(state);
  }
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
  const { bridge, say } = useServices();
  const work = useRosterWork(reader, sheets);
  const importing = useImportRoster(onClose);
  const plan = work.answer?.plan;
  const going = plan ? plan.made + plan.altered : 0;

  const saveRejected = async (rows: ImportPlan['rejected']): Promise<void> => {
    const text = await reader.rejected(work.choices.sheet, rows);
    const saved = text.ok
      ? await bridge.files.save({
          title: 'Save the rejected rows',
          name: `${file.name.replace(/\.[^.]+$/, '')} rejected rows.csv`,
          bytes: new TextEncoder().encode(text.value),
        })
      : text;
    if (!saved.ok) return say({ tone: 'danger', text: saved.error });
    if (saved.value) say({ tone: 'plain', text: `Saved ${saved.value.name}` });
  };

  return (
    <Section
      title={`Roster: ${file.name}`}
      lead={plan ? countWords(plan) : undefined}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Take off the list
          </Button>
          {plan && plan.rejected.length > 0 ? (
            <Button onClick={() => void saveRejected(plan.rejected)}>Save rejected rows</Button>
          ) : null}
          <Button
            look="primary"
            disabled={!plan || going === 0 || importing.progress !== undefined}
            onClick={() => plan && importing.run(plan, work.sheet?.header ?? [], work.choices.mapping)}
          >
            {importWords(plan)}
          </Button>
        </>
      }
    >
      {importing.progress ? <Progress label="Backing up first" {...importing.progress} /> : null}
      {sheets.length > 1 ? (
        <div className={styles.sheet}>
          <SelectField
            label="Sheet"
            value={String(work.choices.sheet)}
            options={sheets.map(({ name, rows }, place) => ({
              value: String(place),
              label: `${name} (${counted(rows, 'row', 'rows')})`,
            }))}
            onChange={(value) => work.chooseSheet(Number(value))}
          />
        </div>
      ) : null}
      <Mapping work={work} />
      <FormatChoices work={work} />
      <WhatItDoes work={work} />
    </Section>
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

const tones = { new: 'good', changed: 'accent', rejected: 'danger' } as const;

const columns: readonly Column<CheckedRow>[] = [
  {
    id: 'is',
    header: 'Row',
    width: '6rem',
    cell: ({ is }) => <Tag tone={tones[is]}>{is}</Tag>,
    sortValue: ({ is }) => is,
  },
  {
    id: 'line',
    header: 'Line',
    width: '4rem',
    isNumeric: true,
    cell: ({ line }) => line,
    sortValue: ({ line }) => line,
  },
  {
    id: 'name',
    header: 'Name or value',
    width: 'minmax(10rem, 1fr)',
    cell: ({ name }) => name,
    sortValue: ({ name }) => name,
  },
  {
    id: 'what',
    header: 'What it says, or why not',
    width: 'minmax(20rem, 3fr)',
    cell: ({ what }) => what(),
  },
];
