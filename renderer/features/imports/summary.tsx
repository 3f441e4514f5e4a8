import { counted } from '../../../shared/lib/words';
import { Button } from '../../ui/controls/button';
import { Progress } from '../../ui/controls/empty';
import { DataTable } from '../../ui/data-table/data-table';
import type { Column } from '../../ui/data-table/column';
import { Section } from '../../ui/layout/page';
import styles from './imports.module.css';
import type { ImportSession, Work } from './import-session';
import type { Refused } from './recognise';

/** What came in, in one line: `12 recordings, 8 transcripts, 1 roster, 2 files that cannot be taken`. */
export function recognisedWords({
  drafts,
  transcripts,
  tables,
  bundles,
  answers,
  assessments,
  refused,
}: ImportSession): string {
  const count = (many: number, one: string, more: string): readonly string[] =>
    many === 0 ? [] : [`${many} ${many === 1 ? one : more}`];
  const told = new Set(drafts.flatMap(({ transcriptKey }) => transcriptKey ?? []));
  return [
    ...count(drafts.filter(({ recording }) => recording !== null).length, 'recording', 'recordings'),
    ...count([...transcripts.keys()].filter((key) => told.has(key)).length, 'transcript', 'transcripts'),
    ...count(tables.length, 'table', 'tables'),
    ...count(bundles.length, 'bundle', 'bundles'),
    ...count(answers.length, 'self-assessment', 'self-assessments'),
    ...count(assessments.length, 'assessment', 'assessments'),
    ...count(refused.length, 'file that cannot be taken', 'files that cannot be taken'),
  ].join(', ');
}

/** What is known to be different from what a file's name says, or was put right while reading. */
export function Remarks({ drafts, transcripts }: Pick<ImportSession, 'drafts' | 'transcripts'>) {
  const remarks = drafts.flatMap(({ recording, transcriptKey }) => {
    const transcript = transcripts.get(transcriptKey ?? '');
    const notes = transcript?.read.notes.map((note) => `${transcript.file.name}: ${note}`) ?? [];
    return [...(recording?.notes ?? []), ...notes];
  });
  if (remarks.length === 0) return null;
  return (
    <details className={styles.remarks} open={remarks.length <= 3}>
      <summary>{counted(remarks.length, 'remark', 'remarks')}</summary>
      <ul>
        {remarks.slice(0, 200).map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </details>
  );
}

/** Long work with the way to stop it. */
export function WorkBar({ work }: { readonly work: Work }) {
  return (
    <Progress
      label={`${work.label} (${shareOf(work)})`}
      done={work.done}
      total={work.total}
      onCancel={
        <Button small onClick={work.stop}>
          Stop
        </Button>
      }
    />
  );
}

const shareOf = ({ done, total }: Work): string =>
  total === 0 ? '…' : `${Math.min(100, Math.round((done / total) * 100))}%`;

/** The files that cannot be taken, a sentence each. */
export function RefusedFiles({
  refused,
  onClear,
}: {
  readonly refused: readonly Refused[];
  readonly onClear: () => void;
}) {
  return (
    <Section
      title="Cannot be taken"
      lead="Everything else goes ahead."
      actions={
        <Button small look="quiet" onClick={onClear}>
          Take off the list
        </Button>
      }
    >
      {refused.length <= 8 ? (
        <ul className={styles.refused}>
          {refused.map(({ file, why }) => (
            <li key={file.handle}>
              <strong>{file.name}</strong>
              <span>{sentence(file.name, why)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <DataTable
          label="Files that cannot be taken"
          columns={columns}
          rows={refused}
          rowKey={({ file }) => file.handle}
          rowLabel={({ file }) => file.name}
          noun={['file', 'files']}
          fit="content"
          empty={null}
        />
      )}
    </Section>
  );
}

const columns: readonly Column<Refused>[] = [
  {
    id: 'name',
    header: 'File',
    width: 'minmax(12rem, 1fr)',
    cell: ({ file }) => file.name,
    sortValue: ({ file }) => file.name,
  },
  {
    id: 'why',
    header: 'Why',
    width: 'minmax(24rem, 3fr)',
    cell: ({ file, why }) => sentence(file.name, why),
    sortValue: ({ why }) => why,
  },
];

/** The name stands beside the sentence and need not be in it again. */
function sentence(name: string, why: string): string {
  const rest = why.startsWith(`${name} `) ? why.slice(name.length + 1) : why;
  const [first = ''] = rest;
  return first.toUpperCase() + rest.slice(1);
}
