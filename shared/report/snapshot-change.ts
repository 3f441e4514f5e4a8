import type { Formats } from '../lib/formats';
import { listed } from '../lib/words';
import { dealChanges, type DealChange, type SnapshotChange } from '../measure/pipeline/snapshot-change';

/** What a change of a deal is called on screen. */
export const changeNames: Readonly<Record<DealChange, string>> = {
  new: 'New',
  won: 'Won',
  lost: 'Lost',
  reopened: 'Open again',
  forward: 'Moved forward',
  back: 'Moved back',
  moved: 'Moved',
  amount: 'Amount changed',
  slipped: 'Close slipped',
  'pulled in': 'Close pulled in',
  gone: 'Gone',
};

/** What is said of one deal, and of several. */
const said: Readonly<Record<DealChange, readonly [one: string, many: string]>> = {
  new: ['is new', 'are new'],
  won: ['was won', 'were won'],
  lost: ['was lost', 'were lost'],
  reopened: ['is open again', 'are open again'],
  forward: ['moved forward', 'moved forward'],
  back: ['moved back', 'moved back'],
  moved: ['moved to or from a stage without a place', 'moved to or from a stage without a place'],
  amount: ['changed its amount', 'changed their amounts'],
  slipped: ['slipped to a later close', 'slipped to a later close'],
  'pulled in': ['closes earlier', 'close earlier'],
  gone: ['is gone from the export', 'are gone from the export'],
};

/** What happened between two snapshots in a sentence or two: how many deals each change happened to, and their amounts. */
export function changeAnswer(
  { counts, sums, unchanged }: Pick<SnapshotChange, 'counts' | 'sums' | 'unchanged'>,
  formats: Formats,
): string {
  const parts = dealChanges
    .filter((change) => counts[change] > 0)
    .map((change, place) => {
      const count = counts[change];
      const noun = place > 0 ? '' : count === 1 ? ' deal' : ' deals';
      const words = said[change][count === 1 ? 0 : 1];
      return `${formats.number(count)}${noun} ${words}${moneyOf(change, sums[change], formats)}`;
    });
  const same =
    unchanged === 1 ? '1 deal is as it was' : `${formats.number(unchanged)} deals are as they were`;
  if (parts.length === 0)
    return unchanged === 0 ? 'There are no deals in either.' : `Nothing changed: ${same}.`;
  return `${listed(parts)}. ${unchanged === 0 ? 'No deal is as it was' : same}.`;
}

function moneyOf(change: DealChange, sum: number | undefined, formats: Formats): string {
  if (sum === undefined) return '';
  if (change !== 'amount') return ` (${formats.money(sum)})`;
  const size = formats.money(Math.abs(sum));
  return ` (${sum === 0 ? '' : sum > 0 ? '+' : '−'}${size} in all)`;
}
