import { useCallback, useRef } from 'react';
import type { Act } from '../../../shared/model/change';
import type { Id } from '../../../shared/model/fields';
import type { Rubric } from '../../../shared/model/rubric';
import { useAct } from '../../platform/use-act';
import { useServices } from '../../platform/services';

type RubricAct = Omit<Act, 'clientId'> | undefined;

/** Does something to a rubric as it is by then. */
export type RunOnRubric = (build: (now: Rubric) => RubricAct) => void;

/**
 * Acts on a rubric one after the other, each on what the one before has left: all anchors stand in one field,
 * and two that are typed in quick turn must not wipe each other.
 */
export function useFreshRubric(rubricId: Id): RunOnRubric {
  const { db, door } = useServices();
  const act = useAct();
  const last = useRef(Promise.resolve());
  return useCallback(
    (build) => {
      const once = async (): Promise<void> => {
        await door.settled();
        const now = await db.rubrics.get(rubricId);
        const one = now && build(now);
        if (one) await act(one);
      };
      last.current = last.current.then(once, once);
    },
    [act, db, door, rubricId],
  );
}
