import { useCallback, useRef } from 'react';
import { fail, ok, type Result } from '../../../shared/lib/result';
import type { Act } from '../../../shared/model/change';
import type { Id } from '../../../shared/model/fields';
import type { Rubric } from '../../../shared/model/rubric';
import { useAct } from '../../platform/use-act';
import { useServices } from '../../platform/services';

type RubricAct = Omit<Act, 'clientId'> | undefined;

/** Does something to a rubric as it is by then. */
export type RunOnRubric = (build: (now: Rubric) => RubricAct) => Promise<Result<unknown>>;

/**
 * Acts on a rubric one after the other, each on what the one before has left: all anchors stand in one field,
 * and two that are typed in quick turn must not wipe each other.
 */
export function useFreshRubric(rubricId: Id): RunOnRubric {
  const { db, door } = useServices();
  const act = useAct();
  const last = useRef<Promise<Result<unknown>>>(Promise.resolve(ok(undefined)));
  return useCallback(
    (build) => {
      const once = async (): Promise<Result<unknown>> => {
        await door.settled();
        const now = await db.rubrics.get(rubricId);
        if (!now) return fail('This rubric version was deleted meanwhile.');
        const one = build(now);
        return one ? act(one) : ok(undefined);
      };
      last.current = last.current.then(once, once);
      return last.current;
    },
    [act, db, door, rubricId],
  );
}
