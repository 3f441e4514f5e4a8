import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { callKindTerms } from '../../../shared/content/kinds-of-calls';
import { callStates } from '../../../shared/measure/call-state';
import { callKinds } from '../../../shared/model/call';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';
import { SelectField, TextField } from '../../ui/controls/field';
import { PickField } from '../../ui/controls/pick-field';
import { DataTable } from '../../ui/data-table/data-table';
import { Page } from '../../ui/layout/page';
import { CallDialog } from '../../widgets/call-dialog';
import { callColumns } from './call-columns';
import styles from './calls.module.css';
import { setFilter, useCallsUi } from './calls-ui';
import { useCalls, type CallRow } from './use-calls';

/** All calls of the client: what is to be scored, what is begun, what is done. */
export function CallsScreen() {
  const { client } = useWorkspace();
  const { rows, reps, total } = useCalls();
  const { repId, kind, state, text } = useCallsUi();
  const formats = useFormats();
  const columns = useMemo(() => callColumns(formats), [formats]);
  const [isAdding, setAdding] = useState(false);
  const [, go] = useLocation();
  if (!rows) return null;
  return (
    <Page
      title="Calls"
      isFlush
      actions={
        <>
          {repId === null ? null : (
            <Button onClick={() => go(`/reps/${repId}/queue`)}>Show the rep’s queue</Button>
          )}
          {total === 0 ? null : (
            <>
              <Button onClick={() => setAdding(true)}>Add a call without a recording</Button>
              <Button look="primary" onClick={() => go('/import')}>
                Import recordings
              </Button>
            </>
          )}
        </>
      }
    >
      {total === 0 ? null : (
        <div className={styles.filters} role="search" aria-label="Filter the calls">
          <TextField
            label="Find"
            hideLabel
            type="search"
            placeholder="Customer, deal, rep"
            value={text}
            onChange={(value) => setFilter({ text: value })}
          />
          <PickField
            label="Rep"
            hideLabel
            placeholder="All reps"
            value={repId}
            options={reps.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => setFilter({ repId: value })}
          />
          <SelectField
            label="Kind"
            hideLabel
            value={kind}
            options={[
              { value: '' as const, label: 'All kinds' },
              ...callKinds.map((value) => ({ value, label: callKindTerms[value].name })),
            ]}
            onChange={(value) => setFilter({ kind: value })}
          />
          <SelectField
            label="Score"
            hideLabel
            value={state}
            options={[
              { value: '' as const, label: 'Scored or not' },
              ...callStates.map((value) => ({ value, label: stateNames[value] })),
            ]}
            onChange={(value) => setFilter({ state: value })}
          />
        </div>
      )}
      <DataTable
        label="Calls"
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        rowLabel={rowLabel}
        noun={['call', 'calls']}
        filter={text}
        firstSort={newestFirst}
        locale={client.locale}
        onOpen={({ call }) => go(`/calls/${call.id}`)}
        empty={
          <Nothing
            total={total}
            hasReps={reps.length > 0}
            onAdd={() => setAdding(true)}
            onImport={() => go('/import')}
          />
        }
      />
      {isAdding ? (
        <CallDialog
          repId={repId ?? undefined}
          onClose={() => setAdding(false)}
          onAdded={(id) => go(`/calls/${id}`)}
        />
      ) : null}
    </Page>
  );
}

const stateNames = { 'to score': 'To score', draft: 'Draft', complete: 'Complete' } as const;
const newestFirst = { column: 'date', isDescending: true } as const;
const rowKey = ({ call }: CallRow): string => call.id;
const rowLabel = ({ call, repName }: CallRow): string => `${call.customer || 'Unnamed customer'}, ${repName}`;

function Nothing({
  total,
  hasReps,
  onAdd,
  onImport,
}: {
  readonly total: number;
  readonly hasReps: boolean;
  readonly onAdd: () => void;
  readonly onImport: () => void;
}) {
  if (total > 0) {
    const clear = (): void => setFilter({ repId: null, kind: '', state: '', text: '' });
    return (
      <Empty title="No call fits the filter" action={<Button onClick={clear}>Show all calls</Button>}>
        There are calls, but none of this rep, kind and score.
      </Empty>
    );
  }
  return (
    <Empty
      title="No calls yet"
      action={
        <>
          <Button look="primary" onClick={onImport}>
            Import recordings
          </Button>
          {hasReps ? <Button onClick={onAdd}>Add a call without a recording</Button> : null}
        </>
      }
    >
      The calls you score will be listed here. Drop recordings anywhere on this window
      {hasReps
        ? ', or add a call that you score live or from notes.'
        : '. Once there are reps, a call can also be scored live or from notes.'}
    </Empty>
  );
}
