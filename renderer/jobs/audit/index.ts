import { askInOrder, type InOrder } from '../ask-in-order';
import type { AuditAnswers, AuditRequest } from './messages';

export type { AuditBasis, ChangedRow, ChangeList, DealLists, OddMove } from './messages';

/** A worker that holds the columns of one snapshot and answers questions about them, in order. */
export type Auditor = InOrder<AuditRequest, AuditAnswers>;

/** Starts an auditor. Questions wait until the snapshot that was opened before them is read. */
export const openAuditor = (): Auditor =>
  askInOrder(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), {
    subject: 'The pipeline',
    object: 'the pipeline',
  });
