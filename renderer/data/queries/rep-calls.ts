import { Dexie } from 'dexie';
import type { Call } from '../../../shared/model/call';
import type { Coach } from '../../../shared/model/coach';
import type { Id } from '../../../shared/model/fields';
import type { Rubric } from '../../../shared/model/rubric';
import type { Scorecard } from '../../../shared/model/scorecard';
import type { Database } from '../open-db';

/** The calls of a rep with what says how far their scoring is. */
export interface RepCalls {
  /** Newest first, at most as many as were asked for. */
  readonly calls: readonly Call[];
  /** How many calls the rep has in all. */
  readonly total: number;
  readonly scorecards: readonly Scorecard[];
  readonly rubrics: readonly Rubric[];
  readonly coaches: readonly Coach[];
}

/** The newest calls of a rep, their scorecards, and who scored them. Nothing for a rep of another client. */
export async function repCalls(db: Database, clientId: Id, repId: Id, limit: number): Promise<RepCalls> {
  return db.transaction('r', [db.calls, db.scorecards, db.rubrics, db.coaches], async () => {
    const ofRep = () => db.calls.where('[repId+date]').between([repId, Dexie.minKey], [repId, Dexie.maxKey]);
    const calls = await ofRep().reverse().limit(limit).toArray();
    if (calls[0]?.clientId !== clientId) {
      return { calls: [], total: 0, scorecards: [], rubrics: [], coaches: [] };
    }
    const [total, cards, rubrics, coaches] = await Promise.all([
      ofRep().count(),
      Promise.all(calls.map(({ id }) => db.scorecards.where('callId').equals(id).toArray())),
      db.rubrics.where('clientId').equals(clientId).toArray(),
      db.coaches.toArray(),
    ]);
    return { calls, total, scorecards: cards.flat(), rubrics, coaches };
  });
}
