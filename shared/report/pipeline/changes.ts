import { dayNumber } from '../../lib/calendar';
import type { Formats } from '../../lib/formats';
import type { DealChange, SnapshotChange } from '../../measure/pipeline/snapshot-change';
import type { Block } from '../document';
import { tableOf, type Sheet } from '../sheet';
import { changeAnswer, changeNames } from '../snapshot-change';
import { day, money, number, text } from './cells';

/** How a deal stood in one of two snapshots; null for what is not known. */
interface Stand {
  readonly stage: string | null;
  readonly amount: number | null;
  /** A day as 2026-03-14. */
  readonly closes: string | null;
}

/** A deal to which something happened between two snapshots, as far as a report says it. */
export interface ChangeRow {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly changes: readonly DealChange[];
  /** Null in the snapshot that does not have the deal. */
  readonly before: Stand | null;
  readonly after: Stand | null;
}

/** What happened between two snapshots, deal by deal. */
export interface ReportedChanges extends Omit<SnapshotChange, 'deals'> {
  /** The largest first; of very many the largest only. */
  readonly deals: readonly ChangeRow[];
  /** How many changed. */
  readonly all: number;
  /** The days of the two snapshots, as 2026-03-14. */
  readonly from: string;
  readonly to: string;
}

/** What happened to a deal, in words. */
export function changeWords({ changes }: Pick<ChangeRow, 'changes'>): string {
  const [first, ...more] = changes.map((change) => changeNames[change]);
  return [first, ...more.map((words) => words?.toLowerCase())].join(', ');
}

/** How a deal stands now; of one that is gone as it stood last. */
export const lastStand = ({ before, after }: Pick<ChangeRow, 'before' | 'after'>): Stand | null =>
  after ?? before;

/** The stage that a deal is in, with the one it was in where that is another. */
export function stageWords(row: Pick<ChangeRow, 'before' | 'after'>): string {
  const [was, is] = [row.before?.stage ?? '', lastStand(row)?.stage ?? ''];
  return was === '' || was === is ? is || '–' : `${was} → ${is || '–'}`;
}

/** By how much the amount changed; null where one of the two is not known, or nothing changed. */
export function amountDifference({ before, after }: Pick<ChangeRow, 'before' | 'after'>): number | null {
  const [was, is] = [before?.amount ?? null, after?.amount ?? null];
  return was === null || is === null || was === is ? null : is - was;
}

/**
 * By how many days the expected close moved, later is more. Null unless it moved while the deal was open: a won or lost
 * one closed when it closed.
 */
export function daysLater({
  before,
  after,
  changes,
}: Omit<ChangeRow, 'id' | 'name' | 'owner'>): number | null {
  const hasMoved = changes.includes('slipped') || changes.includes('pulled in');
  if (!hasMoved || !before?.closes || !after?.closes) return null;
  return dayNumber(after.closes) - dayNumber(before.closes);
}

/** Every changed deal with what it was and is; the name says so where only the largest are told. */
export const changesSheet = ({ deals, all }: Pick<ReportedChanges, 'deals' | 'all'>): Sheet => ({
  name: all > deals.length ? `Changed deals (largest ${deals.length})` : 'Changed deals',
  columns: [
    ...['Id', 'Deal', 'Owner', 'What changed', 'Stage before', 'Stage after'].map(text),
    ...['Amount before', 'Amount after', 'Difference'].map(number),
    ...['Closes, before', 'Closes, after'].map(text),
    number('Days later'),
  ],
  rows: deals.map((deal) => [
    deal.id,
    deal.name,
    deal.owner,
    changeWords(deal),
    deal.before?.stage ?? null,
    deal.after?.stage ?? null,
    money(deal.before?.amount),
    money(deal.after?.amount),
    money(amountDifference(deal)),
    day(deal.before?.closes ?? null),
    day(deal.after?.closes ?? null),
    laterCell(deal),
  ]),
});

function laterCell(deal: ChangeRow): Sheet['rows'][number][number] {
  const later = daysLater(deal);
  return later === null ? null : { value: later, as: 'days' };
}

/** The largest changes on paper: what happened in a sentence, a table of so many deals, and what is left out. */
export function changesBlocks(changes: ReportedChanges, formats: Formats, most: number): readonly Block[] {
  const { deals, all, from, to } = changes;
  const heading: Block = { is: 'heading', text: `Changes from ${formats.day(from)} to ${formats.day(to)}` };
  const said: Block = { is: 'paragraph', text: changeAnswer(changes, formats) };
  if (deals.length === 0) return [heading, said];
  const table = tableOf(printedSheet(deals), formats, most);
  return [
    heading,
    said,
    { is: 'table', table: { ...table, caption: leftOut(all, deals.length, most, formats) } },
  ];
}

function leftOut(all: number, told: number, most: number, { number: write }: Formats): string {
  if (all <= most) return '';
  const rest = told < all ? `the largest ${write(told)} are` : 'all of them are';
  return `The largest ${write(most)} of ${write(all)} changed deals, by amount; ${rest} in the spreadsheet.`;
}

/** A page is narrower than a spreadsheet: what was and what is share a column. */
const printedSheet = (deals: readonly ChangeRow[]): Sheet => ({
  name: 'Changed deals',
  columns: [
    ...['Deal', 'Owner', 'What changed', 'Stage', 'Closes'].map(text),
    ...['Days later', 'Amount', 'Difference'].map(number),
  ],
  rows: deals.map((deal) => [
    deal.name,
    deal.owner,
    changeWords(deal),
    stageWords(deal),
    day(lastStand(deal)?.closes ?? null),
    laterCell(deal),
    money(lastStand(deal)?.amount),
    money(amountDifference(deal)),
  ]),
});
