import type { CarriedBy } from '../envelope';
import { inOrder, type InOrder } from '../in-order';
import { auditAnswers, type AuditRequest } from './messages';

export type { AuditBasis, ChangeList, DealLists, OddMove } from './messages';

/** A worker that holds the columns of one snapshot and answers questions about them, in order. */
export interface Auditor {
  readonly ask: InOrder<AuditRequest, CarriedBy<typeof auditAnswers>>['ask'];
  /** Stops whatever is going on and lets go of the columns. */
  readonly close: () => void;
}

/** Starts an auditor. Questions wait until the snapshot that was opened before them is read. */
export function openAuditor(): Auditor {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = inOrder<AuditRequest, CarriedBy<typeof auditAnswers>>(
    worker,
    auditAnswers,
    'The pipeline could not be read',
  );
  return { ask, close: () => end('Reading the pipeline was stopped.') };
}
