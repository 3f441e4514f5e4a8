import { useCallback, useRef } from 'react';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { changeContract, type ContractFields } from '../../../shared/model/acts/contracts';
import type { ClientAct } from '../../../shared/model/acts/making';
import type { Contract } from '../../../shared/model/contract';
import type { Id } from '../../../shared/model/fields';
import { useAct } from '../../platform/use-act';
import { useServices } from '../../platform/services';

/** Does something to a contract as it is by then. */
export type RunOnContract = (build: (now: Contract) => ClientAct | undefined) => Promise<Result<unknown>>;

/**
 * Acts on a contract one after the other, each on what the one before has left: all skills stand in one field,
 * and two metrics that are typed in quick turn must not wipe each other.
 */
export function useFreshContract(contractId: Id): RunOnContract {
  const { db, door } = useServices();
  const act = useAct();
  const last = useRef<Promise<Result<unknown>>>(Promise.resolve(ok(undefined)));
  return useCallback(
    (build) => {
      const once = async (): Promise<Result<unknown>> => {
        await door.settled();
        const now = await db.contracts.get(contractId);
        if (!now) return fail('This contract was deleted meanwhile.');
        const one = build(now);
        return one ? act(one) : ok(undefined);
      };
      last.current = last.current.then(once, once);
      return last.current;
    },
    [act, db, door, contractId],
  );
}

/** Changes the content of a draft; `fold` ties the typing of one field together. */
export type ChangeContract = (
  what: string,
  make: (now: Contract) => ContractFields,
  fold?: string,
) => Promise<Result<unknown>>;

/** Changes a draft, and says so where that takes signatures off. */
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
