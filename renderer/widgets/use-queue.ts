import { useMemo } from 'react';
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
