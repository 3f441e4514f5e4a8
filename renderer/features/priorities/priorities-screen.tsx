import { useLocation } from 'wouter';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';
import { TextField } from '../../ui/controls/field';
import { Face } from '../../ui/controls/tag';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { Page } from '../../ui/layout/page';
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
        rowHeight={36}
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
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(9rem, 1.4fr)',
    isName: true,
    sortValue: ({ rep }) => rep.name,
    cell: ({ rep }) => (
      <span className={styles.rep} title={rep.name}>
        <Face name={rep.name} photo={rep.photo} size={24} />
        <span>{rep.name}</span>
      </span>
    ),
  },
  {
    id: 'team',
    header: 'Team',
    width: 'minmax(6rem, 1fr)',
    sortValue: ({ teamName }) => teamName || null,
    cell: ({ teamName }) => teamName,
  },
  {
    id: 'working',
    header: 'Works on',
    width: 'minmax(8rem, 1.5fr)',
    sortValue: ({ workingOn }) => workingOn.join(', ') || null,
    cell: ({ workingOn }) => <Names of={workingOn} />,
  },
  {
    id: 'cycle',
    header: 'Next cycle',
    width: '6rem',
    isNumeric: true,
    sortValue: ({ cycle }) => cycle,
    cell: ({ cycle }) => cycle,
  },
  {
    id: 'placed',
    header: 'Placed',
    width: '5rem',
    isNumeric: true,
    sortValue: ({ placed }) => placed,
    cell: ({ placed }) => (placed === 0 ? '' : placed),
  },
  {
    id: 'quick',
    header: 'Quick wins',
    width: 'minmax(8rem, 1.5fr)',
    sortValue: ({ quickWins }) => quickWins.length,
    filterText: ({ quickWins }) => quickWins.join(' '),
    cell: ({ quickWins }) => <Names of={quickWins} />,
  },
  {
    id: 'drafted',
    header: 'Drafted for it',
    width: 'minmax(8rem, 1.5fr)',
    sortValue: ({ drafted }) => drafted.join(', ') || null,
    cell: ({ drafted }) => <Names of={drafted} />,
  },
];

function Names({ of }: { readonly of: readonly string[] }) {
  const text = of.join(', ');
  return <span title={text}>{text}</span>;
}
