import { useMemo } from 'react';
import { callStatesOf, toScore, type CallState } from '../../../shared/measure/call-state';
import type { Call } from '../../../shared/model/call';
import type { Rep } from '../../../shared/model/rep';
import { callsOf, newestCalls, stateRecords } from '../../data/queries/calls';
import { repsOf } from '../../data/queries/reps';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { useCallsUi } from './calls-ui';

/** One line of the list. */
export interface CallRow {
  readonly call: Call;
  readonly repName: string;
  readonly state: CallState;
}

const firstLook = 200;

/**
 * The calls that the filters let through, newest first. The newest stand at once, the others as soon as they
 * are read. Undefined until the first are.
 */
export function useCalls(): {
  readonly rows: readonly CallRow[] | undefined;
  readonly reps: readonly Rep[];
  /** How many calls the client has, whatever is filtered. */
  readonly total: number;
} {
  const { client, coach } = useWorkspace();
  const first = useLive(newestCalls, client.id, firstLook);
  const all = useLive(callsOf, client.id);
  const records = useLive(stateRecords, client.id);
  const reps = useLive(repsOf, client.id);
  const { repId, kind, state } = useCallsUi();
  const calls = all ?? first;
  const states = useMemo(
    () => (calls && records ? callStatesOf(calls, records.scorecards, records.rubrics, coach.id) : undefined),
    [calls, records, coach.id],
  );
  const rows = useMemo(() => {
    if (!calls || !reps) return undefined;
    const nameOf = new Map(reps.map((rep) => [rep.id, rep.name]));
    return calls
      .filter((call) => (repId === null || call.repId === repId) && (kind === '' || call.kind === kind))
      .map((call) => ({
        call,
        repName: nameOf.get(call.repId) ?? '',
        state: states?.get(call.id) ?? toScore,
      }))
      .filter((row) => state === '' || row.state.is === state);
  }, [calls, reps, states, repId, kind, state]);
  return { rows, reps: reps ?? [], total: calls?.length ?? 0 };
}
