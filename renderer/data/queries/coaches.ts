import type { Id } from '../../../shared/model/fields';
import type { Database } from '../open-db';

/**
 * Whether records of other clients than this one name a coach. Reads on until the first is found: for the rare
 * act that would delete a coach, not for a list.
 */
export async function isKnownElsewhere(db: Database, coachId: Id, exceptClientId: Id): Promise<boolean> {
  for (const table of ['scorecards', 'counts', 'privateNotes', 'listenings']) {
    const found = await db
      .table<{ readonly coachId: Id }>(table)
      .where('clientId')
      .notEqual(exceptClientId)
      .filter((record) => record.coachId === coachId)
      .first();
    if (found) return true;
  }
  return false;
}
