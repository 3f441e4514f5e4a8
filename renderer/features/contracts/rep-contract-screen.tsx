import { Link, useLocation } from 'wouter';
import type { Contract } from '../../../shared/model/contract';
import type { Rep } from '../../../shared/model/rep';
import { endDay, skillNames } from '../../../shared/report/contract-words';
import { draftFor, nextCycleOf } from '../../../shared/measure/priority/cycle';
import { repAgreements } from '../../data/queries/contracts';
import { useFormats } from '../../platform/use-formats';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';
import { Section } from '../../ui/layout/page';
import { RepFrame } from '../../widgets/rep-frame';
import { ContractText } from './contract-text';
import styles from './contracts.module.css';
import { StateTag } from './state-tag';

/** The contracts of one rep: what holds now, and the row of all cycles. */
export function RepContractScreen() {
  return <RepFrame part="contract">{(rep) => <Contracts key={rep.id} rep={rep} />}</RepFrame>;
}

function Contracts({ rep }: { readonly rep: Rep }) {
  const { client } = useWorkspace();
  const [, go] = useLocation();
  const found = useLive(repAgreements, client.id, rep.id);
  if (!found) return null;
  const { contracts } = found;
  const draft = (
    <Button look="primary" onClick={() => go(`/contracts/new?rep=${rep.id}`)}>
      Draft a contract
    </Button>
  );
  if (contracts.length === 0) {
    return (
      <Empty title={`No contract with ${rep.name} yet`} action={draft}>
        The two skills of the next eight weeks, how success is told and what both sides owe each other will
        stand here.
      </Empty>
    );
  }
  const running = contracts.find(({ state, supersededBy }) => state === 'active' && supersededBy === null);
  const begun = draftFor(contracts, nextCycleOf(contracts));
  return (
    <>
      {running ? (
        <Section
          title="What holds now"
          actions={<Button onClick={() => go(`/contracts/${running.id}`)}>Open the contract</Button>}
        >
          <ContractText contract={running} />
        </Section>
      ) : null}
      <Section
        title="All contracts"
        actions={begun ? <Button onClick={() => go(`/contracts/${begun.id}`)}>Open the draft</Button> : draft}
      >
        <table className={styles.agreed}>
          <thead>
            <tr>
              <th scope="col">Contract</th>
              <th scope="col">Skills</th>
              <th scope="col">State</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
            </tr>
          </thead>
          <tbody>
            {contracts.toReversed().map((contract) => (
              <ContractRow key={contract.id} contract={contract} />
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}

function ContractRow({ contract }: { readonly contract: Contract }) {
  const formats = useFormats();
  const { cycle, revision, startsOn } = contract;
  const end = endDay(contract);
  return (
    <tr>
      <th scope="row">
        <Link href={`/contracts/${contract.id}`}>
          Cycle {cycle}
          {revision > 1 ? `, revision ${revision}` : ''}
        </Link>
      </th>
      <td>{skillNames(contract) || 'None chosen yet'}</td>
      <td>
        <StateTag contract={contract} />
      </td>
      <td>{startsOn === null ? '' : formats.day(startsOn)}</td>
      <td>{end === undefined ? '' : formats.day(end)}</td>
    </tr>
  );
}
