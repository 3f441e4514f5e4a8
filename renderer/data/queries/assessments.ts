import { Dexie } from 'dexie';
import type { Assessment } from '../../../shared/model/assessment';
import type { Id } from '../../../shared/model/fields';
import type { Framework } from '../../../shared/model/framework';
import type { Rep } from '../../../shared/model/rep';
import type { AssessingRecords } from '../../../shared/measure/competency/assessing-due';
import type { Database } from '../open-db';
import { assessmentsIn, cyclesOf } from './competencies';
import { repsOf } from './reps';

/** The assessments of a rep with all that they stand on. */
export interface RepAssessments {
  /** Drafts included, the newest quarter first, and in it the one that began last. */
  readonly assessments: readonly Assessment[];
  /** All framework versions of the client. */
  readonly frameworks: readonly Framework[];
}

/** What has been said of a rep's competencies, in all quarters. */
export async function assessmentsOfRep(db: Database, clientId: Id, repId: Id): Promise<RepAssessments> {
  const [assessments, frameworks] = await Promise.all([
    db.assessments
      .where('[repId+quarter]')
      .between([repId, Dexie.minKey], [repId, Dexie.maxKey])
      .filter((one) => one.clientId === clientId)
      .toArray(),
    db.frameworks.where('clientId').equals(clientId).toArray(),
  ]);
  return {
    assessments: assessments.sort(
      (a, b) => b.quarter.localeCompare(a.quarter) || b.startedAt.localeCompare(a.startedAt),
    ),
    frameworks,
  };
}

/** One assessment with its rep and framework. */
export interface AssessmentFound {
  readonly assessment: Assessment | undefined;
  readonly framework: Framework | undefined;
  readonly rep: Rep | undefined;
  /** Another client has it, and no more is told. */
  readonly isElsewhere: boolean;
}

/** An assessment by its id, within one client. */
export async function assessmentById(db: Database, clientId: Id, id: Id): Promise<AssessmentFound> {
  const found = await db.assessments.get(id);
  const assessment = found?.clientId === clientId ? found : undefined;
  const [framework, rep] = await Promise.all([
    assessment && db.frameworks.get(assessment.frameworkId),
    assessment && db.reps.get(assessment.repId),
  ]);
  return { assessment, framework, rep, isElsewhere: found !== undefined && assessment === undefined };
}

/** All assessments on one framework version, drafts included. */
export const assessmentsOn = (db: Database, clientId: Id, frameworkId: Id): Promise<readonly Assessment[]> =>
  db.assessments
    .where('frameworkId')
    .equals(frameworkId)
    .filter((one) => one.clientId === clientId)
    .toArray();

/** What Today has to know of assessing in two quarters, by their first days. Nothing is read where the client has no framework. */
export async function assessingRecords(
  db: Database,
  clientId: Id,
  quarter: string,
  before: string,
): Promise<AssessingRecords> {
  const frameworks = await db.frameworks.where('clientId').equals(clientId).toArray();
  if (frameworks.length === 0) return { reps: [], frameworks, assessments: [], cycles: [] };
  const [reps, assessments, cycles] = await Promise.all([
    repsOf(db, clientId),
    assessmentsIn(db, clientId, `${quarter} ${before}`),
    cyclesOf(db, clientId),
  ]);
  return { reps: reps.filter(({ archivedAt }) => archivedAt === null), frameworks, assessments, cycles };
}
