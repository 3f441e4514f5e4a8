import { useEffect, useMemo, useState } from 'react';
import { dayOf } from '../../shared/lib/formats';
import type { Id } from '../../shared/model/fields';
import { queueInForce, type QueueInForce } from '../../shared/measure/queue-in-force';
import { queueRecords, type QueueRecords } from '../data/queries/queue';
import { useServices } from '../platform/services';
import { useLive } from '../platform/use-live';
import { useWorkspace } from '../platform/workspace';

/** The queue of a rep with the records it was made from; undefined until it is read. */
export function useQueue(repId: Id): (QueueInForce & { readonly records: QueueRecords }) | undefined {
  const { client, coach } = useWorkspace();
  const { now } = useServices();
  const records = useLive(queueRecords, client.id, repId);
  const today = dayOf(now());
  return useMemo(
    () =>
      records && {
        ...queueInForce(records.draws, records.calls, records.scorecards, coach.id, today),
        records,
      },
    [records, coach.id, today],
  );
}

/**
 * The queue of a rep as it is when a call is opened. It is not read again while the call is scored: each mark
 * would otherwise read all calls of the rep.
 */
export function useQueueOnce(repId: Id, callId: Id): QueueInForce | undefined {
  const { client, coach } = useWorkspace();
  const { db, now } = useServices();
  const [queue, setQueue] = useState<QueueInForce | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const { calls, scorecards, draws } = await queueRecords(db, client.id, repId);
      if (isCurrent) setQueue(queueInForce(draws, calls, scorecards, coach.id, dayOf(now())));
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [db, now, client.id, coach.id, repId, callId]);
  return queue;
}
