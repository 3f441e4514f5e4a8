import { useCallback, useRef } from 'react';
import { fail, ok, type Result } from '../../../shared/lib/result';
import type { Act, Change } from '../../../shared/model/change';
import type { Id } from '../../../shared/model/fields';
import type { Framework } from '../../../shared/model/framework';
import type { Rubric } from '../../../shared/model/rubric';
import type { Database } from '../../data/open-db';
import { useAct } from '../../platform/use-act';
import { useServices } from '../../platform/services';

/** Does something to a record as it is by then. */
export type RunOn<R> = (
  build: (now: R) => Omit<Act, 'clientId'> | undefined,
) => Promise<Result<Change | undefined>>;

/** Acts on a rubric version, one after the other. */
export const useRubricInTurn = (id: Id): RunOn<Rubric> => useInTurn(id, readRubric, 'rubric');

/** Acts on a framework version, one after the other. */
export const useFrameworkInTurn = (id: Id): RunOn<Framework> => useInTurn(id, readFramework, 'framework');

const readRubric = (db: Database, id: Id): Promise<Rubric | undefined> => db.rubrics.get(id);
const readFramework = (db: Database, id: Id): Promise<Framework | undefined> => db.frameworks.get(id);

/**
 * Acts one after the other, each on what the one before has left: all anchors stand in one field, and two that
 * are typed in quick turn must not wipe each other.
 */
function useInTurn<R>(
  id: Id,
  read: (db: Database, id: Id) => Promise<R | undefined>,
  what: string,
): RunOn<R> {
  const { db, door } = useServices();
  const act = useAct();
  const last = useRef<Promise<Result<Change | undefined>>>(Promise.resolve(ok(undefined)));
  return useCallback(
    (build) => {
      const once = async (): Promise<Result<Change | undefined>> => {
        await door.settled();
        const now = await read(db, id);
        if (!now) return fail(`This ${what} version was deleted meanwhile.`);
        const one = build(now);
        return one ? act(one) : ok(undefined);
      };
      last.current = last.current.then(once, once);
      return last.current;
    },
    [act, db, door, id, read, what],
  );
}
