import { z } from 'zod';
import type { AuditQuestion, PipelineAudit } from '../../../shared/measure/pipeline/audit';
import type { Period } from '../../../shared/measure/pipeline/periods';
import type { PipelineSource } from '../../../shared/measure/pipeline/pipeline';
import type { RowExplained } from '../../../shared/measure/pipeline/rep-figures';
import type { RepOutcome } from '../../../shared/measure/pipeline/rep-outcomes';
import type { Who } from '../../../shared/measure/pipeline/scope';
import type { SnapshotChange } from '../../../shared/measure/pipeline/snapshot-change';
import type { Told } from '../../../shared/measure/pipeline/untold';
import { Id } from '../../../shared/model/fields';
import type { KnownNames } from '../../../shared/report/anonymous/name-finder';
import type { ChangeRow } from '../../../shared/report/pipeline/changes';
import type { StuckDeal } from '../../../shared/report/pipeline/deals';
import { aList, anObject } from '../envelope';

/** A snapshot, and how the client reads it: everything but the deals, which the worker fetches itself. */
export interface AuditBasis extends Omit<PipelineSource, 'deals'> {
  readonly database: string;
  readonly snapshotId: Id;
}

/** A step back or over a stage, ready to be read. */
export interface OddMove {
  /** Of the move, not of the deal: a deal can have several. */
  readonly key: string;
  readonly name: string;
  readonly owner: string;
  readonly is: 'back' | 'skip';
  readonly from: string;
  readonly to: string;
  readonly day: string;
}

/** The deals behind the figures; of very many the first. */
export interface DealLists {
  readonly stuck: Told<{ readonly deals: readonly StuckDeal[]; readonly all: number }>;
  readonly moves: Told<readonly OddMove[]>;
}

/** What happened between two snapshots: totals over all deals, and the deals, the largest first; of very many the first. */
export interface ChangeList extends Omit<SnapshotChange, 'deals'> {
  readonly deals: readonly ChangeRow[];
  /** How many changed. */
  readonly all: number;
}

/** What the worker is asked, one thing after the other. */
export const AuditRequest = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('open'), basis: anObject<AuditBasis>() }),
  z.strictObject({ is: z.literal('audit'), question: anObject<AuditQuestion>() }),
  z.strictObject({ is: z.literal('lists'), question: anObject<AuditQuestion>() }),
  /** How the figures of one row of reps were made. */
  z.strictObject({ is: z.literal('row'), question: anObject<AuditQuestion>(), key: z.string() }),
  z.strictObject({ is: z.literal('outcomes'), who: anObject<Who>(), periods: aList<readonly Period[]>() }),
  /** Who owns deals, and what deals are called. */
  z.strictObject({ is: z.literal('names') }),
  z.strictObject({
    is: z.literal('changes'),
    who: anObject<Who>(),
    /** Another snapshot, and on which side of the open one it stands. */
    other: z.strictObject({ snapshotId: Id, is: z.enum(['before', 'after']) }),
  }),
]);
export type AuditRequest = z.infer<typeof AuditRequest>;

/** What it answers to each. */
export const auditAnswers = {
  open: z.null(),
  audit: anObject<PipelineAudit>(),
  lists: anObject<DealLists>(),
  row: anObject<RowExplained>(),
  /** What came of each rep's deals, period by period. */
  outcomes: aList<readonly Told<readonly RepOutcome[]>[]>(),
  names: anObject<KnownNames>(),
  changes: anObject<ChangeList>(),
} as const satisfies Readonly<Record<AuditRequest['is'], z.ZodType>>;
