import type { Id } from '../../../shared/model/fields';
import type { Rubric } from '../../../shared/model/rubric';
import type { Database } from '../open-db';

/** A rubric version with how many scorecards stand on it. */
export interface RubricInUse {
  readonly rubric: Rubric;
  readonly scorecards: number;
}

/** All rubric versions of a client, by name and then newest version first. */
export async function rubricsOf(db: Database, clientId: Id): Promise<readonly RubricInUse[]> {
  const rubrics = await db.rubrics.where('clientId').equals(clientId).toArray();
  const inUse = await Promise.all(
    rubrics.map(async (rubric) => ({
      rubric,
      scorecards: await db.scorecards.where('rubricId').equals(rubric.id).count(),
    })),
  );
  return inUse.sort(
    (a, b) => a.rubric.name.localeCompare(b.rubric.name) || b.rubric.version - a.rubric.version,
  );
}
