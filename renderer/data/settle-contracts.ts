import { refuseTogether } from '../../shared/model/contract-rules';
import type { Contract } from '../../shared/model/contract';
import { altered, type Edit } from '../../shared/model/change';
import type { Id } from '../../shared/model/fields';
import type { Database } from './open-db';

/**
 * Contracts that come in with a bundle, beside those that are here. A signed amendment takes the place of the
 * contract it amends. Where a rep would end up with two contracts in a cycle, those that are here stay and those
 * that come in are left out.
 */
export async function settleContracts(
  db: Database,
  bundled: readonly Contract[],
  edits: readonly Edit[],
): Promise<{ readonly edits: readonly Edit[]; readonly leftOut: number }> {
  const coming = new Set(edits.flatMap(({ table, id }) => (table === 'contracts' ? [id] : [])));
  if (coming.size === 0) return { edits, leftOut: 0 };
  const here = await contractsHere(db, bundled);
  const givenWay = here.flatMap((contract) => {
    const supersededBy = bundled.find(({ id }) => id === contract.id)?.supersededBy ?? null;
    const mayGive = contract.state !== 'draft' && contract.supersededBy === null;
    return mayGive && supersededBy !== null && coming.has(supersededBy)
      ? [{ ...contract, supersededBy }]
      : [];
  });
  const after = new Map([...here, ...givenWay].map((contract) => [contract.id, contract]));
  for (const contract of bundled) if (coming.has(contract.id)) after.set(contract.id, contract);
  const refusedReps = new Set(
    [...Map.groupBy(after.values(), ({ repId }) => repId)].flatMap(([repId, own]) =>
      refuseTogether(own) === undefined ? [] : [repId],
    ),
  );
  const isLeftOut = ({ table, after: made }: Edit): boolean =>
    table === 'contracts' && refusedReps.has(String(made?.['repId']));
  const kept = edits.filter((edit) => !isLeftOut(edit));
  return {
    edits: [...kept, ...replacements(here, givenWay, refusedReps)],
    leftOut: edits.length - kept.length,
  };
}

async function contractsHere(db: Database, bundled: readonly Contract[]): Promise<readonly Contract[]> {
  const reps = new Set(bundled.map(({ repId }) => repId));
  const clientIds = [...new Set(bundled.map(({ clientId }) => clientId))];
  const kept = await db.contracts.where('clientId').anyOf(clientIds).toArray();
  return kept.filter(({ repId }) => reps.has(repId));
}

const replacements = (
  here: readonly Contract[],
  givenWay: readonly Contract[],
  refusedReps: ReadonlySet<Id>,
): readonly Edit[] =>
  givenWay.flatMap(({ id, repId, supersededBy }) => {
    const old = here.find((one) => one.id === id);
    return old && !refusedReps.has(repId) ? [altered('contracts', old, { supersededBy })] : [];
  });
