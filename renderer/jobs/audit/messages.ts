import type { AuditQuestion, PipelineAudit } from '../../../shared/measure/pipeline/audit';
import type { PipelineSource } from '../../../shared/measure/pipeline/pipeline';
import type { Who } from '../../../shared/measure/pipeline/scope';
import type { DealChange, SnapshotChange } from '../../../shared/measure/pipeline/snapshot-change';
import type { Told } from '../../../shared/measure/pipeline/untold';
import type { Result } from '../../../shared/lib/result';
import type { StuckDeal } from '../../../shared/report/pipeline/deals';
import type { Id } from '../../../shared/model/fields';

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

/** How a deal stood in one of two snapshots; null for what is not known. */
export interface Standing {
  readonly stage: string | null;
  readonly amount: number | null;
  /** A day as 2026-03-14. */
  readonly closes: string | null;
}

/** A deal to which something happened between two snapshots, ready to be read. */
export interface ChangedRow {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly changes: readonly DealChange[];
  /** Null in the snapshot that does not have the deal. */
  readonly before: Standing | null;
  readonly after: Standing | null;
}

/** What happened between two snapshots: totals over all deals, and the deals, the largest first; of very many the first. */
export interface ChangeList extends Omit<SnapshotChange, 'deals'> {
  readonly deals: readonly ChangedRow[];
  /** How many changed. */
  readonly all: number;
}

/** What the worker is asked, one thing after the other. */
export type AuditRequest =
  | { readonly is: 'open'; readonly basis: AuditBasis }
  | { readonly is: 'audit'; readonly question: AuditQuestion }
  | { readonly is: 'lists'; readonly question: AuditQuestion }
  | {
      readonly is: 'changes';
      readonly who: Who;
      /** Another snapshot, and on which side of the open one it stands. */
      readonly other: { readonly snapshotId: Id; readonly is: 'before' | 'after' };
    };

/** What it answers to each. */
export interface AuditAnswers {
  readonly open: Result<null>;
  readonly audit: Result<PipelineAudit>;
  readonly lists: Result<DealLists>;
  readonly changes: Result<ChangeList>;
}
