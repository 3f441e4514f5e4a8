import { Dexie } from 'dexie';
import { wallOf } from '../../../shared/model/undo-history';
import type { Id } from '../../../shared/model/fields';
import { milestonesOf, timelineOf, type TimelineEntry } from '../../../shared/model/timeline';
import { changesAbout } from '../history';
import type { Database } from '../open-db';

/** What happened around a rep, newest first. */
export interface RepTimeline {
  readonly entries: readonly TimelineEntry[];
  /** Whether earlier changes are left to show. */
  readonly hasMore: boolean;
}

/**
 * The timeline of a rep: his changes, so many of them, and behind the last one what his records tell of the
 * time before the client came to this install. Nothing for a rep of another client.
 */
export async function repTimeline(
  db: Database,
  clientId: Id,
  repId: Id,
  limit: number,
): Promise<RepTimeline> {
  const rep = await db.reps.get(repId);
  if (rep?.clientId !== clientId) return { entries: [], hasMore: false };
  const changes = await changesAbout(db, clientId, repId, limit);
  if (changes.length === limit) return { entries: timelineOf(changes), hasMore: true };
  const earlier = milestonesOf(await datedRecords(db, repId), await arrivalOf(db, clientId));
  return { entries: [...timelineOf(changes), ...earlier], hasMore: false };
}

/** When the first change of a client was made here: it came with that one. */
async function arrivalOf(db: Database, clientId: Id): Promise<number> {
  const range = db.changes
    .where('[clientId+seq]')
    .between([clientId, Dexie.minKey], [clientId, Dexie.maxKey]);
  const first = await range.first();
  return first ? wallOf(first) : 0;
}

async function datedRecords(db: Database, repId: Id) {
  const ofRep = [[repId, Dexie.minKey] as const, [repId, Dexie.maxKey] as const] as const;
  const calls = await db.calls
    .where('[repId+date]')
    .between(...ofRep)
    .toArray();
  const [scorecards, selfAssessments, contracts] = await Promise.all([
    db.scorecards
      .where('callId')
      .anyOf(calls.map(({ id }) => id))
      .toArray(),
    db.selfAssessments
      .where('[repId+round]')
      .between(...ofRep)
      .toArray(),
    db.contracts
      .where('[repId+cycle]')
      .between(...ofRep)
      .toArray(),
  ]);
  return { calls, scorecards, selfAssessments, contracts };
}
