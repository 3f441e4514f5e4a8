import { Dexie } from 'dexie';
import type { Call } from '../../../shared/model/call';
import type { Evidence } from '../../../shared/model/evidence';
import type { Id } from '../../../shared/model/fields';
import type { Rubric } from '../../../shared/model/rubric';
import { counts, type Scorecard } from '../../../shared/model/scorecard';
import { firstStride, scoresWanted } from '../../../shared/measure/score-reach';
import type { Database } from '../open-db';

/** Calls of one rep from the newest back, and every scorecard on them. */
export interface RepScores {
  readonly repId: Id;
  readonly calls: readonly Call[];
  readonly scorecards: readonly Scorecard[];
}

/** The rubric versions of a client. */
export const rubricVersionsOf = (db: Database, clientId: Id): Promise<Rubric[]> =>
  db.rubrics.where('clientId').equals(clientId).toArray();

/**
 * For each rep, the newest calls as far back as ten complete scorecards reach, with the scorecards on them; with
 * `upTo` the newest of that day or before. Reads what is shown and no more: the time does not grow with the calls of a client.
 */
export async function scoresOf(
  db: Database,
  clientId: Id,
  repIds: readonly Id[],
  upTo?: string,
): Promise<readonly RepScores[]> {
  return db.transaction('r', [db.calls, db.scorecards], () =>
    Promise.all(repIds.map((repId) => scoresOfRep(db, clientId, repId, upTo))),
  );
}

async function scoresOfRep(
  db: Database,
  clientId: Id,
  repId: Id,
  upTo: string | undefined,
): Promise<RepScores> {
  const calls: Call[] = [];
  const scorecards: Scorecard[] = [];
  for (let stride = firstStride; ; stride *= 2) {
    const part = await db.calls
      .where('[repId+date]')
      .between([repId, Dexie.minKey], [repId, upTo ?? Dexie.maxKey], true, true)
      .reverse()
      .offset(calls.length)
      .limit(stride)
      .toArray();
    if (part[0] && part[0].clientId !== clientId) return { repId, calls: [], scorecards: [] };
    calls.push(...part);
    if (part.length > 0) scorecards.push(...(await cardsOn(db, part)));
    if (part.length < stride || scorecards.filter(counts).length >= scoresWanted) {
      return { repId, calls, scorecards };
    }
  }
}

/** One short look-up a call: that is faster than one walk over all keys of the index between them. */
const cardsOn = async (db: Database, calls: readonly Call[]): Promise<Scorecard[]> => {
  const found = await Promise.all(calls.map(({ id }) => db.scorecards.where('callId').equals(id).toArray()));
  return found.flat();
};

/** The evidence on scorecards of a client. */
export async function evidenceOn(
  db: Database,
  clientId: Id,
  scorecardIds: readonly Id[],
): Promise<readonly Evidence[]> {
  return db.evidence
    .where('scorecardId')
    .anyOf([...scorecardIds])
    .filter((one) => one.clientId === clientId)
    .toArray();
}
