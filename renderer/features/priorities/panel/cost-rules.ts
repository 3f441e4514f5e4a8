import { amountOf, isAmount } from '../../../../shared/lib/amount';
import type { Placement } from '../../../../shared/model/placement';

/** A cost as it stands in the form. */
export interface CostDraft {
  readonly low: string;
  readonly high: string;
  readonly reason: string;
}

/** A cost that somebody sets, or what is wrong with it, field by field. */
export type CostRead =
  | { readonly ok: true; readonly cost: NonNullable<Placement['cost']> }
  | { readonly ok: false; readonly faults: Partial<Record<keyof CostDraft, string>> };

/** Reads a range of a cost a quarter with its reason. The lower end stands first; no reason, no override. */
export function readCost({ low, high, reason }: CostDraft): CostRead {
  const [from, to] = [amount(low), amount(high)];
  const faults: Partial<Record<keyof CostDraft, string>> = {};
  if (from === undefined) faults.low = notAnAmount;
  if (to === undefined) faults.high = notAnAmount;
  if (from !== undefined && to !== undefined && to < from) faults.high = 'The higher end is the lower one.';
  if (reason.trim() === '') faults.reason = 'Say what you know that the figures do not.';
  if (from === undefined || to === undefined || Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, cost: { low: from, high: to, reason: reason.trim() } };
}

const notAnAmount = 'Write an amount in digits, such as 12000.';
const amount = (text: string): number | undefined => (isAmount(text) ? amountOf(text) : undefined);
