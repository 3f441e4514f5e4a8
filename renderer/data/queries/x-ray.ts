import type { Call } from '../../../shared/model/call';
import type { Coach } from '../../../shared/model/coach';
import type { Evidence } from '../../../shared/model/evidence';
import type { Id } from '../../../shared/model/fields';
import type { Recording } from '../../../shared/model/recording';
import type { Rep } from '../../../shared/model/rep';
import type { Rubric } from '../../../shared/model/rubric';
import { counts, type Scorecard } from '../../../shared/model/scorecard';
import type { Database } from '../open-db';
import { evidenceOn, rubricVersionsOf, scoresOf, type RepScores } from './skills';

/** What the X-Ray of a rep is made from. */
export interface XRayRecords {
  readonly calls: readonly Call[];
  readonly scorecards: readonly Scorecard[];
  readonly rubrics: readonly Rubric[];
  readonly evidence: readonly Evidence[];
  readonly recordings: readonly Recording[];
  readonly coaches: readonly Coach[];
}

/** A rep's newest calls as far back as ten scorecards reach, with the evidence on them and its sound. */
export async function xRayRecords(db: Database, clientId: Id, repId: Id): Promise<XRayRecords> {
  const [[scores], rubrics, coaches] = await Promise.all([
    scoresOf(db, clientId, [repId]),
    rubricVersionsOf(db, clientId),
    db.coaches.toArray(),
  ]);
  const { calls = [], scorecards = [] } = scores ?? {};
  const recordingIds = calls.flatMap(({ recordingId }) => recordingId ?? []);
  const [evidence, recordings] = await Promise.all([
    evidenceOn(
      db,
      clientId,
      scorecards.filter(counts).map(({ id }) => id),
    ),
    db.recordings.bulkGet(recordingIds),
  ]);
  return {
    calls,
    scorecards,
    rubrics,
    evidence,
    coaches,
    recordings: recordings.flatMap((recording) => recording ?? []),
  };
}

/** The active reps of a team by name, with their scores; nobody without a team. Whoever leads it is not in it. */
export async function teamScores(
  db: Database,
  clientId: Id,
  teamId: Id | null,
): Promise<readonly (RepScores & { readonly rep: Rep })[]> {
  if (teamId === null) return [];
  const members = await db.reps.where('teamId').equals(teamId).toArray();
  const active = members
    .filter((rep) => rep.clientId === clientId && rep.archivedAt === null && rep.role !== 'manager')
    .sort((a, b) => a.name.localeCompare(b.name));
  const scores = await scoresOf(
    db,
    clientId,
    active.map(({ id }) => id),
  );
  return active.map((rep) => ({
    rep,
    ...(scores.find(({ repId }) => repId === rep.id) ?? { repId: rep.id, calls: [], scorecards: [] }),
  }));
}
