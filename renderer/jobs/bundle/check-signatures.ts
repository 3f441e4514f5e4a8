import type { Workbook } from '../../../shared/model/workbook';
import { contentHash } from '../../data/content-hash';

/**
 * Which contract carries a signature for something else than what it says, as half a sentence; undefined where all
 * signatures stand under what was signed.
 */
export async function faultOfSignatures({
  contracts,
  reps,
}: Pick<Workbook, 'contracts' | 'reps'>): Promise<string | undefined> {
  for (const contract of contracts) {
    const hash = await contentHash(contract);
    if (contract.signatures.every((one) => one.contentHash === hash)) continue;
    const rep = reps.find(({ id }) => id === contract.repId)?.name ?? 'a rep';
    return `the contract of ${rep} for cycle ${contract.cycle} is not what was signed`;
  }
  return undefined;
}
