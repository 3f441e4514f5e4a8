import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { contractsOf, type RepContract } from '../../data/queries/contracts';
import { repsOf } from '../../data/queries/reps';
import { useFormats } from '../../platform/use-formats';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';
import { TextField } from '../../ui/controls/field';
import { DataTable } from '../../ui/data-table/data-table';
import { Page } from '../../ui/layout/page';
import { contractColumns } from './contract-columns';
import styles from './contracts.module.css';

/** All contracts of the client: what is being written, what runs, what is over. */
export function ContractsScreen() {
  const { client } = useWorkspace();
  const contracts = useLive(contractsOf, client.id);
  const reps = useLive(repsOf, client.id);
  const formats = useFormats();
  const columns = useMemo(() => contractColumns(formats), [formats]);
  const [text, setText] = useState('');
  const [, go] = useLocation();
  if (!contracts || !reps) return null;
  // The address keeps what was asked last, so an empty rep is said.
  const draft = (): void => go('/contracts/new?rep=');
  return (
    <Page
      title="Contracts"
      isFlush
      actions={
        contracts.length > 0 ? (
          <Button look="primary" onClick={draft}>
            Draft a contract
          </Button>
        ) : undefined
      }
    >
      {contracts.length > 0 ? (
        <div className={styles.filters} role="search" aria-label="Filter the contracts">
          <TextField
            label="Find"
            hideLabel
            type="search"
            placeholder="Rep, skill, state"
            value={text}
            onChange={setText}
          />
        </div>
      ) : null}
      <DataTable
        label="Contracts"
        columns={columns}
        rows={contracts}
        rowKey={rowKey}
        rowLabel={rowLabel}
        noun={['contract', 'contracts']}
        filter={text}
        locale={client.locale}
        onOpen={({ contract }) => go(`/contracts/${contract.id}`)}
        empty={<NoContracts hasReps={reps.length > 0} onDraft={draft} onReps={() => go('/reps')} />}
      />
    </Page>
  );
}

const rowKey = ({ contract }: RepContract): string => contract.id;
const rowLabel = ({ contract, rep }: RepContract): string => `${rep.name}, cycle ${contract.cycle}`;

function NoContracts({
  hasReps,
  onDraft,
  onReps,
}: {
  readonly hasReps: boolean;
  readonly onDraft: () => void;
  readonly onReps: () => void;
}) {
  return (
    <Empty
      title="No contracts yet"
      action={
        hasReps ? (
          <Button look="primary" onClick={onDraft}>
            Draft a contract
          </Button>
        ) : (
          <Button look="primary" onClick={onReps}>
            Add a rep
          </Button>
        )
      }
    >
      A contract says which two skills a rep works on for eight weeks, how success is told, and what both
      sides owe each other. Those of all reps will stand here.
    </Empty>
  );
}
