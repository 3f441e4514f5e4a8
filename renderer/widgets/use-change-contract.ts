import { useCallback } from 'react';
import type { Result } from '../../shared/lib/result';
import { changeContract, type ContractFields } from '../../shared/model/acts/contracts';
import type { Contract } from '../../shared/model/contract';
import type { Id } from '../../shared/model/fields';
import { useServices } from '../platform/services';
import { useFreshContract } from '../platform/use-fresh';

/** Changes the content of a draft; `fold` ties the typing of one field together. */
export type ChangeContract = (
  what: string,
  make: (now: Contract) => ContractFields,
  fold?: string,
) => Promise<Result<unknown>>;

/** Changes a draft as it is stored by then, and says so where that takes signatures off. */
export function useChangeContract(contractId: Id): ChangeContract {
  const { say } = useServices();
  const run = useFreshContract(contractId);
  return useCallback(
    (what, make, fold) =>
      run((now) => {
        const change = changeContract(now, make(now), what, fold);
        if (change.edits.some(({ after }) => after !== null && 'signatures' in after)) {
          say({
            tone: 'plain',
            text: 'The content changed, so the signatures were taken off. Undo brings them back.',
          });
        }
        return change;
      }),
    [run, say],
  );
}
