import { fail, type Result } from '../../lib/result';
import { listed } from '../../lib/words';

/** What an export can have beside the deals themselves, in the words of the screen. */
const dealColumns = {
  owner: 'the owner of each deal',
  amount: 'the amount of each deal',
  created: 'the day each deal was created',
  closed: 'the day each deal was won or lost',
  history: 'the stage history (the day each deal entered each stage)',
  margin: 'the gross margin of each deal',
  acquisitionCost: 'what winning each deal cost',
  lossReason: 'the reason each deal was lost',
  competitor: 'the competitor of each deal',
  segment: 'the segment of each deal',
  source: 'the source of each deal',
  quota: 'a quota on the profile of each rep',
  stages: 'what each stage of the pipeline stands for',
} as const;

export type DealColumn = keyof typeof dealColumns;

/** Why there is no figure, and which columns of the export would give it; none where deals are missing. */
export interface Untold {
  readonly why: string;
  readonly columns: readonly DealColumn[];
}

/** A figure of the audit, or why there is none: nothing is shown that the data cannot give. */
export type Told<T> = Result<T, Untold>;

/** There is no figure because these columns are not in the export. */
export const missing = (...columns: readonly DealColumn[]): Told<never> =>
  fail({ why: `Missing: ${listed(columns.map((column) => dealColumns[column]))}.`, columns });

/** There is no figure because there are no deals to make it from. */
export const noDeals = (why: string): Told<never> => fail({ why, columns: [] });
