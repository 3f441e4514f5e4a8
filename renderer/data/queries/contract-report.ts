import { fail, ok, type Result } from '../../../shared/lib/result';
import type { Id } from '../../../shared/model/fields';
import { contractDocument } from '../../../shared/report/contract';
import type { ReportDocument } from '../../../shared/report/document';
import { contentHash } from '../content-hash';
import type { Database } from '../open-db';
import type { ReportMaking } from './x-ray-report';

/**
 * A contract as a report, from what is stored now. Fails with a sentence where it is not there. Private notes are
 * not read.
 */
export async function contractReport(
  db: Database,
  contractId: Id,
  { clientId, formats, day, programVersion }: ReportMaking,
): Promise<Result<ReportDocument>> {
  const contract = await db.contracts.get(contractId);
  const gone = 'This contract is not here any more, so nothing was printed.';
  if (contract?.clientId !== clientId) return fail(gone);
  const [client, rep, coach] = await Promise.all([
    db.clients.get(clientId),
    db.reps.get(contract.repId),
    db.coaches.get(contract.coachId),
  ]);
  if (!client || !rep) return fail(gone);
  return ok(
    contractDocument({
      ...{ client, rep, contract, formats, day, programVersion },
      coach: coach?.name ?? 'The coach',
      contentHash: await contentHash(contract),
    }),
  );
}
