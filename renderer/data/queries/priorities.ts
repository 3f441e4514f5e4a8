import { Dexie } from 'dexie';
import type { Assessment } from '../../../shared/model/assessment';
import type { Contract } from '../../../shared/model/contract';
import type { Id } from '../../../shared/model/fields';
import type { Framework } from '../../../shared/model/framework';
import type { Placement } from '../../../shared/model/placement';
import type { Rep } from '../../../shared/model/rep';
import type { Rubric } from '../../../shared/model/rubric';
import type { Team } from '../../../shared/model/team';
import { readHead } from '../head';
import type { Database } from '../open-db';
import { diagnosisOf, type DiagnosisRecords } from './diagnosis';
import { repsOf, teamsOf } from './reps';
import { rubricVersionsOf, scoresOf, type RepScores } from './skills';

/** What is placed and agreed for a rep, read at one moment. */
export interface MatrixRecords {
  /** The commits that this reading contains: later ones may still be pending. */
  readonly seenTicket: number;
  /** Of every cycle. */
  readonly placements: readonly Placement[];
  readonly contracts: readonly Contract[];
}

/** What stands on a rep's matrix in any cycle, and the contracts that say which cycle is next. */
export function matrixRecords(db: Database, clientId: Id, repId: Id): Promise<MatrixRecords> {
  return db.transaction('r', ['meta', 'placements', 'contracts'], async () => {
    const ofRep = [
      [repId, Dexie.minKey],
      [repId, Dexie.maxKey],
    ] as const;
    const [head, placements, contracts] = await Promise.all([
      readHead(db),
      db.placements
        .where('[repId+cycle]')
        .between(...ofRep)
        .toArray(),
      db.contracts
        .where('[repId+cycle]')
        .between(...ofRep)
        .toArray(),
    ]);
    return {
      seenTicket: head.ticket,
      placements: placements.filter((one) => one.clientId === clientId),
      contracts: contracts.filter((one) => one.clientId === clientId),
    };
  });
}

/** What the gaps of a rep are found in. Read apart from the matrix: a moved gap must not read it again. */
export interface GapRecords extends Pick<DiagnosisRecords, 'self' | 'settings'> {
  readonly scores: RepScores;
  readonly rubrics: readonly Rubric[];
  /** Of every quarter, drafts included. */
  readonly assessments: readonly Assessment[];
  readonly frameworks: readonly Framework[];
}

/** A rep's newest scores, self-assessment and assessments, and how the client reads them. */
export async function gapRecords(db: Database, clientId: Id, repId: Id): Promise<GapRecords> {
  const [[scores], rubrics, { self, settings }, assessments, frameworks] = await Promise.all([
    scoresOf(db, clientId, [repId]),
    rubricVersionsOf(db, clientId),
    diagnosisOf(db, clientId, repId),
    db.assessments.where('[repId+quarter]').between([repId, Dexie.minKey], [repId, Dexie.maxKey]).toArray(),
    db.frameworks.where('clientId').equals(clientId).toArray(),
  ]);
  return {
    scores: scores ?? { repId, calls: [], scorecards: [] },
    rubrics,
    self,
    settings,
    assessments: assessments.filter((one) => one.clientId === clientId),
    frameworks,
  };
}

/** The priorities of a client's active reps. */
export interface ClientPriorities {
  /** By name. */
  readonly reps: readonly Rep[];
  readonly teams: readonly Team[];
  readonly placements: readonly Placement[];
  readonly contracts: readonly Contract[];
}

/** The active reps of a client by name, with all that is placed and agreed. */
export async function prioritiesOfClient(db: Database, clientId: Id): Promise<ClientPriorities> {
  const [reps, teams, placements, contracts] = await Promise.all([
    repsOf(db, clientId),
    teamsOf(db, clientId),
    db.placements.where('clientId').equals(clientId).toArray(),
    db.contracts.where('clientId').equals(clientId).toArray(),
  ]);
  return { reps: reps.filter(({ archivedAt }) => archivedAt === null), teams, placements, contracts };
}
