import { useMemo, type ReactNode } from 'react';
import type { ChosenFile } from '../../../../shared/bridge/bridge';
import { guessScores } from '../../../../shared/codec/scores/columns';
import { newestPublished } from '../../../../shared/measure/competency/settled';
import type { ColumnMapping } from '../../../../shared/model/column-mapping';
import type { Framework } from '../../../../shared/model/framework';
import { repsOf } from '../../../data/queries/reps';
import type { SheetOutline, TableReader } from '../../../jobs/import';
import { useLive } from '../../../platform/use-live';
import { useWorkspace } from '../../../platform/workspace';
import { Notice, Progress } from '../../../ui/controls/empty';
import { SelectField } from '../../../ui/controls/field';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/data-table';
import { FieldGrid, Section } from '../../../ui/layout/page';
import { previewColumns } from '../preview-columns';
import { NotRead, SheetChoice } from '../table-file';
import { TableImport } from '../table-import';
import { useSheets, type ReadWhole } from '../use-sheets';
import { ScoresColumns, ScoresForAll } from './scores-columns';
import { scoresRows, scoresWords, type ScoresRow } from './scores-rows';
import { assessmentWords, useImportScores } from './use-import-scores';
import { useScoresWork, type ScoresWork } from './use-scores';

interface Given {
  readonly file: ChosenFile;
  readonly otherKind: ReactNode;
  /** Every framework version of the client. */
  readonly frameworks: readonly Framework[];
  readonly onClose: () => void;
}

/** A table of scores: which column is what, on which scale, and what it would do, before anything is stored. */
export function ScoresSection({ read, ...given }: Given & { readonly read: ReadWhole }) {
  const { state, stop } = useSheets(read, 'scores');
  const frameworks = useMemo(() => newestPublished(given.frameworks), [given.frameworks]);
  if (state.is !== 'read')
    return <NotRead file={given.file} state={state} onStop={stop} onClose={given.onClose} />;
  const first = bestFramework(frameworks, state.sheets[0]?.header ?? []);
  return first ? (
    <Scores {...given} {...state} frameworks={frameworks} first={first} />
  ) : (
    <Section title={`Scores: ${given.file.name}`}>
      <FieldGrid>{given.otherKind}</FieldGrid>
      <Notice tone="warning">
        There is no published competency framework to read these scores on. Publish one in the library first;
        the file waits here.
      </Notice>
    </Section>
  );
}

/** The framework whose competencies the columns name most of; the first one where they name none. */
function bestFramework(frameworks: readonly Framework[], header: readonly string[]): Framework | undefined {
  const named = ({ competencies }: Framework): number =>
    Object.keys(guessScores(header, competencies).competencies).length;
  return frameworks.toSorted((a, b) => named(b) - named(a) || b.audience.localeCompare(a.audience))[0];
}

function Scores({
  file,
  otherKind,
  frameworks,
  onClose,
  ...given
}: Given & {
  readonly reader: TableReader;
  readonly sheets: readonly SheetOutline[];
  readonly known: ColumnMapping['columns'];
  readonly first: Framework;
}) {
  const { reader, sheets } = given;
  const work = useScoresWork({ ...given, frameworks });
  const importing = useImportScores(file.name, onClose);
  const plan = work.answer?.plan;
  const going = plan?.assessments.length ?? 0;
  return (
    <TableImport
      kind="Scores"
      file={file}
      lead={plan ? scoresWords(plan) : undefined}
      rejected={
        plan && plan.rejected.length > 0
          ? () => reader.rejected(work.choices.sheet, plan.rejected)
          : undefined
      }
      act={plan && going === 0 ? 'Nothing to import' : plan ? `Import ${assessmentWords(going)}` : 'Import'}
      progress={importing.progress}
      onImport={plan && going > 0 ? () => importing.run(plan, work) : undefined}
      onClose={onClose}
    >
      <FieldGrid>
        {otherKind}
        <SelectField
          label="Framework"
          value={work.framework.id}
          options={frameworks.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            const chosen = frameworks.find((one) => one.id === id);
            if (chosen) work.begin(work.choices.sheet, chosen);
          }}
        />
        <SheetChoice
          sheets={sheets}
          chosen={work.choices.sheet}
          onChoose={(sheet) => work.begin(sheet, work.framework)}
        />
      </FieldGrid>
      <ScoresColumns work={work} />
      <ScoresForAll work={work} />
      <WhatItDoes work={work} />
    </TableImport>
  );
}

function WhatItDoes({ work: { answer, failure, choices } }: { readonly work: ScoresWork }) {
  const { client } = useWorkspace();
  const reps = useLive(repsOf, client.id);
  const plan = answer?.plan;
  const rows = useMemo(
    () => (plan && reps ? scoresRows(plan, reps, client.fiscalYearStartMonth) : []),
    [plan, reps, client.fiscalYearStartMonth],
  );
  if (failure !== undefined) return <Notice tone="danger">{failure}</Notice>;
  if (!answer) return <Progress label="Checking every row" done={0} total={0} />;
  if (!plan) {
    const { fields } = choices.mapping;
    const isOfReps = fields.rep !== undefined || fields.email !== undefined;
    return (
      <Notice tone="warning">
        {isOfReps
          ? 'Say which columns hold the levels, on which scale they are, and how days are written; then every row is checked.'
          : 'No column looks like the names of reps. Choose the one that holds them.'}
      </Notice>
    );
  }
  return (
    <DataTable
      label="What the file would bring in"
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      rowLabel={({ name }) => name}
      noun={['line', 'lines']}
      fit="content"
      empty={<Notice tone="good">Every level of this file is here already, just so.</Notice>}
    />
  );
}

const columns: readonly Column<ScoresRow>[] = [
  ...previewColumns('Rep or value'),
  {
    id: 'what',
    header: 'What it says, or why not',
    width: 'minmax(20rem, 3fr)',
    cell: ({ what }) => what,
    sortValue: ({ what }) => what,
  },
];
