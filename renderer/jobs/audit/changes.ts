import { dayOfNumber } from '../../../shared/lib/calendar';
import { peopleOf } from '../../../shared/measure/pipeline/people';
import type { Pipeline } from '../../../shared/measure/pipeline/pipeline';
import { isOf, type Who } from '../../../shared/measure/pipeline/scope';
import {
  snapshotChange,
  type ChangedDeal,
  type DealStand,
} from '../../../shared/measure/pipeline/snapshot-change';
import type { Deals } from '../../../shared/model/deals';
import { longestList } from './lists';
import type { ChangeRow } from '../../../shared/report/pipeline/changes';
import type { ChangeList } from './messages';

/** What happened to the deals of some people between two snapshots, with words for owners and days. */
export function readableChanges(
  { before, after }: { readonly before: Deals; readonly after: Deals },
  { stages, owners, reps }: Pick<Pipeline, 'stages' | 'owners' | 'reps'>,
  who: Who,
): ChangeList {
  const values = [...new Set([...before.owner.values, ...after.owner.values])];
  const { people, ofOwner } = peopleOf({ values, at: new Int32Array() }, owners, reps);
  const personOf = new Map(values.map((value, place) => [value, people[ofOwner[place] ?? -1]]));
  const personFor = (owner: string | undefined) => (owner === undefined ? undefined : personOf.get(owner));
  const { deals, ...totals } = snapshotChange(before, after, stages, (owner) => isOf(who, personFor(owner)));
  const row = ({ id, name, owner, changes, ...stands }: ChangedDeal): ChangeRow => ({
    id,
    name,
    owner: personFor(owner)?.name ?? 'No owner',
    changes,
    before: stands.before ? standing(stands.before) : null,
    after: stands.after ? standing(stands.after) : null,
  });
  const largestFirst = deals.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return { ...totals, all: deals.length, deals: largestFirst.slice(0, longestList).map(row) };
}

/** Deals without an amount stand at the end. */
const sizeOf = ({ before, after }: ChangedDeal): number => (after ?? before)?.amount ?? -1;

const standing = ({ stage, amount, closes }: DealStand): ChangeRow['after'] => ({
  stage: stage ?? null,
  amount: amount ?? null,
  closes: closes === undefined ? null : dayOfNumber(closes),
});
