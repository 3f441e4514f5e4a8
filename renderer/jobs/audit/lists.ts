import { dayOfNumber } from '../../../shared/lib/calendar';
import { ok } from '../../../shared/lib/result';
import { listsOf, type AuditQuestion, type OpenAudit } from '../../../shared/measure/pipeline/audit';
import { noDay } from '../../../shared/model/deals';
import type { DealLists } from './messages';

/** Longer lists are cut here; the count of all is told. */
export const longestList = 5000;

/** The lists of deals behind an audit, with words for the places in the columns. */
export function readableLists(open: OpenAudit, question: AuditQuestion): DealLists {
  const { deals, people, personOf, stages } = open.pipeline;
  const { ageing, moves } = listsOf(open, question, longestList);
  const day = (column: Int32Array | undefined, row: number): string | null => {
    const found = column?.[row] ?? noDay;
    return found === noDay ? null : dayOfNumber(found);
  };
  const ownerOf = (row: number): string => people[personOf[row] ?? -1]?.name ?? 'No owner';
  const amountOf = (row: number): number | null => {
    const amount = deals.amount?.[row] ?? NaN;
    return Number.isNaN(amount) ? null : amount;
  };
  const stageName = (stage: number): string => stages[stage]?.name ?? '';
  return {
    stuck: ageing.ok
      ? ok({
          all: ageing.value.deals.length,
          deals: ageing.value.deals.slice(0, longestList).map(({ row, stage, days, usual, times }) => ({
            id: deals.id[row] ?? '',
            name: deals.name[row] ?? '',
            owner: ownerOf(row),
            stage: stageName(stage),
            days,
            usual,
            times,
            amount: amountOf(row),
            lastActivity: day(deals.lastActivity, row),
            nextStep: day(deals.nextStep, row),
          })),
        })
      : ageing,
    moves: moves.ok
      ? ok(
          moves.value.map(({ row, is, from, to, day: on }, place) => ({
            key: `${row} ${place}`,
            name: deals.name[row] ?? '',
            owner: ownerOf(row),
            is,
            from: stageName(from),
            to: stageName(to),
            day: dayOfNumber(on),
          })),
        )
      : moves,
  };
}
