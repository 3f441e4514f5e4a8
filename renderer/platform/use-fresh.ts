import { useCallback } from 'react';
import { fail, ok, type Result } from '../../shared/lib/result';
import type { ClientAct } from '../../shared/model/acts/making';
import type { Change } from '../../shared/model/change';
import type { Assessment } from '../../shared/model/assessment';
import type { Contract } from '../../shared/model/contract';
import type { Id } from '../../shared/model/fields';
import type { Framework } from '../../shared/model/framework';
import type { Rubric } from '../../shared/model/rubric';
import type { Door } from '../data/commit';
import type { Database } from '../data/open-db';
import { useServices } from './services';
import { useAct } from './use-act';

/** Does something to a record as it is by then; an answer without an act changes nothing. */
export type RunOn<T> = (build: (now: T) => ClientAct | undefined) => Promise<Result<Change | undefined>>;

interface Subject<T> {
  readonly read: (db: Database, id: Id) => Promise<T | undefined>;
  /** What is said where it is no longer there. */
  readonly gone: string;
}

const contracts: Subject<Contract> = {
  read: (db, id) => db.contracts.get(id),
  gone: 'This contract was deleted meanwhile, so nothing was changed. Undo brings it back.',
};

const rubrics: Subject<Rubric> = {
  read: (db, id) => db.rubrics.get(id),
  gone: 'This rubric version was deleted meanwhile, so nothing was changed. Undo brings it back.',
};

const frameworks: Subject<Framework> = {
  read: (db, id) => db.frameworks.get(id),
  gone: 'This framework version was deleted meanwhile, so nothing was changed. Undo brings it back.',
};

const assessments: Subject<Assessment> = {
  read: (db, id) => db.assessments.get(id),
  gone: 'This assessment was deleted meanwhile, so nothing was changed. Undo brings it back.',
};

/** Acts on an assessment as it is stored by then: all its levels stand in one field. */
export const useFreshAssessment = (assessmentId: Id): RunOn<Assessment> =>
  useFresh(assessments, assessmentId);

/** Acts on a contract as it is stored by then: all its skills stand in one field. */
export const useFreshContract = (contractId: Id): RunOn<Contract> => useFresh(contracts, contractId);

/** Acts on a rubric version as it is stored by then: all its anchors stand in one field. */
export const useFreshRubric = (rubricId: Id): RunOn<Rubric> => useFresh(rubrics, rubricId);

/** Acts on a framework version as it is stored by then: all its competencies stand in one field. */
export const useFreshFramework = (frameworkId: Id): RunOn<Framework> => useFresh(frameworks, frameworkId);

/**
 * Acts on a record one after the other, whichever part of the screen asks, each on what the one before has
 * left: two changes of one field in quick turn must not wipe each other. A record that is gone is said.
 */
function useFresh<T>({ read, gone }: Subject<T>, id: Id): RunOn<T> {
  const { db, door, say } = useServices();
  const act = useAct();
  return useCallback(
    (build) =>
      inTurn(door, async () => {
        await door.settled();
        const now = await read(db, id);
        if (!now) {
          say({ tone: 'danger', text: gone });
          return fail(gone);
        }
        const one = build(now);
        return one ? act(one) : ok(undefined);
      }),
    [act, db, door, id, say, read, gone],
  );
}

const lastOf = new WeakMap<Door, Promise<Result<Change | undefined>>>();

/** Begins when everything that was asked for before at this door is done. */
function inTurn(
  door: Door,
  once: () => Promise<Result<Change | undefined>>,
): Promise<Result<Change | undefined>> {
  const mine = (lastOf.get(door) ?? Promise.resolve()).then(once, once);
  lastOf.set(door, mine);
  return mine;
}
