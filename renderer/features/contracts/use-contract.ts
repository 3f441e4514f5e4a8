import { coachLoad, type CoachLoad } from '../../../shared/measure/coach-load';
import type { Contract } from '../../../shared/model/contract';
import type { Id } from '../../../shared/model/fields';
import { contractRecords, type ContractRecords } from '../../data/queries/contracts';
import type { Database } from '../../data/open-db';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';

/** What a contract's screen draws. */
export interface ContractView extends ContractRecords {
  /** The contract that this one amends. */
  readonly amended: Contract | undefined;
  readonly coachName: string;
  readonly load: CoachLoad;
}

/** A contract and what is around it: `view` is undefined where the client has none of this id. */
export function useContract(contractId: Id): { readonly view: ContractView | undefined } | undefined {
  const { client } = useWorkspace();
  const found = useLive(recordsOf, client.id, contractId);
  return found && { view: found.records && viewOf(found.records) };
}

const recordsOf = async (...given: [Database, Id, Id]) => ({ records: await contractRecords(...given) });

function viewOf(records: ContractRecords): ContractView {
  const { contract, contracts, running, settings, coach, rep } = records;
  const nameOf = (repId: Id): string =>
    repId === rep.id ? rep.name : (running.find((one) => one.rep.id === repId)?.rep.name ?? '');
  return {
    ...records,
    amended: contracts.find(({ id }) => id === contract.amends),
    coachName: coach?.name ?? 'The coach',
    load: coachLoad(
      contract,
      running.map((one) => one.contract),
      settings.coachHoursPerWeek,
      nameOf,
    ),
  };
}
