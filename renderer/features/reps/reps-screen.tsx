import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { archiveReps, restoreReps } from '../../../shared/model/acts/reps';
import type { Rep } from '../../../shared/model/rep';
import { useAct } from '../../platform/use-act';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';
import { SelectField, TextField } from '../../ui/controls/field';
import { Segmented } from '../../ui/controls/segmented';
import { DataTable } from '../../ui/data-table/data-table';
import { Page } from '../../ui/layout/page';
import { DeleteReps } from '../../widgets/delete-reps';
import { AddRep } from './add-rep';
import { Glances } from './glances';
import { MoveReps } from './move-reps';
import { repColumns } from './rep-columns';
import { useRepsUi } from './reps-ui';
import styles from './reps.module.css';
import { TeamsDialog } from './teams-dialog';
import { useReps } from './use-reps';

type Question = 'add' | 'move' | 'delete' | 'teams';

/** The people who are coached: found, filtered, and acted on together. */
export function RepsScreen() {
  const { client } = useWorkspace();
  const [, go] = useLocation();
  const list = useReps();
  const ui = useRepsUi();
  const [question, setQuestion] = useState<Question | undefined>(undefined);
  if (!list) return null;
  const close = (): void => setQuestion(undefined);
  const done = (): void => {
    ui.set({ selected: new Set() });
    close();
  };
  const { reps, teams, team, rows, selected, archived } = list;
  const add = <Button onClick={() => setQuestion('add')}>Add a rep</Button>;
  return (
    <Page
      title="Reps"
      isFlush={reps.length > 0}
      actions={
        <>
          <Button onClick={() => setQuestion('teams')}>Teams</Button>
          {reps.length > 0 ? (
            <>
              <Button onClick={() => go('/import')}>Import a roster</Button>
              <Button look="primary" onClick={() => setQuestion('add')}>
                Add a rep
              </Button>
            </>
          ) : null}
        </>
      }
    >
      {reps.length === 0 ? (
        <Empty
          title="No reps yet"
          action={
            <>
              <Button look="primary" onClick={() => setQuestion('add')}>
                Add a rep
              </Button>
              <Button onClick={() => go('/import')}>Import a roster</Button>
            </>
          }
        >
          The people you coach will be listed here, with their skills profile and their calls. A roster (CSV
          or XLSX) brings in all of them at once.
        </Empty>
      ) : (
        <>
          <FilterBar teams={teams} team={team} archived={archived} />
          <Glances>
            <DataTable
              label="Reps"
              columns={repColumns}
              rows={rows}
              rowKey={({ rep }) => rep.id}
              rowLabel={({ rep }) => rep.name}
              noun={['rep', 'reps']}
              rowHeight={36}
              locale={client.locale}
              filter={ui.search}
              firstSort={{ column: 'name', isDescending: false }}
              onOpen={({ rep }) => go(`/reps/${rep.id}`)}
              selection={{ keys: ui.selected, onChange: (keys) => ui.set({ selected: keys }) }}
              empty={
                <Empty
                  title={ui.shows === 'archived' ? 'Nobody is archived here' : 'Nobody here'}
                  action={add}
                >
                  {ui.shows === 'archived'
                    ? 'Reps that you archive are put away here, with all their records.'
                    : 'No active rep is in this team. Move somebody here, or look at all teams.'}
                </Empty>
              }
              footer={
                selected.length > 0 ? (
                  <SelectionActs selected={selected} onAsk={setQuestion} onDone={done} />
                ) : null
              }
            />
          </Glances>
        </>
      )}
      {question === 'add' ? (
        <AddRep
          teamId={team === 'all' || team === 'none' ? null : team}
          onAdded={(repId) => {
            close();
            go(`/reps/${repId}/profile`);
          }}
          onClose={close}
        />
      ) : null}
      {question === 'teams' ? <TeamsDialog teams={teams} reps={reps} onClose={close} /> : null}
      {question === 'move' ? <MoveReps reps={selected} teams={teams} onDone={done} onClose={close} /> : null}
      {question === 'delete' ? <DeleteReps reps={selected} onDeleted={done} onClose={close} /> : null}
    </Page>
  );
}

function FilterBar({
  teams,
  team,
  archived,
}: Pick<NonNullable<ReturnType<typeof useReps>>, 'teams' | 'team' | 'archived'>): ReactNode {
  const { search, shows, set } = useRepsUi();
  return (
    <div className={styles.bar} role="search" aria-label="Reps">
      <div className={styles.search}>
        <TextField
          label="Search"
          hideLabel
          type="search"
          placeholder="Search"
          value={search}
          onChange={(text) => set({ search: text })}
        />
      </div>
      {teams.length > 0 ? (
        <div className={styles.team}>
          <SelectField
            label="Team"
            hideLabel
            value={team}
            options={[
              { value: 'all', label: 'All teams' },
              ...teams.map(({ id, name }) => ({ value: id, label: name })),
              { value: 'none', label: 'No team' },
            ]}
            onChange={(value) => set({ team: value, selected: new Set() })}
          />
        </div>
      ) : null}
      <Segmented
        label="Which reps"
        hideLabel
        value={shows}
        options={[
          { value: 'active', label: 'Active' },
          { value: 'archived', label: archived > 0 ? `Archived ${archived}` : 'Archived' },
        ]}
        onChange={(value) => set({ shows: value, selected: new Set() })}
      />
    </div>
  );
}

function SelectionActs({
  selected,
  onAsk,
  onDone,
}: {
  readonly selected: readonly Rep[];
  readonly onAsk: (question: Question) => void;
  readonly onDone: () => void;
}) {
  const act = useAct();
  const { now } = useServices();
  const { shows } = useRepsUi();
  const putAway = async (): Promise<void> => {
    const at = new Date(now()).toISOString();
    const result = await act(shows === 'active' ? archiveReps(selected, at) : restoreReps(selected));
    if (result.ok) onDone();
  };
  return (
    <div className={styles.acts}>
      <Button small onClick={() => onAsk('move')}>
        Move to a team
      </Button>
      <Button small onClick={() => void putAway()}>
        {shows === 'active' ? 'Archive' : 'Restore'}
      </Button>
      <Button small look="danger" onClick={() => onAsk('delete')}>
        Delete
      </Button>
    </div>
  );
}
