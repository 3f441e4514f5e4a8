import { Dexie } from 'dexie';
import type { Call } from '../../../shared/model/call';
import type { Draw } from '../../../shared/model/draw';
import type { Id } from '../../../shared/model/fields';
import type { Scorecard } from '../../../shared/model/scorecard';
import type { Database } from '../open-db';

/** What a rep's queue is made from. */
export interface QueueRecords {
  /** All calls of the rep, oldest first. */
  readonly calls: readonly Call[];
  readonly scorecards: readonly Scorecard[];
  readonly draws: readonly Draw[];
}

/** The calls of a rep with their scorecards and the draws that were kept. */
export function queueRecords(db: Database, clientId: Id, repId: Id): Promise<QueueRecords> {
  return db.transaction('r', ['calls', 'scorecards', 'draws'], async () => {
    const calls = await db.calls
      .where('[repId+date]')
      .between([repId, Dexie.minKey], [repId, Dexie.maxKey])
      .filter((call) => call.clientId === clientId)
      .toArray();
    const scorecards = await db.scorecards
      .where('callId')
      .anyOf(calls.map(({ id }) => id))
      .toArray();
    const draws = await db.draws.where('repId').equals(repId).toArray();
    return { calls, scorecards, draws };
  });
}
