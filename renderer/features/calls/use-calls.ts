import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CallState } from '../../../shared/measure/call-state';
import type { Call } from '../../../shared/model/call';
import type { Id } from '../../../shared/model/fields';
import type { Rep } from '../../../shared/model/rep';
import { withPending } from '../../data/pending';
import { allCalls, countCalls, markedCalls, newestCalls, type AllCalls } from '../../data/queries/calls';
import { repsOf } from '../../data/queries/reps';
import { useLive } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { useCallsUi } from './calls-ui';

/** One line of the list. */
export interface CallRow {
  readonly call: Call;
  readonly repName: string;
  /** Undefined until it is read. */
  readonly state: CallState | undefined;
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
  const all = useAllCalls(client.id, first !== undefined);
  const marked = useLive(markedCalls, client.id, coach.id);
  const reps = useLive(repsOf, client.id);
  const { repId, kind, state } = useCallsUi();
  const calls = all ?? first;
  const rows = useMemo(() => {
    if (!calls || !reps) return undefined;
    const nameOf = new Map(reps.map((rep) => [rep.id, rep.name]));
    const stateOf = (id: Id): CallState | undefined =>
      marked && (marked.drafts.has(id) ? 'draft' : marked.complete.has(id) ? 'complete' : 'to score');
    return calls
      .filter((call) => (repId === null || call.repId === repId) && (kind === '' || call.kind === kind))
      .map((call) => ({ call, repName: nameOf.get(call.repId) ?? '', state: stateOf(call.id) }))
      .filter((row) => state === '' || row.state === state);
  }, [calls, reps, marked, repId, kind, state]);
  return { rows, reps: reps ?? [], total: calls?.length ?? 0 };
}

/** Pending changes are kept for a while; before they run out, the calls are read anew. */
const readAgainAfter = 30;

/**
 * All calls of a client with what is being changed on them laid over. Read once, after the first look, and
 * again when calls come or go.
 */
function useAllCalls(clientId: Id, mayStart: boolean): readonly Call[] | undefined {
  const { db, door } = useServices();
  const count = useLive(countCalls, clientId);
  const pending = useSyncExternalStore(door.pending.subscribe, () => door.pending.current);
  const [read, setRead] = useState<AllCalls | undefined>(undefined);
  const age = read ? (pending.at(-1)?.ticket ?? 0) - read.seenTicket : 0;
  const generation = Math.floor(Math.max(0, age) / readAgainAfter);
  useEffect(() => {
    if (!mayStart || count === undefined) return undefined;
    const stop = new AbortController();
    const work = async (): Promise<void> => {
      const answer = await allCalls(db, clientId, stop.signal);
      if (answer) setRead(answer);
    };
    void work();
    return () => stop.abort();
  }, [db, clientId, mayStart, count, generation]);
  return useMemo(() => {
    if (!read) return undefined;
    const belongs = (call: Call): boolean => call.clientId === clientId;
    return withPending('calls', read.calls, read.seenTicket, pending, belongs);
  }, [read, pending, clientId]);
}
