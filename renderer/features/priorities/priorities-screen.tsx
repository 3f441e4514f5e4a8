import { useLocation } from 'wouter';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';
import { TextField } from '../../ui/controls/field';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { Page } from '../../ui/layout/page';
import { nameColumn, teamColumn } from '../../widgets/rep-columns';
import { usePrioritiesUi } from './priorities-ui';
import styles from './priorities.module.css';
import { useAllPriorities, type PriorityRow } from './use-all-priorities';

/** The priorities of everybody who is coached: who has gaps placed, and what is agreed. A rep opens to his matrix. */
export function PrioritiesScreen() {
  const { client } = useWorkspace();
  const [, go] = useLocation();
  const rows = useAllPriorities();
  const { search, set } = usePrioritiesUi();
  if (!rows) return null;
  return (
    <Page
      title="Priorities"
      lead="Which gap of a rep comes first: impact against difficulty, and two skills a cycle."
      isFlush={rows.length > 0}
    >
      {rows.length > 0 ? (
        <div className={styles.search}>
          <TextField
            label="Find a rep"
            hideLabel
            placeholder="Find a rep"
            value={search}
            onChange={(text) => set({ search: text })}
          />
        </div>
      ) : null}
      <DataTable
        label="Priorities of reps"
        columns={columns}
        rows={rows}
        rowKey={({ rep }) => rep.id}
        rowLabel={({ rep }) => rep.name}
        noun={['rep', 'reps']}
        rowHeight={48}
        locale={client.locale}
        filter={search}
        firstSort={{ column: 'name', isDescending: false }}
        onOpen={({ rep }) => go(`/reps/${rep.id}/priorities`)}
        empty={
          <Empty
            title="No reps yet"
            action={
              <Button look="primary" onClick={() => go('/reps')}>
                Go to the reps
              </Button>
            }
          >
            The reps you coach will be listed here, each with the gaps that come first.
          </Empty>
        }
      />
    </Page>
  );
}

const columns: readonly Column<PriorityRow>[] = [
  { ...nameColumn, width: 'minmax(11rem, 1.4fr)' },
  {
    ...teamColumn,
    width: 'minmax(6rem, 1fr)',
    goes: 1,
    cell: ({ teamName }) => <TwoLines text={teamName} />,
  },
  {
    id: 'working',
    header: 'Works on',
    width: 'minmax(9.5rem, 1.5fr)',
    sortValue: ({ workingOn }) => workingOn.join(', ') || null,
    cell: ({ workingOn }) => <Skills of={workingOn} />,
  },
  {
    id: 'cycle',
    header: 'Next cycle',
    width: '6rem',
    goes: 2,
    isNumeric: true,
    sortValue: ({ cycle }) => cycle,
    cell: ({ cycle }) => cycle,
  },
  {
    id: 'placed',
    header: 'Placed',
    width: '5rem',
    goes: 3,
    isNumeric: true,
    sortValue: ({ placed }) => placed,
    cell: ({ placed }) => (placed === 0 ? '' : placed),
  },
  {
    id: 'quick',
    header: 'Quick wins',
    width: 'minmax(9.5rem, 1.5fr)',
    sortValue: ({ quickWins }) => quickWins.length,
    filterText: ({ quickWins }) => quickWins.join(' '),
    cell: ({ quickWins }) => <Skills of={quickWins} />,
  },
  {
    id: 'drafted',
    header: 'Drafted for it',
    width: 'minmax(9.5rem, 1.5fr)',
    sortValue: ({ drafted }) => drafted.join(', ') || null,
    cell: ({ drafted }) => <Skills of={drafted} />,
  },
];

/** As many skills as two lines hold; the tip has them all. */
function Skills({ of }: { readonly of: readonly string[] }) {
  const [first, ...others] = of;
  return (
    <TwoLines
      text={others.length > 1 ? `${first} and ${others.length} more` : of.join(', ')}
      tip={of.join(', ')}
    />
  );
}

function TwoLines({ text, tip = text }: { readonly text: string; readonly tip?: string }) {
  return (
    <span className={styles.twoLines} title={tip}>
      {text}
    </span>
  );
}
