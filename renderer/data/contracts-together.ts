import type { Edit } from '../../shared/model/change';
import { Contract } from '../../shared/model/contract';
import { refuseTogether } from '../../shared/model/contract-rules';
import type { Id } from '../../shared/model/fields';
import type { Standing } from './standing';

const ofRep = { from: 'contracts', field: 'repId', to: 'reps' } as const;

/**
 * Why an act must not leave a rep's contracts so. Asked of every act, undo, redo and import included, once all its
 * edits are proposed: no way in makes a cycle with three skills.
 */
export async function refuseContracts(
  clientId: Id | null,
  edits: readonly Edit[],
  standing: Standing,
): Promise<string | undefined> {
  const reps = new Set(
    edits.flatMap(({ table, id }) => {
      const repId = table === 'contracts' ? standing.get(table, id)?.['repId'] : undefined;
      return typeof repId === 'string' ? repId : [];
    }),
  );
  if (reps.size === 0) return undefined;
  // Every record in the table fits the schema: what does not was refused before.
  const found = await standing.naming(ofRep, reps, clientId);
  const contracts = found.map((record) => Contract.parse(record));
  for (const repId of reps) {
    const refused = refuseTogether(contracts.filter((one) => one.repId === repId));
    if (refused) return refused;
  }
  return undefined;
}
