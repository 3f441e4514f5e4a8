import type { Id } from '../../../shared/model/fields';
import type { Framework } from '../../../shared/model/framework';
import type { Database } from '../open-db';

/** A framework version with how many assessments stand on it. */
export interface FrameworkInUse {
  readonly framework: Framework;
  readonly assessments: number;
}

/** All framework versions of a client: those for reps first, by name, and then newest version first. */
export async function frameworksOf(db: Database, clientId: Id): Promise<readonly FrameworkInUse[]> {
  const frameworks = await db.frameworks.where('clientId').equals(clientId).toArray();
  const inUse = await Promise.all(
    frameworks.map(async (framework) => ({
      framework,
      assessments: await db.assessments.where('frameworkId').equals(framework.id).count(),
    })),
  );
  return inUse.sort(
    ({ framework: a }, { framework: b }) =>
      b.audience.localeCompare(a.audience) || a.name.localeCompare(b.name) || b.version - a.version,
  );
}
