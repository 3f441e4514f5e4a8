import { fold } from '../../lib/fold';
import { recordOf } from '../../lib/record-of';
import { dealStates, noDay, type CodedText, type Deals, type DealState } from '../../model/deals';
import type { PipelineStage } from '../../model/pipeline-settings';

export const dealChanges = [
  'new',
  'won',
  'lost',
  'reopened',
  'forward',
  'back',
  'moved',
  'amount',
  'slipped',
  'pulled in',
  'gone',
] as const;
/**
 * What happened to a deal between two snapshots. Forward and back by the client's order of stages; `moved` where one
 * of the stages is not in it. Slipped: an open deal's expected close is later than it was; pulled in: earlier. Gone:
 * no longer in the export, which can mean deleted or filtered out.
 */
export type DealChange = (typeof dealChanges)[number];

/** A deal before and after; what a snapshot does not tell is undefined. Days count from 1970-01-01. */
export interface ChangedDeal {
  readonly id: string;
  readonly name: string;
  readonly owner: string | undefined;
  readonly changes: readonly DealChange[];
  readonly before: DealStand | undefined;
  readonly after: DealStand | undefined;
}

export interface DealStand {
  readonly state: DealState;
  readonly stage: string | undefined;
  readonly amount: number | undefined;
  readonly closes: number | undefined;
}

export interface SnapshotChange {
  /** Deals to which something happened, in the order of the later snapshot, those that are gone last. */
  readonly deals: readonly ChangedDeal[];
  readonly unchanged: number;
  /** How many deals each change happened to; one deal can have several. */
  readonly counts: Readonly<Record<DealChange, number>>;
  /**
   * The amounts of the deals that each change happened to, as they are after it; of those that are gone as they were,
   * and for `amount` after less before. Undefined where none of them has an amount.
   */
  readonly sums: Readonly<Record<DealChange, number | undefined>>;
}

/**
 * What happened between two snapshots of one pipeline, deal by deal, by the CRM's own ids. With `isIn` only to the
 * deals of some owners: of those who have them after, or had them last.
 */
export function snapshotChange(
  before: Deals,
  after: Deals,
  stages: readonly PipelineStage[],
  isIn: (owner: string | undefined) => boolean = () => true,
): SnapshotChange {
  const rowsBefore = new Map(before.id.map((id, row) => [id, row]));
  const order = new Map(stages.map(({ name }, place) => [fold(name), place]));
  const deals: ChangedDeal[] = [];
  let unchanged = 0;
  const tell = (deal: ChangedDeal): void => {
    if (!isIn(deal.owner)) return;
    if (deal.changes.length > 0) deals.push(deal);
    else unchanged++;
  };
  after.id.forEach((id, row) => {
    const old = rowsBefore.get(id);
    rowsBefore.delete(id);
    const [was, is] = [old === undefined ? undefined : standOf(before, old), standOf(after, row)];
    const changes = was ? changesOf(was, is, order) : bornAs(is);
    tell({ ...whoOf(after, row), changes, before: was, after: is });
  });
  for (const row of rowsBefore.values())
    tell({ ...whoOf(before, row), changes: ['gone'], before: standOf(before, row), after: undefined });
  return { deals, unchanged, ...totalsOf(deals) };
}

function totalsOf(deals: readonly ChangedDeal[]): Pick<SnapshotChange, 'counts' | 'sums'> {
  const counts: Record<DealChange, number> = { ...recordOf(dealChanges, () => 0) };
  const sums: Partial<Record<DealChange, number>> = {};
  for (const { changes, before, after } of deals) {
    for (const change of changes) {
      counts[change]++;
      const amount = (after ?? before)?.amount;
      if (amount === undefined) continue;
      sums[change] = (sums[change] ?? 0) + amount - (change === 'amount' ? (before?.amount ?? amount) : 0);
    }
  }
  return { counts, sums: recordOf(dealChanges, (one) => sums[one]) };
}

const bornAs = ({ state }: DealStand): readonly DealChange[] => (state === 'open' ? ['new'] : ['new', state]);

function changesOf(was: DealStand, is: DealStand, order: ReadonlyMap<string, number>): readonly DealChange[] {
  const changes: DealChange[] = [];
  if (was.state !== is.state) changes.push(is.state === 'open' ? 'reopened' : is.state);
  else if (is.state === 'open') changes.push(...moveOf(was.stage, is.stage, order));
  if (was.amount !== undefined && is.amount !== undefined && was.amount !== is.amount) changes.push('amount');
  if (was.state === 'open' && is.state === 'open' && was.closes !== undefined && is.closes !== undefined) {
    if (is.closes > was.closes) changes.push('slipped');
    if (is.closes < was.closes) changes.push('pulled in');
  }
  return changes;
}

function moveOf(
  was: string | undefined,
  is: string | undefined,
  order: ReadonlyMap<string, number>,
): readonly DealChange[] {
  if (was === undefined || is === undefined || fold(was) === fold(is)) return [];
  const [from, to] = [order.get(fold(was)), order.get(fold(is))];
  if (from === undefined || to === undefined) return ['moved'];
  return [to > from ? 'forward' : 'back'];
}

const textAt = ({ values, at }: CodedText, row: number): string | undefined => values[at[row] ?? -1];

const whoOf = (deals: Deals, row: number): Pick<ChangedDeal, 'id' | 'name' | 'owner'> => ({
  id: deals.id[row] ?? '',
  name: deals.name[row] ?? '',
  owner: textAt(deals.owner, row),
});

function standOf(deals: Deals, row: number): DealStand {
  const amount = deals.amount?.[row] ?? NaN;
  const closes = deals.closed?.[row] ?? noDay;
  return {
    state: dealStates[deals.state[row] ?? 0] ?? 'open',
    stage: textAt(deals.stage, row),
    amount: Number.isNaN(amount) ? undefined : amount,
    closes: closes === noDay ? undefined : closes,
  };
}
