import type { Contract } from '../../../shared/model/contract';
import { contractState } from '../../../shared/report/contract-words';
import { Tag } from '../../ui/controls/tag';

/** The tone in which a contract's state is shown. */
function toneOf({ state, supersededBy }: Pick<Contract, 'state' | 'supersededBy'>) {
  if (supersededBy !== null) return 'plain';
  return ({ draft: 'warning', active: 'accent', completed: 'good', 'ended early': 'plain' } as const)[state];
}

/** How a contract stands. */
export function StateTag({ contract }: { readonly contract: Contract }) {
  return <Tag tone={toneOf(contract)}>{contractState(contract)}</Tag>;
}
